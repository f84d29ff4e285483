import { fromAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import type { RequestSplit } from '#lib/queries/requests-by-year.ts';
import { searchWith } from '../shared/selection.ts';
import { oneOf, yearIn } from '../shared/parameters.ts';

export const SPLITS = [
	'none',
	'region',
	'kind',
	'level',
	'sector',
	'applicant'
] as const satisfies RequestSplit[];
export const RANKINGS = ['agency', 'region', 'sector', 'kind', 'level'] as const;

export interface State {
	selection: Selection;
	split: (typeof SPLITS)[number];
	/** Of the ranked bars; null for the last year of the selection. */
	year: number | null;
	by: (typeof RANKINGS)[number];
}

export const stateOf = (search: URLSearchParams): State => ({
	selection: fromAddress(search),
	split: oneOf(search.get('split'), SPLITS),
	year: yearIn(search.get('year')),
	by: oneOf(search.get('by'), RANKINGS)
});

export const searchFor = ({ selection, split, year, by }: State): string =>
	searchWith(selection, {
		split: split === SPLITS[0] ? null : split,
		year,
		by: by === RANKINGS[0] ? null : by
	});
