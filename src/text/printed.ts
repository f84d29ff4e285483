import type { Printed } from '#domain/table.ts';

const BLANK: Printed = { kind: 'blank' };
const NOT_APPLICABLE: Printed = { kind: 'not_applicable' };
const WORDS: Printed = { kind: 'words' };
const ODD: Printed = { kind: 'odd' };

/** What stands where a zero should: the letter O, the numeral 〇, a circle. */
export const ZERO_SIGNS = 'OoＯｏ〇○◯';

const PLAIN = /^\d{1,15}$/;
// Raised or in brackets, of which the digits are no part of the number's: 358①, 358*, 358[1].
const MARK =
	'(?:[①-⑳⑴-⒇❶-❿*＊※†‡§¹²³⁰⁴-⁹]{1,3}|[\\[［【〔〖](?:注|备注)?[0-9０-９一二三四五六七八九十]{0,2}[\\]］】〕〗]|[（(][^（()）]*[)）])';
// A sign or 增/减, digits with or without thousands separators, a unit, marks and a remark in brackets (`22（其中修订16件）`).
const NUMBER = new RegExp(
	`^\\s*(?:[*＊※]\\s*)?(?:([+＋\\-－−减增])\\s*)?((?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,4}|[0-9０-９]{1,15})(?:[.．][0-9０-９]{1,6})?|零)(?:\\s*(万元|亿元|元|万|件次|人次|件|条|个|项|次|宗|份|起|人|篇))?\\s*(?:${MARK}\\s*){0,2}$`,
	'u'
);
/** Nothing but digits, signs and words of measure; an ordinal alone is none. */
const DOUBTED =
	/^(?![（(]?\d{1,2}[)）.．、]?$)(?=[^\d０-９]{0,4}[\d０-９])[\d０-９\s,，.．+＋\-－*#?？·…'’‘"“”`~～^_=[\]:：;；/\\xX×OoIl零〇○◯约近余多万千百亿①-⑳¹²³⁰⁴-⁹]{2,20}(?:元|件|条|个|项|次|宗|份|起)?$/u;
const NOTHING = /^\s*(?:[/／—–\-－−~]{1,2}|无|不适用|N\/A)\s*$/iu;
const SPACE = /^[\s\u00a0\u3000]*$/u;

/** Reads a cell as printed; a cell that holds anything else than one number is `words`. */
export function readPrinted(text: string): Printed {
	if (PLAIN.test(text))
		return { kind: 'number', value: Number(text), unit: null, start: 0, end: text.length };
	if (SPACE.test(text)) return BLANK;
	if (NOTHING.test(text)) return NOT_APPLICABLE;
	const found = NUMBER.exec(text);
	const digits = found?.[2];
	if (!found || digits === undefined) return text.length < LONGEST_ODD && isOdd(text) ? ODD : WORDS;
	const start = text.indexOf(digits);
	const size = digits === '零' ? 0 : Number(digits.normalize('NFKC').replaceAll(',', ''));
	const negative = found[1] !== undefined && /[-－−减]/u.test(found[1]);
	return {
		kind: 'number',
		value: negative && size !== 0 ? -size : size,
		unit: found[3] ?? null,
		start,
		end: start + digits.length
	};
}

const LONGEST_ODD = 24;
// `1 2`, `1 234`: which numbers these are the row they stand in tells; sections (6.1.2) and dates are none.
const SEVERAL =
	/^(?:\d+(?:\s+\d+)*|[,，]\d{3}|\d+(?:[.．]\d+){2,}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/u;
// Something printed that has no text (U+FFFC), alone or among digits: a picture, a shape, a character unknown.
// Or digits that are shown from their end (U+202E).
const UNTOLD = /^(?=.*[\ufffc\u202e])[\d０-９\s,，.．()（）\ufffc\u202e]+$/u;
const isOdd = (text: string): boolean =>
	(DOUBTED.test(text) && !SEVERAL.test(text)) || UNTOLD.test(text);
