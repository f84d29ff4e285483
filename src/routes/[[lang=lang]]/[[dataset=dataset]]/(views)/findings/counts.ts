import type { FindingFilter } from '#lib/queries/finding-list.ts';
import type { FindingCount } from '#lib/queries/findings-by-rule.ts';

/** How many findings a filter leaves. Findings add up over checks; the reports they are in do not. */
export const countIn = (
	counts: readonly FindingCount[],
	{ rule, severity, origin }: FindingFilter
): number =>
	counts
		.filter(
			(row) =>
				(rule === null || row.rule === rule) &&
				(severity === null || row.severity === severity) &&
				(origin === null || row.origin === origin)
		)
		.reduce((sum, row) => sum + row.findings, 0);
