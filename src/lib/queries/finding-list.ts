import type { Origin, Severity } from '#domain/finding.ts';
import { FIRST_FINDINGS_ROWS } from '#domain/derived.ts';
import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { EVERYTHING } from './selection.ts';
import type { Selection } from './selection.ts';
import { isBelowProvinces, totalsOf } from './source.ts';
import { where, whereAnyScope } from './where.ts';

/** Which findings of the selected reports; null leaves that side open. */
export interface FindingFilter {
	readonly rule: string | null;
	readonly severity: Severity | null;
	readonly origin: Origin | null;
}

export const EVERY_FINDING: FindingFilter = { rule: null, severity: null, origin: null };

export interface ListedFinding {
	finding_id: string;
	report: number;
	report_id: string;
	document: number;
	agency_id: string;
	agency: string;
	region_name: string | null;
	year: number;
	rule: string;
	severity: Severity;
	origin: Origin;
	place: string;
	stated: number | null;
	expected: number | null;
	/** Places it contradicts, with commas between. */
	against: string | null;
	cause: string | null;
	text_start: number | null;
	text_end: number | null;
}

interface Page {
	/** From 0. */
	page?: number;
	size?: number;
}

/**
 * What did the checks find in the reports of the selection? The agencies' own contradictions before
 * damage on the way, the gravest and the latest first.
 */
export const findingList = (
	selection: Selection,
	filter: FindingFilter,
	{ page = 0, size = 20 }: Page = {}
): Query<ListedFinding> => {
	const first = page * size;
	const one = sql<ListedFinding>`
		with chosen as (
			select f.*, r.report_id, r.document, r.agency_id, r.year::int as year
			from findings f
			join reports r on r.report = f.report
			where ${matching(selection, filter)}
			order by ${GRAVEST_FIRST}
			limit ${size}
			offset ${first}
		)
		select f.*, a.name as agency, p.name as region_name
		from chosen f
		left join organs a using (agency_id)
		left join places p on p.region = a.region
		order by ${GRAVEST_FIRST}
	`;
	const isFirst = first + size <= FIRST_FINDINGS_ROWS && isOpen(selection, filter);
	return isFirst ? { ...one, sooner: { table: 'first_findings', query: among(first, size) } } : one;
};

const among = (first: number, size: number) => sql<ListedFinding>`
	select f.* exclude (rank) replace (f.year::int as year), a.name as agency, p.name as region_name
	from first_findings f
	left join organs a using (agency_id)
	left join places p on p.region = a.region
	where f.rank >= ${first} and f.rank < ${first + size}
	order by f.rank
`;

/** Whether all current reports and all of their findings are asked for, whatever they count. */
function isOpen(selection: Selection, filter: FindingFilter): boolean {
	const open: Selection = { ...EVERYTHING, scopes: selection.scopes };
	return (
		where(selection).text === whereAnyScope(open).text &&
		Object.values(filter).every((part) => part === null)
	);
}

export interface FindingTally {
	/** Null in the one row that counts all of them. */
	rule: string | null;
	findings: number;
	reports: number;
}

/** How many findings are there by each check and in all, and in how many reports? */
export const findingTally = (selection: Selection, filter: FindingFilter): Query<FindingTally> => {
	const one = talliedOneByOne(selection, filter);
	return isBelowProvinces(selection)
		? one
		: { ...one, sooner: { table: 'counted_findings', query: counted(selection, filter) } };
};

/** Null stands for any of them. Of one check alone, the row for all counts that one. */
const counted = (
	selection: Selection,
	{ rule, severity, origin }: FindingFilter
) => sql<FindingTally>`
	select rule, coalesce(sum(findings), 0)::int as findings, coalesce(sum(reports), 0)::int as reports
	from (
		select ${rule === null ? sql`rule` : sql`unnest([rule, null]) as rule`}, findings, reports
		from counted_findings
		where ${severity === null ? sql`severity is null` : sql`severity = ${severity}`}
			and ${origin === null ? sql`origin is null` : sql`origin = ${origin}`}
			and ${rule === null ? sql`true` : sql`rule = ${rule}`}
			and ${where(selection)}
		union all
		select null, 0, 0
	)
	group by rule
	order by reports desc, findings desc, rule nulls first
`;

const talliedOneByOne = (selection: Selection, filter: FindingFilter) => sql<FindingTally>`
	select f.rule, count(*)::int as findings, count(distinct f.report)::int as reports
	from findings f
	where ${matching(selection, filter)}
	group by grouping sets ((f.rule), ())
	order by reports desc, findings desc, f.rule nulls first
`;

const GRAVEST_FIRST = sql`
	origin = 'extraction',
	case severity when 'error' then 0 when 'warning' then 1 else 2 end,
	year desc,
	agency_id,
	finding_id
`;

function matching(selection: Selection, { rule, severity, origin }: FindingFilter): Query {
	const parts = [
		sql`f.report in (select report from ${totalsOf(selection)} where ${where(selection)})`,
		rule !== null && sql`f.rule = ${rule}`,
		severity !== null && sql`f.severity = ${severity}`,
		origin !== null && sql`f.origin = ${origin}`
	];
	return join(
		parts.filter((part) => part !== false),
		' and '
	);
}
