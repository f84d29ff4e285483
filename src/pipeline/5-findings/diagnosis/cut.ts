import type { ReadReport } from '#domain/report.ts';

/** How a text ends that ends of itself: with a sentence, a bracket, a date, the name of an organ. */
const ENDED =
	/[。！？.!?”"』」）)】\]>：:；;]$|[日局厅委会室府处部院所心站队街办]$|\d{4}[-/.年]\d{1,2}/u;
const TAIL = 40;
/** A date that has a line for itself: the report is signed, and what follows is the page around it. */
const SIGNED = /^\s*20\d\d(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2})\s*$/mu;
const FURNITURE = 600;

// The six sections are those of the Regulations of 2019.
const FIRST_YEAR = 2019;

/** Whether the last sections are not there and the text stops in mid-sentence or in a table. */
export function isCut({ sections, coverage, year }: ReadReport, text: string): boolean {
	const last = sections.at(-1);
	if (coverage !== 'whole' || year < FIRST_YEAR || last === undefined || last.section === 6)
		return false;
	if (sections.length !== last.section || sections.some((s, i) => s.section !== i + 1))
		return false;
	const end = text.slice(Math.max(last.start + last.heading.length, last.end - TAIL), last.end);
	if (SIGNED.test(text.slice(Math.max(last.start, last.end - FURNITURE), last.end))) return false;
	const line = end.trimEnd();
	return line !== '' && !ENDED.test(line);
}
