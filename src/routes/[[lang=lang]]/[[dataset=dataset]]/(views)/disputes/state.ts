import { fromAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { oneOf } from '../shared/parameters.ts';
import { searchWith } from '../shared/selection.ts';

export const GROUPINGS = ['year', 'region', 'agency', 'sector', 'kind', 'level'] as const;
export const MODES = ['absolute', 'share'] as const;

export interface State {
	selection: Selection;
	by: (typeof GROUPINGS)[number];
	mode: (typeof MODES)[number];
}

export const stateOf = (search: URLSearchParams): State => ({
	selection: fromAddress(search),
	by: oneOf(search.get('by'), GROUPINGS),
	mode: oneOf(search.get('bars'), MODES)
});

export const searchFor = ({ selection, by, mode }: State): string =>
	searchWith(selection, {
		by: by === GROUPINGS[0] ? null : by,
		bars: mode === MODES[0] ? null : mode
	});
