import type { ReadReport } from '#domain/report.ts';
import { headingOf } from '../prose/prose.ts';
import { heldSections, lastOf } from '../prose/held-sections.ts';

/** How a document ends: of itself, in mid-sentence or in a table, or between two sentences with its last sections not there. */
export type Ending = 'whole' | 'breaks_off' | 'tail_missing';

/** How a text ends that ends of itself: with a sentence, a bracket, a date, the name of an organ. */
const ENDED =
	/[。！？.!?”"』」）)】\]>：:；;]$|[日局厅委会室府处部院所心站队街办]$|\d{4}[-/.年]\d{1,2}/u;
const TAIL = 40;
/** A date at the end of a short line: the report is signed, and what follows is the page around it. */
const SIGNED =
	/^[^。；\n]{0,30}(?:20\d\d|二[〇○零O]二[〇○零一二三四五六七八九])(?:年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日|([-/.])\d{1,2}\1\d{1,2})\s*[)）]?\s*$/mu;
const FURNITURE = 600;
/** Who signs below section three or four leaves out the rest; who signs further up has it printed elsewhere. */
const FEWEST_SIGNED = 4;

// The six sections are those of the Regulations of 2019.
const FIRST_YEAR = 2019;
const LAST = 6;

/** Nothing is concluded from a transcript, an older form, or a text in which no section is known. */
export function endingOf(report: ReadReport, text: string): Ending {
	const { sections, coverage, year } = report;
	const last = sections.at(-1);
	if (coverage !== 'whole' || year < FIRST_YEAR || last === undefined) return 'whole';
	const held = heldSections(report, text);
	if (lastOf(held) === LAST || lastOf(held) > last.section) return 'whole';
	// In another order than the form's nothing tells which is the last.
	if (sections.some((s, i) => s.section < (sections[i - 1]?.section ?? 0))) return 'whole';
	if (SIGNED.test(text.slice(Math.max(last.start, last.end - FURNITURE), last.end)))
		return last.section < FEWEST_SIGNED ? 'tail_missing' : 'whole';
	const end = text.slice(Math.max(headingOf(last, text).end, last.end - TAIL), last.end);
	const line = end.trimEnd();
	return line === '' || ENDED.test(line) ? 'tail_missing' : 'breaks_off';
}

/** Whether its last sections did not come to us. */
export const isCut = (report: ReadReport, text: string): boolean =>
	endingOf(report, text) !== 'whole';
