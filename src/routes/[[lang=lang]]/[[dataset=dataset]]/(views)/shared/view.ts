import type { Database } from '#lib/db/database.ts';
import type { ViewId } from '#routes/views.ts';
import type { Address } from './address.ts';

/** A view as one value: what its address can ask, and what it reads to answer. */
export interface View<State, Data> {
	id: ViewId;
	address: Address<State>;
	read(database: Database, state: State): Promise<Data>;
	/** Whether what one touch of a control asks is answered when the site is built: where readers come without a selection. */
	ahead?: true;
	/** What is shown before the reader chooses, where that depends on the dataset. */
	first?(database: Database): Promise<State>;
}

/** What a view draws: the answer for one state. */
export interface Answer<State, Data> {
	state: State;
	data: Data;
}
