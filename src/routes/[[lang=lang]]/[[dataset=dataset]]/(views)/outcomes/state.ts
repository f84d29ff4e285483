import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, oneOf, selected } from '../shared/address.ts';

export const GROUPINGS = ['year', 'region', 'agency', 'sector', 'kind', 'level'] as const;

export interface State {
	selection: Selection;
	by: (typeof GROUPINGS)[number];
	/** The six groups, or every reason of the form. */
	detail: 'groups' | 'reasons';
}

export const address = addressOf<State>({
	selection: selected(),
	by: oneOf('by', GROUPINGS),
	detail: oneOf('detail', ['groups', 'reasons'])
});
