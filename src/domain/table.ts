import type { Passage } from './figure.ts';
import type { SeenCell } from './picture.ts';

/** What one table cell prints. `start` and `end` cut the digits out of the cell's own text. */
export type Printed =
	| { kind: 'blank' }
	| { kind: 'not_applicable' }
	| { kind: 'number'; value: number; unit: string | null; start: number; end: number }
	/** Digits that are no number as they stand: `358?`, `12/3`, `约40`. */
	| { kind: 'odd' }
	| { kind: 'words' };

export interface TableCell extends Passage {
	text: string;
	printed: Printed;
}

/**
 * What is left of empty cells. `placed`: they stand in their row. `seen`: they are there, but where a
 * row ends is not, so that one may belong to the next. `lost`: they have left no trace.
 */
export type Blanks = 'placed' | 'seen' | 'lost';

/** A row as the document tears it. */
export interface TableRow {
	cells: TableCell[];
	blanks: Blanks;
	/** Some of its numbers shared a cell, from which they were told apart by a space only. */
	isParted?: boolean;
	/** The same cells with those numbers left in the one that they shared. */
	whole?: TableCell[];
	/** It is all of one line of text, at whose end blanks may have been dropped. */
	isLine?: boolean;
}

/** Table 二, 三 or 四 of the form, or the one table of a form before 2019, the national annex or a province's own, in one of the grid shapes of domain.md 2.1. */
export interface FormTable extends Passage {
	section: 2 | 3 | 4 | 'annex' | 'local';
	shape: string;
	rows: TableRow[];
	/** The least sure of its grids'. */
	placing?: Placing;
}

/**
 * How a table on a page tells which row a value is of: by lines that are drawn, by the place of its words
 * alone, `level` with their labels, or by that where they are not level, so that a row may have the values
 * of another unless the sums of its columns prove them.
 */
export type Placing = 'drawn' | 'level' | 'uneven';

/** A table that the format itself marks as one (HTML): its own cells, spans not repeated. */
export interface Grid extends Passage {
	rows: Passage[][];
	/** Of a page's table. */
	placing?: Placing;
}

/** What the head of a government's page says of it, as printed (ArticleTitle, ContentSource, SiteName, PubDate). */
export interface PageMeta {
	title: string | null;
	source: string | null;
	site: string | null;
	published: string | null;
}

/** A document as text. All offsets of the dataset count in `text`. */
export interface SourceText {
	text: string;
	media_type: string;
	/** Titles that the format carries beside the text. */
	titles: string[];
	meta?: PageMeta | null;
	grids: Grid[];
	/** What of it was read from pictures, in order and without overlap. */
	seen?: SeenPassage[];
}

/** A piece of text that was read from a picture. */
export interface SeenPassage extends Passage {
	cell: SeenCell;
}
