/** What is known of one cell of a table. `blank` and `unreadable` are never 0. */
export const CELL_STATES = [
	'stated',
	'blank',
	'not_applicable',
	'inferred',
	'corrected',
	'unreadable'
] as const;
export type CellState = (typeof CELL_STATES)[number];

/** A half-open span of UTF-16 code units in the text of a document. */
export interface Passage {
	start: number;
	end: number;
}

/** Which cell of which table: `requests/<item>/<applicant>`, `disputes/<channel>/<outcome>`, `proactive/<subject>/<measure>`. */
export type Place = string;

/** One cell as read. `value` is null unless the state is stated, inferred or corrected; `raw` is the cell as printed, null where nothing is printed. */
export interface Figure extends Passage {
	place: Place;
	value: number | null;
	state: CellState;
	raw: string | null;
}

const places = new Map<Place, Place>();
/** The form has some 300, all asked for before any report is read. */
const MOST_PLACES = 1000;

/** The same string each time it is asked for: strings that are one are found in a map much faster than strings that are alike. */
export function placeOf(table: string, row: string, column: string): Place {
	const place = `${table}/${row}/${column}`;
	const known = places.get(place);
	if (known !== undefined) return known;
	if (places.size < MOST_PLACES) places.set(place, place);
	return place;
}
