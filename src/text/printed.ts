import type { Printed } from '#domain/table.ts';

const BLANK: Printed = { kind: 'blank' };
const NOT_APPLICABLE: Printed = { kind: 'not_applicable' };
const WORDS: Printed = { kind: 'words' };

const PLAIN = /^\d{1,15}$/;
// A sign or 增/减, digits with or without thousands separators, a unit, a remark in brackets (`22（其中修订16件）`).
const NUMBER =
	/^\s*([+＋\-－−减增])?\s*((?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,4}|[0-9０-９]{1,15})(?:[.．][0-9０-９]{1,6})?)\s*(万元|亿元|元|件|条|个|项|次|宗)?\s*(?:[（(][^（()）]*[)）])?\s*$/u;
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
	if (!found || digits === undefined) return WORDS;
	const start = text.indexOf(digits);
	const size = Number(digits.normalize('NFKC').replaceAll(',', ''));
	const negative = found[1] !== undefined && /[-－−减]/u.test(found[1]);
	return {
		kind: 'number',
		value: negative && size !== 0 ? -size : size,
		unit: found[3] ?? null,
		start,
		end: start + digits.length
	};
}
