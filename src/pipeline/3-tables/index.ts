import type { Passage } from '#domain/figure.ts';
import type { Section } from '#domain/report.ts';
import type { FormTable, Grid, Placing, SourceText, TableRow } from '#domain/table.ts';
import { withPlainFrames } from './drawn-frames.ts';
import { linesOf, rowLinesOf } from './lines.ts';
import { withOdd } from './odd-values.ts';
import { annexRegion, localRegion, regionOf } from './regions.ts';
import { cellAt, isPageNumber, splitRows } from './row.ts';
import { shapes } from './shapes/index.ts';
import { ofEach } from './shapes/shape.ts';

export { keyOf } from './key.ts';
export { findSections } from './sections.ts';
export { partOf, splitReports, textOf } from './split.ts';

/** The three tables as rows of cells, each from its section, else from where its own words stand; and the one table of the form before 2019. */
export function readTables(printed: SourceText, sections: readonly Section[]): FormTable[] {
	const text = withPlainFrames(printed.text);
	const source = text === printed.text ? printed : { ...printed, text };
	const tables: FormTable[] = [];
	for (const section of [2, 3, 4] as const) {
		const at = regionOf(source.text, sections, section);
		if (at) tables.push(readTable(source, section, at));
	}
	const local = localRegion(source.text);
	const annex = local === null ? annexRegion(source.text) : null;
	if (annex) tables.push(readTable(source, 'annex', annex));
	if (local) tables.push(readTable(source, 'local', local));
	return tables;
}

function readTable(source: SourceText, section: FormTable['section'], at: Passage): FormTable {
	const grids = source.grids.filter((g) => g.start < at.end && g.end > at.start);
	if (grids.length > 0)
		return {
			section,
			shape: 'G11',
			rows: ofEach(grids, (g) => gridRows(source.text, g, at)),
			placing: PLACINGS.find((p) => grids.some((g) => g.placing === p)),
			...at
		};
	const printedLines = linesOf(source.text, at.start, at.end);
	const lines = rowLinesOf(printedLines.filter((l) => !isPageNumber(l)));
	const written = lines.filter((l) => !l.isBlank);
	const shape = shapes.find((s) => s.matches(written));
	const rows = shape?.rows(source.text, lines) ?? [];
	return { section, shape: shape?.id ?? '', rows, start: at.start, end: at.end };
}

/** The least sure first. */
const PLACINGS: readonly Placing[] = ['uneven', 'level', 'drawn'];

/** Several tables of the form may stand in one grid: only the rows of this region count. */
function gridRows(text: string, grid: Grid, at: Passage): TableRow[] {
	const rows: TableRow[] = [];
	for (const row of grid.rows) {
		const first = row[0]?.start ?? -1;
		if (first < at.start || first >= at.end) continue;
		const cells = withOdd(row.map((c) => cellAt(text, c.start, c.end)));
		for (const own of splitRows(cells, 'placed')) rows.push(own);
	}
	return rows;
}
