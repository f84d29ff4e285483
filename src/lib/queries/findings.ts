import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';

export interface FindingRow {
	finding_id: string;
	report: number;
	report_id: string;
	agency_id: string;
	year: number;
	rule: string;
	severity: string;
	origin: string;
	place: string;
	stated: number | null;
	expected: number | null;
	/** Places it contradicts, with commas between. */
	against: string | null;
	cause: string | null;
	text_start: number | null;
	text_end: number | null;
	title_zh: string | null;
	title_en: string | null;
	why_zh: string | null;
	why_en: string | null;
	formula: string | null;
}

/** What did the checks find in one report? */
export const findingsOfReport = (report: number) => findings(sql`f.report = ${report}`);

/** What did the checks find in the current reports of one organ? */
export const findingsOfAgency = (id: string) =>
	findings(sql`f.report in (
		select report from reports where is_current and agency_id = ${id}
	)`);

const findings = (condition: Query) => sql<FindingRow>`
	select
		f.*,
		r.report_id,
		r.agency_id,
		r.year::int as year,
		rules.title_zh,
		rules.title_en,
		rules.why_zh,
		rules.why_en,
		rules.formula
	from findings f
	join reports r on r.report = f.report
	left join rules on rules.id = f.rule
	where ${condition}
	order by
		r.year desc,
		f.origin = 'extraction',
		case f.severity when 'error' then 0 when 'warning' then 1 else 2 end,
		f.finding_id
`;
