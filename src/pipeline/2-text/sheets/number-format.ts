import { kept } from '#text/memo.ts';

/** How many digits Excel shows of a number without a format. */
const GENERAL_DIGITS = 11;
const GENERAL = /^(?:general|g\/通用格式|@|)$/iu;
const WITHIN = /general|g\/通用格式/iu;
const PALE = /\[(?:white|白色?|color ?2)\]/iu;
const QUOTED = /"[^"]*"|\\.|_.|\*./gu;
const BRACKETS = /\[[^\]]*\]/gu;
/** Signs of a format, at most, by the word of Excel; each number is held against all of them. */
const LONGEST = 255;

/**
 * A number as a format of a workbook prints it (ECMA-376, part 1, 18.8.31); null where the format
 * prints in a way that is not followed here, so that what is printed cannot be told.
 */
export function printedNumber(value: number, format: string, from1904 = false): string | null {
	if (format.length > LONGEST) return null;
	if (GENERAL.test(format.trim())) return generalOf(value);
	const sections = sectionsOf(format);
	if (sections.some((section) => /\[[<>=]/u.test(section))) return null;
	const at = value > 0 || sections.length < 2 ? 0 : value < 0 ? 1 : sections.length > 2 ? 2 : 0;
	const section = sections[at] ?? '';
	if (GENERAL.test(section.trim()) && section.trim() !== '') return generalOf(value);
	if (/\[DBNum|\[\$[^\]]*-(?:8|1E)\d{5,}/iu.test(section)) return null;
	// Whether it is seen hangs on the ground, of which nothing is known here.
	if (PALE.test(section)) return null;
	const own = section.replace(BRACKETS, (code) => (/^\[(?:h+|m+|s+)\]$/iu.test(code) ? code : ''));
	const bare = own.replace(QUOTED, '');
	if (WITHIN.test(bare)) return aroundGeneral(value, own);
	if (/[ymdhs年月日]/iu.test(bare)) return printedDate(value, own, from1904);
	if (bare.trim() === '' || !/[0#?]/u.test(bare)) return literalsOf(own);
	if (/[eE][+-]|\//u.test(bare)) return null;
	// A second section says by itself how it marks what is below zero.
	const size = at === 1 ? Math.abs(value) : value;
	return filledIn(size, own, bare);
}

/** The usual format with words around it: `G/通用格式"件"`. */
function aroundGeneral(value: number, section: string): string | null {
	const number = generalOf(value);
	const [before = '', after = '', ...more] = section.split(WITHIN);
	const rest = (before + after).replace(QUOTED, '');
	if (number === null || more.length > 0 || /[0#?ymdhs/]/iu.test(rest)) return null;
	return `${literalsOf(before)}${number}${literalsOf(after)}`;
}

/** Without the rounding of binary fractions. */
function generalOf(value: number): string | null {
	if (!Number.isFinite(value)) return null;
	const rounded = Number(value.toPrecision(GENERAL_DIGITS));
	const text = String(rounded);
	return text.includes('e') ? null : text;
}

/** Whether words in a cell of this format are shown: its fourth section may leave them out. */
export function printsText(format: string): boolean {
	if (format.length > LONGEST || GENERAL.test(format.trim())) return true;
	const words = sectionsOf(format)[3];
	return words === undefined || (words.replace(QUOTED, '').includes('@') && !PALE.test(words));
}

const MOST_FORMATS = 200;
/** Semicolons within quotes part nothing. */
const sectionsOf = kept(MOST_FORMATS, (format): readonly string[] => {
	const sections = [''];
	for (const [part] of format.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|[^]/gu))
		if (part === ';') sections.push('');
		else sections[sections.length - 1] += part;
	return sections;
});

const unquoted = (part: string): string => {
	if (part.startsWith('"')) return part.slice(1, -1);
	if (part.startsWith('\\')) return part.slice(1);
	return part.startsWith('_') ? ' ' : '';
};
const literalsOf = (section: string): string => section.replace(QUOTED, unquoted).trim();

function filledIn(value: number, section: string, bare: string): string | null {
	const first = section.search(/[0#?.]/u);
	const last = Math.max(...['0', '#', '?'].map((sign) => section.lastIndexOf(sign)));
	const pattern = section.slice(first, last + 1);
	// Words among the digits print as masks do (a telephone's number).
	if (/[^0#?.,]/u.test(pattern)) return null;
	const scaled = bare.includes('%') ? value * 100 : value;
	const tail = /^,+/u.exec(section.slice(last + 1))?.[0].length ?? 0;
	const places = (pattern.split('.')[1] ?? '').replace(/,/gu, '');
	const least = (places.match(/0/gu) ?? []).length;
	const rounded = roundedTo(scaled / 1000 ** tail, places.length);
	if (rounded === null) return null;
	const [whole = '0', fraction = ''] = rounded.replace('-', '').split('.');
	const head = pattern.split('.')[0] ?? '';
	const padded = whole.replace(/^0+/u, '').padStart((head.match(/0/gu) ?? []).length, '0');
	const grouped = head.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/gu, ',') : padded;
	let shown = fraction;
	while (shown.length > least && shown.endsWith('0')) shown = shown.slice(0, -1);
	const number = grouped + (shown === '' ? '' : `.${shown}`);
	const sign = rounded.startsWith('-') && /[1-9]/u.test(rounded) ? '-' : '';
	const before = section.slice(0, first).replace(QUOTED, unquoted);
	const after = section.slice(last + 1 + tail).replace(QUOTED, unquoted);
	return `${sign}${before}${number}${after}`.trim();
}

/** Half goes away from zero, and what stands in binary a hair below a half is one. */
function roundedTo(value: number, places: number): string | null {
	if (!(Math.abs(value) < 1e15) || places > 15) return null;
	const exact = Number(Math.abs(value).toPrecision(15));
	const [digits = '0', power = '0'] = exact.toExponential().split('e');
	const shifted = Math.round(Number(`${digits}e${Number(power) + places}`));
	const text = (shifted / 10 ** places).toFixed(places);
	return value < 0 ? `-${text}` : text;
}

const DAY = 86_400_000;
const LAST_DAY = 2_958_465;

function printedDate(value: number, section: string, from1904: boolean): string | null {
	if (!(value >= 0 && value <= LAST_DAY) || /\[/u.test(section)) return null;
	// The first system counts a 29 February 1900 that there was not.
	const day = from1904 ? value + 1462 : value < 60 ? value + 1 : value;
	const date = new Date(Date.UTC(1899, 11, 30) + Math.round(day * DAY));
	let isClock = false;
	const known = { y: String(date.getUTCFullYear()), m: date.getUTCMonth() + 1 };
	let isSure = true;
	const text = section.replace(
		/"[^"]*"|\\.|_.|\*.|AM\/PM|上午\/下午|y+|m+|d+|h+|s+(?:\.0+)?/giu,
		(part) => {
			const two = (number: number) => String(number).padStart(part.length > 1 ? 2 : 1, '0');
			switch (part[0]?.toLowerCase()) {
				case 'y':
					return part.length > 2 ? known.y : known.y.slice(2);
				case 'm':
					if (part.length > 2) isSure = false;
					return two(isClock ? date.getUTCMinutes() : known.m);
				case 'd':
					if (part.length > 2) isSure = false;
					return two(date.getUTCDate());
				case 'h':
					isClock = true;
					return two(date.getUTCHours());
				case 's':
					return two(date.getUTCSeconds());
				case 'a':
				case '上':
					isSure = false;
					return '';
				default:
					return unquoted(part);
			}
		}
	);
	return isSure ? text.trim() : null;
}
