import { join, sql } from '#lib/db/sql.ts';
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

/** A report whose findings are asked for. */
export interface OfReport {
	report: number;
	report_id: string;
	agency_id: string;
	year: number;
}

/**
 * What did the checks find in these reports of one organ? The ids of findings begin with that of their
 * report, and the bounds let the engine skip all that cannot hold them.
 */
export function findingsOf(reports: readonly OfReport[]): Query<FindingRow> {
	// Compared with what stands behind them: `…-2021-r2:` comes before `…-2021:`.
	const first = reports.map(({ report_id }) => `${report_id}:`).reduce((a, b) => (a < b ? a : b));
	const last = reports.map(({ report_id }) => `${report_id};`).reduce((a, b) => (a > b ? a : b));
	const given = reports.map(
		({ report, report_id, agency_id, year }) =>
			sql`select ${report} as report, ${report_id}::varchar as report_id, ${agency_id}::varchar as agency_id, ${year} as year`
	);
	return sql<FindingRow>`
		select
			f.*,
			r.report_id,
			r.agency_id,
			r.year,
			rules.title_zh,
			rules.title_en,
			rules.why_zh,
			rules.why_en,
			rules.formula
		from (
			select * from findings where finding_id >= ${first} and finding_id < ${last}
		) f
		join (${join(given, ' union all ')}) r on r.report = f.report
		left join rules on rules.id = f.rule
		order by
			r.year desc,
			f.origin = 'extraction',
			case f.severity when 'error' then 0 when 'warning' then 1 else 2 end,
			f.finding_id
	`;
}
