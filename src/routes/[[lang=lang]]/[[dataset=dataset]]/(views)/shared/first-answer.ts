import type { Database } from '#lib/db/database.ts';
import { openDataset } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import { firstState } from './first-state.ts';
import type { Answer, View } from './view.ts';

/** The parts of an address that name an edition. */
export interface Parameters {
	lang?: string;
	dataset?: string;
}

/** The dataset of an edition, in whose language places and organs are named. */
export function openEdition(params: Parameters): Promise<Database> {
	const { dataset, locale } = editionOf(params);
	return openDataset(dataset, locale);
}

/** What a view shows where its address asks for nothing in particular, read at build time. */
export async function firstAnswer<State, Data>(
	view: View<State, Data>,
	params: Parameters
): Promise<{ answer: Answer<State, Data> }> {
	const database = await openEdition(params);
	const state = await firstState(view, database);
	return { answer: { state, data: await view.read(database, state) } };
}
