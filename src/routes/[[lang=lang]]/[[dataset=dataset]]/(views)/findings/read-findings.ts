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

/** What the chart of all checks shows, for where it stands alone. */
export type ByCheck = Pick<Findings, 'context' | 'tally' | 'rules'>;

export async function readByCheck(
	database: Database,
	{ selection: chosen, filter }: State
): Promise<ByCheck> {
	const selection = everyScope(chosen);
	const [context, tally, known] = await Promise.all([
		readContext(database, selection),
		database.query(findingTally(selection, { ...filter, rule: null })),
		database.query(rules())
	]);
	return { context, tally, rules: known };
}

export async function readFindings(database: Database, state: State): Promise<Findings> {
	const { filter, page } = state;
	const selection = everyScope(state.selection);
	const asked = { page: page - 1, size: PAGE_SIZE };
	const listed = database.query(findingList(selection, filter, asked));
	const [byCheck, rows, evidence, counts] = await Promise.all([
		readByCheck(database, state),
		listed,
		listed.then((found) => readEvidence(database, found)),
		database.query(findingsByRule(selection))
	]);
	return { ...byCheck, rows, evidence, counts };
}

/** What the filter leaves on all pages together. */
export function foundIn({ tally }: Findings, { filter }: State): FindingTally {
	const found = tally.find((row) => row.rule === filter.rule);
	return found ?? { rule: filter.rule, findings: 0, reports: 0 };
}
