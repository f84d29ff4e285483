import type { Parts } from '../collect-parts.ts';
import { type Merge, type Piece, type Sheet, TALLEST } from './sheet.ts';

interface PlacedCell {
	column: number;
	pieces: readonly Piece[];
	/** How many of the columns that are shown it takes. */
	across: number;
	/** Whether it is the lower or right part of a cell that is drawn elsewhere. */
	isCovered: boolean;
}

interface PlacedRow {
	row: number;
	cells: PlacedCell[];
	/** The lowest row that its merged cells go down to. */
	reach: number;
}

/** Text of a heading of a section: never the label of a row, which has cells beside it. */
const HEADING = /^[一二三四五六七八九十]{1,2}[、.．]/u;
/** Labels of the form are shorter. */
const LONG = 60;

/**
 * Hands on a sheet: rows of cells as tables, and what stands alone in a row over the whole width as a
 * paragraph. Rows and columns that are hidden are not shown.
 */
export function writeSheet(sheet: Sheet, parts: Parts): void {
	const rows = placedRows(sheet);
	let block: PlacedRow[] = [];
	let reach = -1;
	const close = () => {
		if (block.length > 0) writeTable(block, parts);
		block = [];
		reach = -1;
	};
	for (const [i, row] of rows.entries()) {
		const alone = aloneIn(row, block, rows[i + 1]);
		if (alone) {
			close();
			parts.newline();
			writePieces(alone.pieces, parts);
			parts.newline();
		} else if (isEmpty(row) && reach < row.row) close();
		else {
			block.push(row);
			reach = Math.max(reach, row.reach);
		}
	}
	close();
}

const isFilled = ({ pieces }: PlacedCell): boolean => pieces.length > 0;
const isEmpty = ({ cells }: PlacedRow): boolean => !cells.some(isFilled);

/** The one cell of a row that is a paragraph. */
function aloneIn(
	{ row, cells }: PlacedRow,
	block: readonly PlacedRow[],
	next: PlacedRow | undefined
): PlacedCell | null {
	const filled = cells.filter(isFilled);
	const [cell] = filled;
	if (!cell || filled.length > 1 || cells.some((c) => c.isCovered)) return null;
	const beside = cells.filter((c) => c !== cell);
	const text = cell.pieces.map((p) => ('text' in p ? p.text : '')).join('');
	if (text.length > LONG || (HEADING.test(text.trim()) && beside.length === 0)) return cell;
	if (beside.length > 0) return null;
	const isWithin =
		block.length > 0 && block.at(-1)?.row === row - 1 && next?.row === row + 1 && cell.across > 1;
	return isWithin && (next?.cells.filter(isFilled).length ?? 0) > 1 ? null : cell;
}

function placedRows(sheet: Sheet): PlacedRow[] {
	const shown = shownMerges(sheet);
	const firsts = new Map(sheet.merges.map((merge) => [merge, firstShown(merge, sheet)]));
	const rows = [...sheet.rows.keys()].sort((a, b) => a - b);
	const placed = rows
		.filter((row) => !sheet.hiddenRows.has(row))
		.map((row) => placedRow(sheet, row, shown.get(row) ?? [], firsts));
	const used = usedColumns(placed);
	return placed.map((row) => ({ ...row, cells: row.cells.filter((c) => used.has(c.column)) }));
}

/** Those in which anything stands; cells of others have a look and nothing in them. */
function usedColumns(rows: readonly PlacedRow[]): Set<number> {
	const used = new Set<number>();
	for (const { cells } of rows)
		for (const cell of cells)
			if (isFilled(cell) || cell.across > 1 || cell.isCovered)
				for (let i = 0; i < cell.across; i++) used.add(cell.column + i);
	return used;
}

function placedRow(
	sheet: Sheet,
	row: number,
	merges: readonly Merge[],
	firsts: ReadonlyMap<Merge, number>
): PlacedRow {
	const { hiddenColumns: hidden } = sheet;
	const given = sheet.rows.get(row) ?? new Map<number, readonly Piece[]>();
	const columns = new Set(given.keys());
	for (const { left } of merges) columns.add(left);
	const placed: PlacedCell[] = [];
	const ahead = merges.toSorted((a, b) => a.left - b.left);
	let reach = row;
	let at = -1;
	for (const column of [...columns].sort((a, b) => a - b)) {
		while ((ahead[at + 1]?.left ?? Infinity) <= column) at++;
		const merge = ahead[at];
		if (!merge || merge.right < column) {
			if (hidden.has(column)) continue;
			placed.push({ column, pieces: given.get(column) ?? [], across: 1, isCovered: false });
			continue;
		}
		if (column !== merge.left) continue;
		const seen = columnsOf(merge).filter((c) => !hidden.has(c));
		if (seen[0] === undefined) continue;
		reach = Math.max(reach, merge.bottom);
		const isFirst = firsts.get(merge) === row;
		const pieces = isFirst ? (sheet.rows.get(merge.top)?.get(merge.left) ?? []) : [];
		placed.push({ column: seen[0], pieces, across: seen.length, isCovered: !isFirst });
	}
	return { row, cells: placed.sort((a, b) => a.column - b.column), reach };
}

const columnsOf = ({ left, right }: Merge): number[] =>
	Array.from({ length: Math.min(right - left + 1, WIDEST) }, (_, i) => left + i);
const WIDEST = 256;

/** A cell over several rows is drawn in the first of them that is shown. */
function firstShown({ top, bottom }: Merge, { hiddenRows }: Sheet): number {
	let row = top;
	const last = Math.min(bottom, top + TALLEST);
	while (row < last && hiddenRows.has(row)) row++;
	return row;
}

function shownMerges({ merges }: Sheet): Map<number, Merge[]> {
	const byRow = new Map<number, Merge[]>();
	for (const merge of merges)
		for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + TALLEST); row++) {
			const list = byRow.get(row) ?? [];
			list.push(merge);
			byRow.set(row, list);
		}
	return byRow;
}

/** Columns that nothing in the block stands in are none; of the others every row has a cell. */
function writeTable(rows: readonly PlacedRow[], parts: Parts): void {
	const columns = [...usedColumns(rows)].sort((a, b) => a - b);
	parts.openTable();
	for (const { cells } of rows) {
		const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
		parts.openRow();
		for (let i = 0; i < columns.length; i++) {
			const cell = byColumn.get(columns[i] ?? -1);
			if (cell?.isCovered) {
				i += cell.across - 1;
				continue;
			}
			parts.openCell(cell?.across ?? 1);
			if (cell) writePieces(cell.pieces, parts);
			parts.closeCell();
			i += (cell?.across ?? 1) - 1;
		}
	}
	parts.closeTable();
}

export function writePieces(pieces: readonly Piece[], parts: Parts): void {
	for (const piece of pieces)
		if (piece.kind === 'text') parts.text(piece.text);
		else if (piece.kind === 'raised') parts.raised(piece.text);
		else parts[piece.kind]();
}
