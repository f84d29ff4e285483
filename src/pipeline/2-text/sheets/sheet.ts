import { allowance } from '../limits.ts';

/** What a cell prints, in its order; `omitted` and `object` as parts of a text have them. */
export type Piece =
	{ kind: 'text' | 'raised'; text: string } | { kind: 'newline' | 'omitted' | 'object' };

/** Rows and columns from 0, both ends included. */
export interface Merge {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

/** A sheet of a workbook as its cells are shown. */
export interface Sheet {
	/** By row and column; an empty list is a cell that is there and empty. */
	rows: Map<number, Map<number, readonly Piece[]>>;
	merges: Merge[];
	hiddenRows: Set<number>;
	hiddenColumns: Set<number>;
	room: Room;
}

/** What the sheets of one workbook may hold together; each throws `TooLarge` where it is used up. */
export interface Room {
	takeCell: (count: number) => void;
	/** Of the rows that merged cells go over. */
	takeMerged: (count: number) => void;
}

export const openRoom = (): Room => ({
	takeCell: allowance(MOST_CELLS, 'cells'),
	takeMerged: allowance(MOST_CELLS, 'rows of merged cells')
});

export const emptySheet = (room: Room): Sheet => ({
	rows: new Map(),
	merges: [],
	hiddenRows: new Set(),
	hiddenColumns: new Set(),
	room
});

/** As many rows and columns as programs allow; a file that names others is damaged. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** So many cells hold more than any report. */
const MOST_CELLS = 400_000;

/** Puts a cell in its place; the sheet changes. Throws at a place that no sheet has, and at more cells than a report has. */
export function putCell(sheet: Sheet, row: number, column: number, pieces: readonly Piece[]): void {
	if (!(row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS))
		throw new Error(`no cell of a sheet: ${row}, ${column}`);
	let cells = sheet.rows.get(row);
	if (!cells) sheet.rows.set(row, (cells = new Map()));
	sheet.room.takeCell(1);
	cells.set(column, pieces);
}

/** Rows of a merged cell that are looked at. */
export const TALLEST = 4096;

/** Adds a merged cell; the sheet changes. In a sound sheet no two lie upon each other. */
export function putMerge(sheet: Sheet, merge: Merge): void {
	sheet.room.takeMerged(Math.min(TALLEST, Math.max(1, merge.bottom - merge.top)));
	sheet.merges.push(merge);
}
