import type { Passage } from '#domain/figure.ts';
import type { Section } from '#domain/report.ts';

/** A word that the table of a section prints whatever else is lost, to find it where the heading is. */
const ANCHORS: Record<2 | 3 | 4, readonly string[]> = {
	2: ['信息内容', '行政事业性收费', '政府集中采购'],
	3: ['申请人情况', '勾稽关系', '本年新收'],
	4: ['结果维持', '未经复议', '复议后起诉']
};

/** Those of its head, which no sentence says. */
const HEADS: typeof ANCHORS = {
	2: ['信息内容'],
	3: ['申请人情况', '勾稽关系'],
	4: ['结果维持', '未经复议']
};

/** Rows that the one table of the form before 2019 prints and the prose of no report does. */
const ANNEX = ['统计指标', '申请办结数', '主动公开政府信息数'];

/** Columns of a province's own form before 2019, whose heads stand one behind the other. */
const LOCAL =
	/指\s{0,4}标(?:\s{0,4}名\s{0,4}称)?[^。；]{0,80}?(?:历年)?累计|统计项目[^。；]{0,60}?历年累计/u;

/** From behind the heading to the next section; without a heading, from its own words on. */
export function regionOf(
	text: string,
	sections: readonly Section[],
	wanted: 2 | 3 | 4
): Passage | null {
	const own = sections.find((s) => s.section === wanted);
	if (own) {
		const { start, end } = bodyOf(text, own);
		const found =
			firstOf(text, HEADS[wanted], start, end) ?? firstOf(text, ANCHORS[wanted], start, end);
		if (found !== null) return { start: Math.max(start, headOf(text, found, start)), end };
	}
	const from = sections.findLast((s) => s.section < wanted)?.start ?? 0;
	const to = sections.find((s) => s.section > wanted && s.start > from)?.start ?? text.length;
	const found = firstOf(text, ANCHORS[wanted], from, to);
	if (found === null) return own ? bodyOf(text, own) : null;
	const start = Math.max(from, lineStart(text, found));
	const next = ([3, 4] as const)
		.filter((s) => s > wanted)
		.flatMap((s) => ANCHORS[s].flatMap((a) => within(text, a, start, to) ?? []))
		.map((at) => Math.max(lineStart(text, at), start));
	return { start: headOf(text, found, start), end: Math.min(to, ...next.filter((n) => n > start)) };
}

/** The table at the end of a report for 2014 to 2018, from its first row on. */
export function annexRegion(text: string): Passage | null {
	const found = firstOf(text, ANNEX, 0, text.length);
	if (found === null) return null;
	return { start: headOf(text, found, lineStart(text, found)), end: text.length };
}

/** The table of a province's own form, from its head on. */
export function localRegion(text: string): Passage | null {
	// The pattern begins at each such word, of which prose has many and the form's head the other too.
	if (!text.includes('累计')) return null;
	const found = text.search(LOCAL);
	if (found === -1) return null;
	return { start: headOf(text, found, lineStart(text, found)), end: text.length };
}

/** How far into its line a table's first word may stand, and how long a line its rows are not. */
const FARTHEST = 40;
const LONGEST = 400;

/** Where a table begins in its region: at the start, unless sentences run into its first line. */
function headOf(text: string, anchor: number, start: number): number {
	const line = lineStart(text, anchor);
	const feed = text.indexOf('\n', anchor);
	const length = (feed === -1 ? text.length : feed) - line;
	return length > LONGEST && anchor - Math.max(line, start) > FARTHEST ? anchor : start;
}

/** The first of these words between two offsets. */
function firstOf(
	text: string,
	words: readonly string[],
	start: number,
	end: number
): number | null {
	let first: number | null = null;
	for (const word of words) {
		const at = within(text, word, start, first ?? end);
		if (at !== null) first = at;
	}
	return first;
}

function within(text: string, words: string, start: number, end: number): number | null {
	const at = text.indexOf(words, start);
	return at === -1 || at >= end ? null : at;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at) + 1;

/** What follows the heading: the lines below it, and the rest of its own where words run on. */
function bodyOf(text: string, { start, end, heading }: Section): Passage {
	const feed = text.indexOf('\n', start);
	const below = feed === -1 ? text.length : feed + 1;
	const behind = text.indexOf(heading, start) + heading.length;
	return { start: text.slice(behind, below).trim() === '' ? below : behind, end };
}
