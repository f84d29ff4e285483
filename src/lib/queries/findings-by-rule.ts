import { sql } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
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
export const findingsByRule = (selection: Selection) => sql<FindingCount>`
	select
		f.rule,
		f.severity,
		f.origin,
		r.title_zh,
		r.title_en,
		count(*)::int as findings,
		count(distinct f.report)::int as reports
	from findings f
	left join rules r on r.id = f.rule
	where f.report in (select report from totals where ${where(selection)})
	group by all
	order by findings desc, f.rule, f.severity, f.origin
`;
