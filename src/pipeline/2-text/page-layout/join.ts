import type { Placing } from '#domain/table.ts';
import { cellText, linesOf, type PrintedLine } from './lines.ts';
import type { Word } from './page.ts';
import type { RuledCell, RuledTable } from './ruled.ts';

export type PageBlock = { line: PrintedLine } | { table: RuledTable };
export type Block = { line: PrintedLine } | { rows: Written[][]; placing: Placing };

/** A cell on its way to text; what a page break cut off below is added to it. */
export interface Written {
	cell: RuledCell;
	text: string;
	words: readonly Word[];
}

/** A table whose end may be on the next page. */
interface Open {
	first: RuledTable;
	last: RuledTable;
	/** As they are written, and the heads that each page may repeat. */
	rows: Written[][];
	placing: Placing;
}

const NEAR = 4;

/** Tables that follow each other with nothing between them and the same sides are one that a page break cut. */
export function joinTables(blocks: readonly PageBlock[]): Block[] {
	const joined: (Block | Open)[] = [];
	let open: Open | null = null;
	for (const block of blocks) {
		if ('line' in block) {
			joined.push(block);
			open = null;
			continue;
		}
		const { table } = block;
		if (open && goesOn(open.last, table)) {
			addRows(open, table);
			open.last = table;
			if (table.placing === 'uneven') open.placing = 'uneven';
		} else {
			open = {
				first: table,
				last: table,
				rows: writtenRows(table.rows),
				placing: table.placing
			};
			joined.push(open);
		}
	}
	return joined.map((block) => {
		if (!('first' in block)) return block;
		const { placing } = block;
		return { rows: placing === 'drawn' ? block.rows : block.rows.map(withoutGuesses), placing };
	});
}

const goesOn = (a: RuledTable, b: RuledTable): boolean =>
	(a.placing === 'drawn') === (b.placing === 'drawn') &&
	Math.abs(a.left - b.left) < NEAR &&
	Math.abs(a.right - b.right) < NEAR;

const writtenRows = (rows: readonly RuledCell[][]): Written[][] =>
	rows.map((row) => row.map((cell) => ({ cell, text: cellText(cell.words), words: cell.words })));

/** Where no lines are drawn, a label without values is no row of blanks. */
const withoutGuesses = (row: Written[]): Written[] =>
	isBare(row) ? row.slice(0, lastWords(row) + 1) : row;

/** Adds the rows behind a page break to those before it, which change. */
function addRows({ first, last, rows }: Open, table: RuledTable): void {
	const below = writtenRows(table.rows.slice(repeatedHeads(first, table)));
	const pairs = pairsAcross(rows.flat(), last, below);
	if (pairs !== null && isCut(pairs)) {
		// What was added goes on from where it stands: a cell over many rows may be cut again.
		for (const { above, cut } of pairs) {
			above.text = together(above.text, cut.text);
			above.words = [...above.words, ...cut.words];
			above.cell = cut.cell;
		}
		rows.push(...below.slice(1));
		return;
	}
	const end = rows.at(-1);
	// A row may have been cut where nothing tells: its blanks may be none and are left out.
	if (end && below[0] && isBare(end) && !isBare(below[0]) && !ORDINAL.test(labelOf(below[0])))
		rows[rows.length - 1] = end.slice(0, lastWords(end) + 1);
	rows.push(...below);
}

/** How many rows at its top a table repeats from the top of the one before. */
function repeatedHeads(first: RuledTable, table: RuledTable): number {
	let count = 0;
	for (const [i, row] of table.rows.entries()) {
		const texts = row.map((c) => cellText(c.words));
		const known = first.rows[i]?.map((c) => cellText(c.words));
		const isHead = texts.some(isWords) && !texts.some(isValue);
		if (!isHead || known?.join('\t') !== texts.join('\t')) break;
		count = i + 1;
	}
	return count < table.rows.length ? count : 0;
}

interface Pair {
	above: Written;
	cut: Written;
}

/** The cells on both sides of a break one below the other; null where their sides differ. */
function pairsAcross(
	written: readonly Written[],
	last: RuledTable,
	below: readonly Written[][]
): Pair[] | null {
	const top = Math.min(...(below[0] ?? []).map((w) => w.cell.top));
	const lower = below
		.flat()
		.filter((w) => w.cell.top - top < NEAR)
		.sort(byLeft);
	const own = new Set(last.rows.flat());
	const upper = written
		.filter((w) => own.has(w.cell) && last.bottom - w.cell.bottom < NEAR)
		.sort(byLeft);
	if (upper.length !== lower.length) return null;
	const pairs = upper.flatMap((above, i) => {
		const cut = lower[i];
		const isSame =
			cut !== undefined &&
			Math.abs(cut.cell.left - above.cell.left) < NEAR &&
			Math.abs(cut.cell.right - above.cell.right) < NEAR;
		return isSame ? [{ above, cut }] : [];
	});
	return pairs.length === upper.length && pairs.length > 0 ? pairs : null;
}

const byLeft = (a: Written, b: Written): number => a.cell.left - b.cell.left;

/**
 * Whether the page break cut a row: what stands below goes on with its label, or has none, and only
 * one of its parts has the values.
 */
function isCut(pairs: readonly Pair[]): boolean {
	const lower = pairs.map((p) => p.cut.text);
	const label = pairs.findLast((p) => isWords(p.cut.text));
	const isBoth = pairs.some((p) => isValue(p.above.text) && isValue(p.cut.text));
	if (isBoth) return false;
	if (label === undefined) {
		const hasValues = lower.some((t) => t !== '');
		return !hasValues || !pairs.some((p) => isValue(p.above.text));
	}
	if (ORDINAL.test(label.cut.text)) return false;
	const values = pairs.slice(pairs.indexOf(label) + 1);
	const above = values.some((p) => p.above.text !== '');
	const below = values.some((p) => p.cut.text !== '');
	return !(above && below) && label.above.text !== '' && isFull(label.above.cell);
}

/** The margins of a cell, both sides, as word processors set them, in points. */
const MARGINS = 11;
const LONGEST_SIGN = 2;

/** Whether the last line of a cell's words reaches its side, so that more words would begin another. */
function isFull({ words, left, right }: RuledCell): boolean {
	const line = linesOf(words).at(-1);
	return (
		line !== undefined &&
		right - left - (line.right - line.left) < MARGINS + LONGEST_SIGN * line.size
	);
}

const together = (above: string, below: string): string =>
	above + (/\d$/u.test(above) && /^\d/u.test(below) ? ' ' : '') + below;

const ORDINAL = /^\s*(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．]|[（(]?\d{1,2}[）)、.．])/u;
const VALUE = /^[\d０-９/／—–\ufffc-]/u;
const isWords = (text: string): boolean =>
	text !== '' && !(VALUE.test(text) && !ORDINAL.test(text));
const isValue = (text: string): boolean => text !== '' && !isWords(text);
const lastWords = (row: readonly Written[]): number => row.findLastIndex((w) => isWords(w.text));
const labelOf = (row: readonly Written[]): string => row[lastWords(row)]?.text ?? '';
/** A label and nothing but blanks behind it. */
const isBare = (row: readonly Written[]): boolean => {
	const last = lastWords(row);
	return last >= 0 && last < row.length - 1 && row.slice(last + 1).every((w) => w.text === '');
};
