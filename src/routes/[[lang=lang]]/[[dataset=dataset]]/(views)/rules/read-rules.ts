import type { Database } from '#lib/db/database.ts';
import { rules } from '#lib/queries/dimensions.ts';
import { findingTally, EVERY_FINDING } from '#lib/queries/finding-list.ts';
import { findingsByRule } from '#lib/queries/findings-by-rule.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';

/** The rules, and what they found in a dataset. */
export async function readRules(database: Database) {
	const [known, counts, tally] = await Promise.all([
		database.query(rules()),
		database.query(findingsByRule(EVERYTHING)),
		database.query(findingTally(EVERYTHING, EVERY_FINDING))
	]);
	return { rules: known, counts, tally };
}
