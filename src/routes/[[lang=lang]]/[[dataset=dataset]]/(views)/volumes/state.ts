import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, oneOf, selected, year } from '../shared/address.ts';
import type { RequestSplit } from '#lib/queries/requests-by-year.ts';

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

export const address = addressOf<State>({
	selection: selected(),
	split: oneOf('split', SPLITS),
	year: year('year'),
	by: oneOf('by', RANKINGS)
});
