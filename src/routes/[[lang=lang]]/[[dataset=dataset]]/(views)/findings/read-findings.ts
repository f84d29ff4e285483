import type { Database } from '#lib/db/database.ts';
import { rules } from '#lib/queries/dimensions.ts';
import type { RuleRow } from '#lib/queries/dimensions.ts';
import { findingList, findingTally } from '#lib/queries/finding-list.ts';
import type { FindingTally, ListedFinding } from '#lib/queries/finding-list.ts';
import { findingsByRule } from '#lib/queries/findings-by-rule.ts';
import type { FindingCount } from '#lib/queries/findings-by-rule.ts';
import { everyScope } from '#lib/queries/where.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import { readEvidence } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { PAGE_SIZE } from './state.ts';
import type { State } from './state.ts';

export interface Findings {
	context: Context;
	rows: ListedFinding[];
	/** Of the rows, in their order. */
	evidence: Evidence[];
	/** Whatever rule is chosen: each check and, with no rule, all of them. */
	tally: FindingTally[];
	/** Whatever is chosen but the reports. */
	counts: FindingCount[];
	rules: RuleRow[];
}

export async function readFindings(
	database: Database,
	{ selection: chosen, filter, page }: State
): Promise<Findings> {
	const selection = everyScope(chosen);
	const asked = { page: page - 1, size: PAGE_SIZE };
	const listed = database.query(findingList(selection, filter, asked));
	const [context, rows, evidence, tally, counts, known] = await Promise.all([
		readContext(database, selection),
		listed,
		listed.then((found) => readEvidence(database, found)),
		database.query(findingTally(selection, { ...filter, rule: null })),
		database.query(findingsByRule(selection)),
		database.query(rules())
	]);
	return { context, rows, evidence, tally, counts, rules: known };
}

/** What the filter leaves on all pages together. */
export function foundIn({ tally }: Findings, { filter }: State): FindingTally {
	const found = tally.find((row) => row.rule === filter.rule);
	return found ?? { rule: filter.rule, findings: 0, reports: 0 };
}
