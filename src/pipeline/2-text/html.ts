import type { Grid, SourceText } from '#domain/table.ts';
import { parseShallow } from './shallow-parser.ts';
import { createTextBuilder } from './text-builder.ts';

// A form is no furniture: many sites wrap the whole page in one.
const SKIPPED = names(
	'script style noscript template nav header footer aside select textarea button iframe svg title'
);
const BLOCKS = names(
	'p div section article main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd caption blockquote pre hr br'
);
const TABLE_PARTS = names('table tr td th');
const TITLES = names('title h1');

/** What an element does to the text, looked up once a tag. */
interface Role {
	isSkipped: boolean;
	isTitle: boolean;
	isBlock: boolean;
	part: 'table' | 'row' | 'cell' | null;
}
const PARTS: Record<string, Role['part']> = { table: 'table', tr: 'row', td: 'cell', th: 'cell' };
const ROLES = new Map(
	[...SKIPPED, ...BLOCKS, ...TABLE_PARTS, ...TITLES].map((name): [string, Role] => [
		name,
		{
			isSkipped: SKIPPED.has(name),
			isTitle: TITLES.has(name),
			isBlock: BLOCKS.has(name),
			part: PARTS[name] ?? null
		}
	])
);

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
		open(name) {
			const role = ROLES.get(name);
			if (!role) return;
			if (role.isSkipped) skipped++;
			if (role.isTitle) title = '';
			if (skipped > 0) return;
			const table = tables.at(-1);
			if (role.part === 'table') openTable();
			else if (table && role.part === 'row') {
				closeCell(table);
				out.startRow();
				table.grid.rows.push([]);
			} else if (table && role.part === 'cell') openCell(table);
			else if (role.isBlock) out.newline();
		},
		text(text) {
			if (title !== null) title += text;
			if (skipped === 0) out.text(text);
		},
		close(name) {
			const role = ROLES.get(name);
			if (!role) return;
			if (role.isTitle && title !== null) {
				titles.push(title.replace(/\s+/gu, ' ').trim());
				title = null;
			}
			if (role.isSkipped) skipped = Math.max(0, skipped - 1);
			if (skipped > 0) return;
			const table = tables.at(-1);
			if (table && role.part === 'table') closeTable(table);
			else if (table && role.part === 'cell') closeCell(table);
			else if (role.isBlock) out.newline();
		},
		flat(name) {
			const role = ROLES.get(name);
			if (skipped === 0 && role && (role.isBlock || role.part !== null)) out.newline();
		}
	});
	return {
		text: out.toString(),
		media_type: 'text/html',
		titles: titles.filter((t) => t !== ''),
		grids
	};
}

function names(list: string) {
	return new Set(list.split(' '));
}
