import type { Passage } from '#domain/figure.ts';
import type { SeenCell } from '#domain/picture.ts';
import type { Grid, SeenPassage } from '#domain/table.ts';
import { createTextBuilder } from '../text-builder.ts';
import { withoutFurniture } from './furniture.ts';
import { flowOf } from './flow.ts';
import { joinTables, type PageBlock, type Written } from './join.ts';
import { linesOf, type PrintedLine } from './lines.ts';
import { withNoteMarks } from './note-marks.ts';
import type { Page, Word } from './page.ts';
import { type Carried, placedTables } from './placed/index.ts';
import { type RuledTable, tablesOf } from './ruled.ts';
import { markStrays } from './strays.ts';
import { pagesOnSheet } from './two-up.ts';

const NOTHING = { level: [], marks: [] };

export interface LaidOut {
	text: string;
	grids: Grid[];
	/** What of the text was read from pictures, in order. */
	seen: SeenPassage[];
}

/** Text and grids of sheets, each of one page or two; a table that goes on behind a page break is one. */
export function layOut(sheets: readonly Page[]): LaidOut {
	const ruled = sheets.flatMap(pagesOnSheet).map((page) => {
		const { tables, rest } = tablesOf({ ...page, words: withNoteMarks(page.words) });
		markStrays(tables, rest);
		return { ...page, tables, lines: linesOf(rest) };
	});
	let before: Carried | null = null;
	const blocks = withoutFurniture(ruled).flatMap((lines, i) => {
		const placed = placedTables(lines, ruled[i] ?? NOTHING, before);
		before = placed.carried;
		return inOrder(placed.rest, [...(ruled[i]?.tables ?? []), ...placed.tables]);
	});
	const goesOn = flowOf(blocks.flatMap((b) => ('line' in b ? [b.line] : [])));
	const out = createTextBuilder();
	const grids: Grid[] = [];
	const seen: SeenPassage[] = [];
	let last: PrintedLine | null = null;
	for (const block of joinTables(blocks))
		if ('line' in block) {
			const { line } = block;
			if (last === null || !goesOn(last, line)) out.newline();
			const start = out.length();
			out.text(line.text);
			seen.push(...seenIn(line.words, out.since(start)));
			last = line;
		} else {
			grids.push({ ...writeGrid(block.rows, out, seen), placing: block.placing });
			last = null;
		}
	return { text: out.toString(), grids, seen };
}

/** Adds to `seen`. */
function writeGrid(
	rows: readonly Written[][],
	out: ReturnType<typeof createTextBuilder>,
	seen: SeenPassage[]
): Grid {
	out.startRow();
	const grid: Grid = { rows: [], start: out.length(), end: 0 };
	for (const row of rows) {
		out.startRow();
		grid.rows.push(
			row.map(({ text, words }, column) => {
				if (column > 0) out.startNextCell();
				const start = out.length();
				out.text(text);
				const passage = out.since(start);
				seen.push(...seenIn(words, passage));
				return passage;
			})
		);
	}
	grid.end = out.length();
	out.startRow();
	return grid;
}

/** What was read from a picture in several pieces was not read as one number. */
function seenIn(words: readonly Word[], { start, end }: Passage): SeenPassage[] {
	const parts = words.flatMap(({ seen }): SeenCell[] => (seen ? [seen] : []));
	const [first] = parts;
	if (first === undefined || start === end) return [];
	if (parts.length === 1 && words.length === 1) return [{ start, end, cell: first }];
	return [{ start, end, cell: { ...first, readings: [], isAgreed: false } }];
}

const inOrder = (lines: readonly PrintedLine[], tables: readonly RuledTable[]): PageBlock[] =>
	[...lines.map((line) => ({ line })), ...tables.map((table) => ({ table }))].sort(
		(a, b) => topOf(a) - topOf(b)
	);
const topOf = (block: PageBlock): number => ('line' in block ? block.line.top : block.table.top);
