import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
import { isBelowProvinces, totalsOf } from './source.ts';
import { where } from './where.ts';

export interface FindingCount {
	rule: string;
	severity: string;
	origin: string;
	title_zh: string | null;
	title_en: string | null;
	findings: number;
	reports: number;
}

/** Which rules found something in the reports of the selection, how often, and whose fault is it? */
export const findingsByRule = (selection: Selection): Query<FindingCount> => {
	const one = oneByOne(selection);
	return isBelowProvinces(selection)
		? one
		: { ...one, sooner: { table: 'counted_findings', query: counted(selection) } };
};

const OF_RULE = sql`f.rule, f.severity, f.origin, r.title_zh, r.title_en`;

const counted = (selection: Selection) => sql<FindingCount>`
	select
		${OF_RULE},
		sum(f.findings)::int as findings,
		sum(f.reports)::int as reports
	from (
		select * from counted_findings
		where rule is not null and severity is not null and origin is not null
			and ${where(selection)}
	) f
	left join rules r on r.id = f.rule
	group by all
	order by findings desc, f.rule, f.severity, f.origin
`;

const oneByOne = (selection: Selection) => sql<FindingCount>`
	select
		${OF_RULE},
		count(*)::int as findings,
		count(distinct f.report)::int as reports
	from findings f
	left join rules r on r.id = f.rule
	where f.report in (select report from ${totalsOf(selection)} where ${where(selection)})
	group by all
	order by findings desc, f.rule, f.severity, f.origin
`;
