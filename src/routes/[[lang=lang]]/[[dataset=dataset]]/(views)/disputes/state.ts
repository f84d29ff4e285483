import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, oneOf, selected } from '../shared/address.ts';

export const GROUPINGS = ['year', 'region', 'agency', 'sector', 'kind', 'level'] as const;
export const MODES = ['absolute', 'share'] as const;

export interface State {
	selection: Selection;
	by: (typeof GROUPINGS)[number];
	mode: (typeof MODES)[number];
}

export const address = addressOf<State>({
	selection: selected(),
	by: oneOf('by', GROUPINGS),
	mode: oneOf('bars', MODES)
});
