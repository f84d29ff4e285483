import type { Selection } from '#lib/queries/selection.ts';
import { AGENCY_ORDERS } from '#lib/queries/agencies.ts';
import type { AgencyOrder } from '#lib/queries/agencies.ts';
import { addressOf, flag, oneOf, pageNumber, selected, words } from '../shared/address.ts';

export const PAGE_SIZE = 50;

export interface State {
	selection: Selection;
	/** Words in the name of an organ. */
	words: string;
	sort: AgencyOrder;
	/** Sorted the other way round. */
	turned: boolean;
	/** From 1, as the address counts. */
	page: number;
}

export const address = addressOf<State>({
	selection: selected(),
	words: words('q', 60),
	sort: oneOf('sort', AGENCY_ORDERS),
	turned: flag('order', 'turned'),
	page: pageNumber()
});
