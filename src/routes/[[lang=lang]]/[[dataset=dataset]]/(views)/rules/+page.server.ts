import { readAccuracy } from '#lib/db/accuracy.ts';
import { openEdition } from '../shared/first-answer.ts';
import { readRules } from './read-rules.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const database = await openEdition(params);
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
