import type { Evidence } from '#lib/export/kinds/kind.ts';
import type { TakeLabels } from './take.ts';
import type { TableColumn, TableLabels, TableRow } from './table.ts';

/** The words a frame prints, in the reader's language. */
export interface FrameLabels extends TableLabels {
	/** Opens the table of the same numbers. */
	table: string;
	/** Said when a download could not be made; what happened, what still works. */
	failed: string;
	/** The mark on every picture of synthetic data. */
	synthetic: string;
	take: TakeLabels;
}

export interface FrameTable {
	columns: readonly TableColumn[];
	rows: readonly TableRow[];
}

/** What a figure can be taken away with besides its picture and its table. */
export interface FrameBehind {
	/** The question whose answer is drawn, and where it is asked. */
	sql: string;
	sqlHref: string;
	evidence: () => Promise<Evidence>;
}

/** What an address of the page becomes: of the figure as it stands, and of a page that holds it alone. */
export interface FrameAddresses {
	page: string;
	/** Null where a figure has no page of its own. */
	embed: string | null;
}
