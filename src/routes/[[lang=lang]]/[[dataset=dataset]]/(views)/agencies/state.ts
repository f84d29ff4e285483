import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, pageNumber, selected, words } from '../shared/address.ts';

export const PAGE_SIZE = 50;

export interface State {
	selection: Selection;
	/** Words in the name of an organ. */
	words: string;
	/** From 1, as the address counts. */
	page: number;
}

export const address = addressOf<State>({
	selection: selected(),
	words: words('q', 60),
	page: pageNumber()
});
