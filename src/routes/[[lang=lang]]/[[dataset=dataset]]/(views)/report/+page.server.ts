import { openDataset } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import { firstReport } from '../shared/first-pick.ts';
import type { PageServerLoad } from './$types';
import { readReport } from '../shared/report/read-report.ts';

export const load: PageServerLoad = async ({ params }) => {
	const database = await openDataset(editionOf(params).dataset);
	const state = { id: await firstReport(database) };
	return { answer: { state, data: await readReport(database, state) } };
};
