import { fromAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { oneOf } from '../parameters.ts';
import { searchWith } from '../selection.ts';

export const MEASURES = ['absent', 'tables', 'contradictions', 'blanks'] as const;
export type Measure = (typeof MEASURES)[number];

export interface State {
	selection: Selection;
	measure: Measure;
	/** Rows of the table: the places within the selection, or its organs. */
	by: 'region' | 'agency';
}

export const stateOf = (search: URLSearchParams): State => ({
	selection: fromAddress(search),
	measure: oneOf(search.get('measure'), MEASURES),
	by: oneOf(search.get('by'), ['region', 'agency'])
});

export const searchFor = ({ selection, measure, by }: State): string =>
	searchWith(selection, {
		measure: measure === MEASURES[0] ? null : measure,
		by: by === 'region' ? null : by
	});
