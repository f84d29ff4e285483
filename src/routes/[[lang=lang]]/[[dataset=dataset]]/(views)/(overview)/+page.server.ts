import { openDataset } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import type { PageServerLoad } from './$types';
import { overviewState, readOverview } from './read-overview.ts';

export const load: PageServerLoad = async ({ params }) => {
	const state = overviewState(new URLSearchParams());
	const database = await openDataset(editionOf(params).dataset);
	return { answer: { state, data: await readOverview(database, state) } };
};
