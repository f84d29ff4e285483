import { openDataset } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import type { Answer, View } from './view.ts';

/** What a view shows where its address asks for nothing in particular, read at build time. */
export async function firstAnswer<State, Data>(
	view: View<State, Data>,
	params: { lang?: string; dataset?: string }
): Promise<{ answer: Answer<State, Data> }> {
	const database = await openDataset(editionOf(params).dataset);
	const first = await view.first?.(database);
	const state = view.address.read(new URLSearchParams(), first);
	return { answer: { state, data: await view.read(database, state) } };
}
