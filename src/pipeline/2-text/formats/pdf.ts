import type { Grid, SourceText } from '#domain/table.ts';
import { createTextBuilder } from '../text-builder.ts';
import type { Format } from './format.ts';
import { withoutFurniture } from './pdf/furniture.ts';
import { flowOf } from './pdf/flow.ts';
import { joinTables, type PageBlock } from './pdf/join.ts';
import { linesOf, type PrintedLine } from './pdf/lines.ts';
import { openPdf } from './pdf/open.ts';
import type { Page } from './pdf/page.ts';
import { type RuledTable, tablesOf } from './pdf/tables.ts';

const SIGNATURE = [...'%PDF-'].map((c) => c.charCodeAt(0));
/** A byte order mark or a line may stand before the signature. */
const HEAD = 1024;
/** A page with fewer characters than this is a picture with a number below it. */
const FEWEST_A_PAGE = 15;

/** PDF that carries text: tables by the lines drawn around their cells, the rest line by line. */
export const pdf: Format = {
	id: 'pdf',
	media_type: 'application/pdf',
	matches: ({ bytes }) => hasSignature(bytes.subarray(0, HEAD)),
	async read({ bytes }) {
		const pages = await openPdf(bytes);
		if (typeof pages === 'string') return { unreadable: pages };
		const said = pages.flatMap((p) => p.words).reduce((sum, w) => sum + w.text.length, 0);
		return said < FEWEST_A_PAGE * Math.max(1, pages.length)
			? { unreadable: 'needs_ocr' }
			: sourceOf(pages);
	}
};

function hasSignature(head: Uint8Array): boolean {
	let at = head.indexOf(0x25);
	while (at !== -1 && !SIGNATURE.every((byte, i) => head[at + i] === byte))
		at = head.indexOf(0x25, at + 1);
	return at !== -1;
}

/** Text and grids of the pages; a table that goes on behind a page break is one. */
export function sourceOf(pages: readonly Page[]): SourceText {
	const laid = pages.map((page) => {
		const { tables, rest } = tablesOf(page);
		return { height: page.height, tables, lines: linesOf(rest) };
	});
	const lines = withoutFurniture(laid);
	const blocks = laid.flatMap(({ tables }, i) => inOrder(lines[i] ?? [], tables));
	const goesOn = flowOf(lines.flat());
	const out = createTextBuilder();
	const grids: Grid[] = [];
	let before: PrintedLine | null = null;
	for (const block of joinTables(blocks))
		if ('line' in block) {
			const { line } = block;
			if (before === null || !goesOn(before, line)) out.newline();
			out.text(line.text);
			before = line;
		} else {
			grids.push(writeGrid(block.rows, out));
			before = null;
		}
	return { text: out.toString(), media_type: pdf.media_type, titles: [], grids };
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
