import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, flag, oneOf, pageNumber, selected } from '../shared/address.ts';

/** What the cells of the calendar tell: two ways to sort organs, then shares. */
export const MEASURES = [
	'reporting',
	'reading',
	'errors',
	'warnings',
	'notes',
	'extractions',
	'blanks'
] as const;
export type Measure = (typeof MEASURES)[number];

/** Rows of the calendar on one page. */
export const PAGE_SIZE = 50;

export interface State {
	selection: Selection;
	measure: Measure;
	/** Rows of the calendar: the places within the selection, or its organs. */
	by: 'region' | 'agency';
	/** Only rows with an organ that was late or of which no report was found. */
	gaps: boolean;
	/** From 1, as the address counts. */
	page: number;
}

export const address = addressOf<State>({
	selection: selected(),
	measure: oneOf('measure', MEASURES),
	by: oneOf('by', ['region', 'agency']),
	gaps: flag('only', 'gaps'),
	page: pageNumber()
});
