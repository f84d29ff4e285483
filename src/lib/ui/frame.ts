import type { TableColumn, TableLabels, TableRow } from './table.ts';

/** The words a frame prints, in the reader's language. */
export interface FrameLabels extends TableLabels {
	/** Opens the table of the same numbers. */
	table: string;
	/** Names the group of downloads. */
	download: string;
	/** Said when a download could not be made; what happened, what still works. */
	failed: string;
	/** The mark on every picture of synthetic data. */
	synthetic: string;
}

export interface FrameTable {
	columns: readonly TableColumn[];
	rows: readonly TableRow[];
}

/** Layout width of every exported chart, whatever the screen it is exported from. */
export const EXPORT_WIDTH = 880;
