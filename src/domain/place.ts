import { CHANNELS, DISPUTE_OUTCOMES } from './disputes.ts';
import { MEASURES, SUBJECTS } from './proactive.ts';
import { APPLICANTS, REQUEST_ITEMS } from './requests.ts';

/**
 * Where in a report something stands. A cell: `requests/<item>/<applicant>`, `disputes/<channel>/<outcome>`,
 * `proactive/<subject>/<measure>`. A row of a table: `requests/<item or group>`; a column of table 三:
 * `requests/<applicant>`; a table: `requests`. Else `claims/<claim>`, `sections/<1-6>`, `report/<what>`.
 */
export type Place = string;

/**
 * The three tables of the form in cells, in the order in which cells are numbered: the columns of the
 * dataset that hold a cell's row, its column and its value, and the codes that may stand there.
 */
export const CELL_TABLES = {
	requests: {
		row: 'item',
		column: 'applicant',
		value: 'count',
		type: 'INTEGER',
		rows: codes(REQUEST_ITEMS),
		columns: codes(APPLICANTS)
	},
	disputes: {
		row: 'channel',
		column: 'outcome',
		value: 'count',
		type: 'INTEGER',
		rows: codes(CHANNELS),
		columns: codes(DISPUTE_OUTCOMES)
	},
	proactive: {
		row: 'subject',
		column: 'measure',
		value: 'value',
		type: 'DOUBLE',
		rows: codes(SUBJECTS),
		columns: codes(MEASURES)
	}
} as const;
export type CellTable = keyof typeof CELL_TABLES;
export const CELL_TABLE_NAMES = Object.keys(CELL_TABLES) as readonly CellTable[];

/** A cell of the form: its place, and the numbers of its row and column among those of its table. */
export interface Cell {
	place: Place;
	table: CellTable;
	row: number;
	column: number;
}

/** Every cell that any template of the form has, by its number. */
export const CELLS: readonly Cell[] = CELL_TABLE_NAMES.flatMap((table) =>
	CELL_TABLES[table].rows.flatMap((row, i) =>
		CELL_TABLES[table].columns.map((column, j) => ({
			place: `${table}/${row}/${column}`,
			table,
			row: i,
			column: j
		}))
	)
);
/** Their places. */
export const PLACES: readonly Place[] = CELLS.map(({ place }) => place);
const NUMBERS: ReadonlyMap<Place, number> = new Map(PLACES.map((place, i) => [place, i]));

/** The same string each time it is asked for: strings that are one are found in a map much faster than strings that are alike. */
export function placeOf(table: string, row: string, column: string): Place {
	const place = `${table}/${row}/${column}`;
	return PLACES[findNumber(place)] ?? place;
}

/** The cells of a row, as wide as its table. */
export const placesOfRow = (table: CellTable, row: string): Place[] =>
	CELL_TABLES[table].columns.map((column) => placeOf(table, row, column));

export const isPlace = (place: Place): boolean => NUMBERS.has(place);
export const isOf = (table: CellTable, place: Place): boolean => place.startsWith(`${table}/`);

/** Its number among `PLACES`; `guess` is tried first, since most come one after another. */
export function numberOf(place: Place, guess = -1): number {
	if (PLACES[guess] === place) return guess;
	const number = NUMBERS.get(place);
	if (number === undefined) throw new Error(`unknown place: ${place}`);
	return number;
}

/** -1 for what is no cell of the form. */
export const findNumber = (place: Place): number => NUMBERS.get(place) ?? -1;

/** A place taken apart; what it does not name is undefined. */
export interface PlaceParts {
	table: string;
	row: string | undefined;
	column: string | undefined;
}

export function partsOf(place: Place): PlaceParts {
	const [table = '', row, column] = place.split('/');
	// A column of table 三 is named by its applicant alone.
	return column === undefined && table === 'requests' && isApplicant(row)
		? { table, row: undefined, column: row }
		: { table, row, column };
}

/** The row of a cell, or its column, as a place; what names no more than a table, or a line, is left as it is. */
export function lineOf(place: Place, by: 'row' | 'column'): Place {
	const { table, row, column } = partsOf(place);
	const line = by === 'row' ? row : column;
	return line === undefined ? place : `${table}/${line}`;
}

/** A place of another report stands as `<report_id>:<place>`. */
export interface PlaceInReport {
	report_id: string | null;
	place: Place;
}

export function inReport(text: string): PlaceInReport {
	const cut = text.indexOf(':');
	return cut < 0
		? { report_id: null, place: text }
		: { report_id: text.slice(0, cut), place: text.slice(cut + 1) };
}

const isApplicant = (code: string | undefined): boolean =>
	CELL_TABLES.requests.columns.some((applicant) => applicant === code);

function codes<Code extends string>(entries: readonly { code: Code }[]): readonly Code[] {
	return entries.map(({ code }) => code);
}
