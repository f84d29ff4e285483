/**
 * What a format hands on of a document, in its order: text as it is shown, and what tells where it
 * stands. What is struck out, hidden or covered is left out; only then are the pieces joined to text.
 */
export type Part = string | Raised | Within | Over | Numbered | OpenTable | Cell | Mark;

/** Above or below the line, as note marks are: no part of the number beside it. */
export interface Raised {
	kind: 'raised';
	text: string;
	/** Set apart whatever it says, as the reading above a character is. */
	isGloss?: boolean;
}

/** Text that counts in the cell of a table only, where a value may stand: of a form's field, a picture, a drawing. */
export interface Within {
	kind: 'within';
	text: string;
}

/** Text that stands upon the words beside it in its cell, if there are any: which of both is seen cannot be told. */
export interface Over {
	kind: 'over';
	text: string;
}

/** The number that a list sets before its item. */
export interface Numbered {
	kind: 'numbered';
	text: string;
}

export interface OpenTable {
	kind: 'table';
	/** Whether its cells hold tables of their own, and not only figures within such: told once it is closed. */
	isLayout: boolean;
	/** How many cells it has. */
	size: number;
	/** How many cells the largest table within its cells has. */
	held: number;
	/** What it lies in, if that is the cell of a table. */
	outer: OpenTable | null;
}

export interface Cell {
	kind: 'cell';
	across: number;
}

/**
 * `omitted`: something was left out here that is not printed, so that an empty cell is no blank.
 * `object`: something is printed here that has no text, so that its cell cannot be read.
 */
export interface Mark {
	kind: 'break' | 'row' | 'cell-end' | 'table-end' | 'omitted' | 'object';
}

export const BREAK: Mark = { kind: 'break' };
export const ROW: Mark = { kind: 'row' };
export const CELL_END: Mark = { kind: 'cell-end' };
export const TABLE_END: Mark = { kind: 'table-end' };
export const OMITTED: Mark = { kind: 'omitted' };
export const OBJECT: Mark = { kind: 'object' };
export const CELL: Cell = { kind: 'cell', across: 1 };

/** What stands in a cell for something that has no text (U+FFFC): a cell that holds it is unreadable. */
export const OBJECT_SIGN = '\ufffc';
