import type { Claim, ClaimCode } from '#domain/claim.ts';
import { type Place, placeOf } from '#domain/place.ts';
import type { ReadReport } from '#domain/report.ts';
import { itemsOfGroup, OUTCOME_GROUPS, type OutcomeGroup } from '#domain/requests.ts';
import { addUp, type Sum } from '../form/sum.ts';

const GROUPS = new Set<ClaimCode>(OUTCOME_GROUPS.map(({ code }) => code));

export const isOutcome = (code: ClaimCode): code is OutcomeGroup => GROUPS.has(code);

/** The totals of a group's rows in the form that the report uses; none where it has no such table. */
export const rowsOf = (report: ReadReport, group: OutcomeGroup): Place[] =>
	itemsOfGroup(group)
		.filter(({ templates }) => templates.includes(report.template))
		.map(({ code }) => placeOf('requests', code, 'total'));

/** What the table prints for a group; null where a row is missing, blank or not as printed. */
export function printedCount(report: ReadReport, group: OutcomeGroup): number | null {
	const rows = rowsOf(report, group);
	const sum: Sum | null = rows.length === 0 ? null : addUp(report.figures, rows);
	return sum === null || sum.blank > 0 ? null : sum.value;
}

/** From the first to the last of several claims. */
export const spanOf = (claims: readonly Claim[]) => ({
	start: Math.min(...claims.map((c) => c.start)),
	end: Math.max(...claims.map((c) => c.end))
});
