import type { Passage } from '#domain/figure.ts';
import type { ReadReport } from '#domain/report.ts';

/** What a section says below its heading, with its offsets in the document. */
export interface SectionBody extends Passage {
	text: string;
	heading: Passage;
}

/** The first section of this number; null where the report has none. */
export function bodyOf(report: ReadReport, text: string, section: number): SectionBody | null {
	const found = report.sections.find((s) => s.section === section);
	if (found === undefined) return null;
	const feed = text.indexOf('\n', found.start);
	const start = feed === -1 || feed > found.end ? found.end : feed + 1;
	return {
		text: text.slice(start, found.end),
		start,
		end: found.end,
		heading: { start: found.start, end: Math.max(found.start, start - 1) }
	};
}

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
