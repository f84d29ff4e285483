import type { AgencyKind, AgencyLevel } from './agency.ts';
import type { Scope } from './report.ts';

/**
 * The last day for the report of a year (domain.md 3.1), in the year after: 31 January for
 * departments; 31 March for what reports for an area (governments, townships, zones), for sums over
 * an area, for which no other day is known, and for every report before the present Regulations.
 */
export const DEADLINE = {
	month: 1,
	day: 31,
	later: {
		month: 3,
		/** The last year whose reports all have until then. */
		through: 2018,
		kinds: ['government', 'township_government', 'functional_zone'],
		level: 'township',
		scope: 'aggregate'
	}
} as const satisfies {
	month: number;
	day: number;
	later: {
		month: number;
		through: number;
		kinds: readonly AgencyKind[];
		level: AgencyLevel;
		scope: Scope;
	};
};

/** An ISO date. */
export function deadlineOf(report: {
	year: number;
	kind: AgencyKind;
	level: AgencyLevel;
	scope: Scope;
}): string {
	const { month, day, later } = DEADLINE;
	const isLater =
		report.year <= later.through ||
		later.kinds.some((kind) => kind === report.kind) ||
		report.level === later.level ||
		report.scope === later.scope;
	const two = (part: number) => String(part).padStart(2, '0');
	return `${report.year + 1}-${two(isLater ? later.month : month)}-${two(day)}`;
}
