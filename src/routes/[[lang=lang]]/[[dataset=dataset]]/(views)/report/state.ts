import { addressOf, id } from '../shared/address.ts';

export interface State {
	/** Null where the address names none. */
	id: string | null;
}

export const address = addressOf<State>({ id: id('id') });
