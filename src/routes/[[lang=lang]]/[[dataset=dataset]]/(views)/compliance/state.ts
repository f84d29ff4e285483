import { fromAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { oneOf, pageIn } from '../shared/parameters.ts';
import { searchWith } from '../shared/selection.ts';

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

export const stateOf = (search: URLSearchParams): State => ({
	selection: fromAddress(search),
	measure: oneOf(search.get('measure'), MEASURES),
	by: oneOf(search.get('by'), ['region', 'agency']),
	gaps: search.get('only') === 'gaps',
	page: pageIn(search.get('page'))
});

export const searchFor = ({ selection, measure, by, gaps, page }: State): string =>
	searchWith(selection, {
		measure: measure === MEASURES[0] ? null : measure,
		by: by === 'region' ? null : by,
		only: gaps ? 'gaps' : null,
		page: page === 1 ? null : page
	});
