import { readAccuracy } from '#lib/db/accuracy.ts';
import { openDataset } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import { readRules } from './read-rules.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const database = await openDataset(editionOf(params).dataset);
	const [found, accuracy] = await Promise.all([readRules(database), readAccuracy()]);
	return {
		...found,
		measured: accuracy && {
			version: accuracy.version,
			reports: accuracy.reports,
			rules: accuracy.rules
		}
	};
};
