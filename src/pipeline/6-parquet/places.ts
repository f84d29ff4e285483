import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { PLACES } from '#domain/places.ts';
import { MEASURES, SUBJECTS } from '#domain/proactive.ts';
import { APPLICANTS, REQUEST_ITEMS } from '#domain/requests.ts';

export const CELL_TABLES = ['requests', 'disputes', 'proactive'] as const;
export type CellTable = (typeof CELL_TABLES)[number];

const codes = (entries: readonly { code: string }[]) => entries.map(({ code }) => code);

/** The rows and the columns of each table, in the form's order. */
export const AXES: Record<CellTable, readonly [rows: string[], columns: string[]]> = {
	requests: [codes(REQUEST_ITEMS), codes(APPLICANTS)],
	disputes: [codes(CHANNELS), codes(DISPUTE_OUTCOMES)],
	proactive: [codes(SUBJECTS), codes(MEASURES)]
};

/** Where a cell is written: its table, and the numbers of its row and column among the table's axes. */
export interface CellAddress {
	table: CellTable;
	row: number;
	column: number;
}

/** By the number of the place. */
export const ADDRESSES: readonly CellAddress[] = PLACES.map((place) => {
	const [name, row = '', column = ''] = place.split('/');
	const table = CELL_TABLES.find((t) => t === name);
	if (!table) throw new Error(`no table of ${place}`);
	const [rows, columns] = AXES[table];
	return { table, row: rows.indexOf(row), column: columns.indexOf(column) };
});
