import type { Passage } from '#domain/figure.ts';
import type { Section } from '#domain/report.ts';
import type { FormTable, Grid, SourceText, TableRow } from '#domain/table.ts';
import { linesOf } from './lines.ts';
import { cellAt, splitRows } from './row.ts';
import { shapes } from './shapes/index.ts';

export { keyOf } from './key.ts';
export { findSections } from './sections.ts';
export { partOf, splitReports, textOf } from './split.ts';

/** A word that the table of a section prints whatever else is lost, to find it where the heading is. */
const ANCHORS: Record<2 | 3 | 4, readonly string[]> = {
	2: ['信息内容', '行政事业性收费', '政府集中采购'],
	3: ['申请人情况', '勾稽关系', '本年新收'],
	4: ['结果维持', '未经复议', '复议后起诉']
};

/** The three tables as rows of cells, each from its section, else from where its own words stand. */
export function readTables(source: SourceText, sections: readonly Section[]): FormTable[] {
	return ([2, 3, 4] as const).flatMap((section) => {
		const at = regionOf(source.text, sections, section);
		return at ? [readTable(source, section, at)] : [];
	});
}

function readTable(source: SourceText, section: 2 | 3 | 4, at: Passage): FormTable {
	const grids = source.grids.filter((g) => g.start < at.end && g.end > at.start);
	if (grids.length > 0)
		return {
			section,
			shape: 'G11',
			rows: grids.flatMap((g) => gridRows(source.text, g, at)),
			...at
		};
	const lines = linesOf(source.text, at.start, at.end);
	const written = lines.filter((l) => l.text.trim() !== '');
	const shape = shapes.find((s) => s.matches(written));
	return { section, shape: shape?.id ?? '', rows: shape?.rows(source.text, lines) ?? [], ...at };
}

/** Several tables of the form may stand in one grid: only the rows of this region count. */
function gridRows(text: string, grid: Grid, at: Passage): TableRow[] {
	return grid.rows
		.filter((row) => row[0] !== undefined && row[0].start >= at.start && row[0].start < at.end)
		.flatMap((row) =>
			splitRows(
				row.map((c) => cellAt(text, c.start, c.end)),
				'placed'
			)
		);
}

/** From the line after the heading to the next section; without a heading, from its own words on. */
function regionOf(text: string, sections: readonly Section[], wanted: 2 | 3 | 4): Passage | null {
	const own = sections.find((s) => s.section === wanted);
	if (own) {
		const start = afterLine(text, own.start);
		if (ANCHORS[wanted].some((a) => within(text, a, start, own.end) !== null))
			return { start, end: own.end };
	}
	const from = sections.findLast((s) => s.section < wanted)?.start ?? 0;
	const to = sections.find((s) => s.section > wanted && s.start > from)?.start ?? text.length;
	const places = ANCHORS[wanted].flatMap((a) => within(text, a, from, to) ?? []);
	if (places.length === 0) return own ? { start: afterLine(text, own.start), end: own.end } : null;
	const start = text.lastIndexOf('\n', Math.min(...places)) + 1;
	const next = ([3, 4] as const)
		.filter((s) => s > wanted)
		.flatMap((s) => ANCHORS[s].flatMap((a) => within(text, a, start, to) ?? []));
	return { start, end: Math.min(to, ...next.map((n) => text.lastIndexOf('\n', n) + 1)) };
}

function within(text: string, words: string, start: number, end: number): number | null {
	const at = text.indexOf(words, start);
	return at === -1 || at >= end ? null : at;
}

function afterLine(text: string, start: number): number {
	const feed = text.indexOf('\n', start);
	return feed === -1 ? text.length : feed + 1;
}
