import { readVersions } from '#lib/db/node.ts';
import { rules } from '#lib/queries/dimensions.ts';
import { editionOf } from '#routes/links.ts';
import { openEdition } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const database = await openEdition(params);
	return {
		versions: await readVersions(editionOf(params).dataset),
		rules: await database.query(rules())
	};
};
