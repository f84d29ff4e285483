import type { Grid, SourceText } from '#domain/table.ts';
import { parseShallow } from './shallow-parser.ts';
import { createTextBuilder } from './text-builder.ts';

interface OpenTable {
	grid: Grid;
	nested: boolean;
	cell: number | null;
}

/**
 * HTML to readable text, one table row a line with tabs between its cells, and each table's own
 * cells by their place in that text. A table that holds tables is layout and yields no grid.
 */
export function readHtml(html: string): SourceText {
	const out = createTextBuilder();
	const grids: Grid[] = [];
	const tables: OpenTable[] = [];
	const titles: string[] = [];
	let skipped = 0;
	let title: string | null = null;

	const closeCell = (table: OpenTable) => {
		if (table.cell !== null) table.grid.rows.at(-1)?.push(out.since(table.cell));
		table.cell = null;
	};
	const openCell = (table: OpenTable) => {
		closeCell(table);
		if (table.grid.rows.length === 0) table.grid.rows.push([]);
		if (table.grid.rows.at(-1)?.length) out.startNextCell();
		table.cell = out.length();
	};
	const openTable = () => {
		const outer = tables.at(-1);
		if (outer) outer.nested = true;
		out.startRow();
		tables.push({ grid: { rows: [], start: out.length(), end: 0 }, nested: false, cell: null });
	};
	const closeTable = (table: OpenTable) => {
		closeCell(table);
		tables.pop();
		table.grid.end = out.length();
		out.startRow();
		if (!table.nested) grids.push(table.grid);
	};

	parseShallow(html, {
		open({ part, isTitle }) {
			if (part === 'skipped') skipped++;
			if (isTitle) title = '';
			if (skipped > 0 || part === 'inline') return;
			const table = tables.at(-1);
			if (part === 'table') openTable();
			else if (part === 'block') out.newline();
			else if (table && part === 'row') {
				closeCell(table);
				out.startRow();
				table.grid.rows.push([]);
			} else if (table && part === 'cell') openCell(table);
		},
		text(text) {
			if (title !== null) title += text;
			if (skipped === 0) out.text(text);
		},
		close({ part, isTitle }) {
			if (isTitle && title !== null) {
				titles.push(title.replace(/\s+/gu, ' ').trim());
				title = null;
			}
			if (part === 'skipped') skipped = Math.max(0, skipped - 1);
			if (skipped > 0 || part === 'inline') return;
			const table = tables.at(-1);
			if (part === 'block') out.newline();
			else if (table && part === 'table') closeTable(table);
			else if (table && part === 'cell') closeCell(table);
		},
		flat({ part }) {
			if (skipped === 0 && part !== 'inline' && part !== 'skipped') out.newline();
		}
	});
	return {
		text: out.toString(),
		media_type: 'text/html',
		titles: titles.filter((t) => t !== ''),
		grids
	};
}
