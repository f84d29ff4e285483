import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, selected } from '../shared/address.ts';

export interface State {
	selection: Selection;
}

export const address = addressOf<State>({ selection: selected() });
