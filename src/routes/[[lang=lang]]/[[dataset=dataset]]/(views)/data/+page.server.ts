import { openDataset } from '#lib/db/node.ts';
import { items } from '#lib/queries/dimensions.ts';
import { editionOf } from '#routes/links.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const database = await openDataset(editionOf(params).dataset);
	return { items: await database.query(items()) };
};
