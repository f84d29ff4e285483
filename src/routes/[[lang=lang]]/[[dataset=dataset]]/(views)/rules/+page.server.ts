import { readAccuracy } from '#lib/db/accuracy.ts';
import { rules } from '#lib/queries/dimensions.ts';
import { findingTally, EVERY_FINDING } from '#lib/queries/finding-list.ts';
import { findingsByRule } from '#lib/queries/findings-by-rule.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { openEdition } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const database = await openEdition(params);
	const [known, counts, tally, accuracy] = await Promise.all([
		database.query(rules()),
		database.query(findingsByRule(EVERYTHING)),
		database.query(findingTally(EVERYTHING, EVERY_FINDING)),
		readAccuracy()
	]);
	return {
		rules: known,
		counts,
		tally,
		measured: accuracy && {
			version: accuracy.version,
			reports: accuracy.reports,
			rules: accuracy.rules
		}
	};
};
