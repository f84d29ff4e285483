import type { Passage } from '#domain/figure.ts';
import type { ReadReport, Section } from '#domain/report.ts';

/** What a section says below its heading, with its offsets in the document. */
export interface SectionBody extends Passage {
	text: string;
	heading: Passage;
}

/** The first section of this number; null where the report has none. */
export function bodyOf(report: ReadReport, text: string, section: number): SectionBody | null {
	const found = report.sections.find((s) => s.section === section);
	if (found === undefined) return null;
	const heading = headingOf(found, text);
	// The text may run on behind the heading, in its own line.
	const start = text[heading.end] === '\n' ? heading.end + 1 : heading.end;
	return { text: text.slice(start, found.end), start, end: found.end, heading };
}

/** Where the words of a heading stand, without the signs that lead its line. */
export function headingOf({ heading, start, end }: Section, text: string): Passage {
	const from = Math.max(start, text.indexOf(heading, start));
	return { start: from, end: Math.min(end, from + heading.length) };
}

// A sentence is looked for where it begins alone: lines of a million signs without a stop are looked through once.
const HEAD = /信息公开[^\n]{0,20}(?:报告|年报)|(?<![^\n。])[^\n。]{12,}。/u;

/** Whether neither title nor preface stands before the first section: many pages lose both on the way. */
export const isWithoutHead = ({ sections }: ReadReport, text: string): boolean =>
	!HEAD.test(text.slice(0, sections[0]?.start ?? 0));

/** Whether silence means something: not in a transcript that leaves the sentences out. */
export const isWhole = ({ coverage }: ReadReport): boolean => coverage === 'whole';

const ENDS = new Set(Array.from('。；;！!\n', (sign) => sign.charCodeAt(0)));
/** Most signs are Han, between those of the set. */
const isEnd = (sign: number): boolean => (sign < 0x4e00 || sign > 0x9fff) && ENDS.has(sign);

/** A table without stops is no sentence; so far a real one reaches to either side. */
const LONGEST = 300;

/** The sentence around an offset. */
export function sentenceAt(text: string, at: number): Passage {
	let start = at;
	const least = Math.max(0, at - LONGEST);
	while (start > least && !isEnd(text.charCodeAt(start - 1))) start--;
	let end = at;
	const most = Math.min(text.length, at + LONGEST);
	while (end < most && !isEnd(text.charCodeAt(end))) end++;
	return { start, end };
}
