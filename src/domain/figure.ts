import type { Place } from './place.ts';

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

/** One cell as read. `value` is null unless the state is stated, inferred or corrected; `raw` is the cell as printed, null where nothing is printed. */
export interface Figure extends Passage {
	place: Place;
	value: number | null;
	state: CellState;
	raw: string | null;
}
