import { openDataset } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import { firstAgency } from '../shared/first-pick.ts';
import type { PageServerLoad } from './$types';
import { readAgency } from './read-agency.ts';

export const load: PageServerLoad = async ({ params }) => {
	const database = await openDataset(editionOf(params).dataset);
	const state = { id: (await firstAgency(database)).agency_id };
	return { answer: { state, data: await readAgency(database, state) } };
};
