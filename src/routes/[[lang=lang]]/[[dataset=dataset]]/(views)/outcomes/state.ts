import { fromAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { oneOf } from '../shared/parameters.ts';
import { searchWith } from '../shared/selection.ts';

export const GROUPINGS = ['year', 'region', 'agency', 'sector', 'kind', 'level'] as const;

export interface State {
	selection: Selection;
	by: (typeof GROUPINGS)[number];
	/** The six groups, or every reason of the form. */
	detail: 'groups' | 'reasons';
}

export const stateOf = (search: URLSearchParams): State => ({
	selection: fromAddress(search),
	by: oneOf(search.get('by'), GROUPINGS),
	detail: oneOf(search.get('detail'), ['groups', 'reasons'])
});

export const searchFor = ({ selection, by, detail }: State): string =>
	searchWith(selection, {
		by: by === 'year' ? null : by,
		detail: detail === 'groups' ? null : detail
	});
