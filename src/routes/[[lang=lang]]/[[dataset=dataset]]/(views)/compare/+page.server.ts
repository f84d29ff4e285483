import { openDataset } from '#lib/db/node.ts';
import { agencyList } from '#lib/queries/agencies.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { editionOf } from '#routes/links.ts';
import type { PageServerLoad } from './$types';
import { readComparison } from './read-comparison.ts';
import { stateOf } from './state.ts';

const FIRST_COMPARED = 4;

/** Until the reader chooses: the organs with most reports, then most requests. */
export const load: PageServerLoad = async ({ params }) => {
	const database = await openDataset(editionOf(params).dataset);
	const agencies = await database.query(agencyList(EVERYTHING, { size: 100_000 }));
	const ids = agencies
		.toSorted((a, b) => b.reports - a.reports || (b.received ?? 0) - (a.received ?? 0))
		.slice(0, FIRST_COMPARED)
		.map((agency) => agency.agency_id);
	const state = stateOf(new URLSearchParams(), ids);
	return { answer: { state, data: await readComparison(database, state) } };
};
