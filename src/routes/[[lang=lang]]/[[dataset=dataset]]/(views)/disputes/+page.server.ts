import { openDataset } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import type { PageServerLoad } from './$types';
import { readDisputes } from './read-disputes.ts';
import { stateOf } from './state.ts';

export const load: PageServerLoad = async ({ params }) => {
	const state = stateOf(new URLSearchParams());
	const database = await openDataset(editionOf(params).dataset);
	return { answer: { state, data: await readDisputes(database, state) } };
};
