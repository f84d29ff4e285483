import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, oneOf, selected } from '../shared/address.ts';

export const GROUPINGS = ['year', 'region', 'agency', 'sector', 'kind', 'level'] as const;
export const MODES = ['absolute', 'share'] as const;

/** What the bars of years are of: every report, or the same organs in each. */
export const OVER = ['all', 'same'] as const;

export interface State {
	selection: Selection;
	by: (typeof GROUPINGS)[number];
	over: (typeof OVER)[number];
	mode: (typeof MODES)[number];
}

export const address = addressOf<State>({
	selection: selected(),
	by: oneOf('by', GROUPINGS),
	over: oneOf('basis', OVER),
	mode: oneOf('bars', MODES)
});

/** Only bars of years are of the same organs: of one place or sector they are its own. */
export const isSame = ({ by, over }: State): boolean => by === 'year' && over === 'same';
