import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { placeOf } from '#domain/figure.ts';
import type { Figure, Figures, Place } from '#domain/figure.ts';
import { MEASURES, SUBJECTS } from '#domain/proactive.ts';
import { APPLICANTS, REQUEST_ITEMS } from '#domain/requests.ts';

export const CELL_TABLES = ['requests', 'disputes', 'proactive'] as const;
export type CellTable = (typeof CELL_TABLES)[number];

export interface PrintedCell {
	table: CellTable;
	row: string;
	column: string;
	figure: Figure;
}

interface KnownPlace {
	place: Place;
	table: CellTable;
	row: string;
	column: string;
}

const codes = (entries: readonly { code: string }[]) => entries.map(({ code }) => code);

/** The rows and the columns of each table, in the form's order. */
export const AXES: Record<CellTable, readonly [rows: string[], columns: string[]]> = {
	requests: [codes(REQUEST_ITEMS), codes(APPLICANTS)],
	disputes: [codes(CHANNELS), codes(DISPUTE_OUTCOMES)],
	proactive: [codes(SUBJECTS), codes(MEASURES)]
};

const KNOWN: readonly KnownPlace[] = CELL_TABLES.flatMap((table) => {
	const [rows, columns] = AXES[table];
	return rows.flatMap((row) =>
		columns.map((column) => ({ place: placeOf(table, row, column), table, row, column }))
	);
});

/** The cells of one report in the form's order, whatever order they were read in. */
export function printedCells(figures: Figures): PrintedCell[] {
	const cells: PrintedCell[] = [];
	for (const { place, table, row, column } of KNOWN) {
		const figure = figures.get(place);
		if (figure) cells.push({ table, row, column, figure });
	}
	if (cells.length !== figures.size) {
		const known = new Set(KNOWN.map(({ place }) => place));
		throw new Error(`unknown place: ${[...figures.keys()].find((place) => !known.has(place))}`);
	}
	return cells;
}
