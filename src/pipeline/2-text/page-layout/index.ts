import type { Grid } from '#domain/table.ts';
import { createTextBuilder } from '../text-builder.ts';
import { withoutFurniture } from './furniture.ts';
import { flowOf } from './flow.ts';
import { joinTables, type PageBlock } from './join.ts';
import { linesOf, type PrintedLine } from './lines.ts';
import { withNoteMarks } from './note-marks.ts';
import type { Page } from './page.ts';
import { type Carried, placedTables } from './placed/index.ts';
import { type RuledTable, tablesOf } from './ruled.ts';

/** Text and grids of pages; a table that goes on behind a page break is one. */
export function layOut(pages: readonly Page[]): { text: string; grids: Grid[] } {
	const ruled = pages.map((page) => {
		const { tables, rest } = tablesOf({ ...page, words: withNoteMarks(page.words) });
		return { ...page, tables, lines: linesOf(rest) };
	});
	let before: Carried | null = null;
	const blocks = withoutFurniture(ruled).flatMap((lines, i) => {
		const placed = placedTables(lines, ruled[i]?.level ?? [], before);
		before = placed.carried;
		return inOrder(placed.rest, [...(ruled[i]?.tables ?? []), ...placed.tables]);
	});
	const goesOn = flowOf(blocks.flatMap((b) => ('line' in b ? [b.line] : [])));
	const out = createTextBuilder();
	const grids: Grid[] = [];
	let last: PrintedLine | null = null;
	for (const block of joinTables(blocks))
		if ('line' in block) {
			const { line } = block;
			if (last === null || !goesOn(last, line)) out.newline();
			out.text(line.text);
			last = line;
		} else {
			grids.push(writeGrid(block.rows, out));
			last = null;
		}
	return { text: out.toString(), grids };
}

function writeGrid(rows: readonly string[][], out: ReturnType<typeof createTextBuilder>): Grid {
	out.startRow();
	const grid: Grid = { rows: [], start: out.length(), end: 0 };
	for (const row of rows) {
		out.startRow();
		grid.rows.push(
			row.map((text, column) => {
				if (column > 0) out.startNextCell();
				const start = out.length();
				out.text(text);
				return out.since(start);
			})
		);
	}
	grid.end = out.length();
	out.startRow();
	return grid;
}

const inOrder = (lines: readonly PrintedLine[], tables: readonly RuledTable[]): PageBlock[] =>
	[...lines.map((line) => ({ line })), ...tables.map((table) => ({ table }))].sort(
		(a, b) => topOf(a) - topOf(b)
	);
const topOf = (block: PageBlock): number => ('line' in block ? block.line.top : block.table.top);
