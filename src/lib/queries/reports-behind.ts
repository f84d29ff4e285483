import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { CrossMeasure } from './cross-measure.ts';
import { plus } from './measure.ts';
import type { Selection } from './selection.ts';
import { where } from './where.ts';

export interface ReportBehind {
	report: number;
	report_id: string;
	agency_id: string;
	agency: string;
	year: number;
	/** Null where the report does not state all that is needed. */
	numerator: number | null;
	/** Null where what is counted is no share. */
	denominator: number | null;
	/** Reports on all pages together, and those of them that state it. */
	found: number;
	stated: number;
}

interface Page {
	/** From 0. */
	page: number;
	size: number;
}

/** Which reports is a number made of, and what does each add to it? Those that add most come first, those that do not state it last. */
export function reportsBehind(
	selection: Selection,
	{ numerator, denominator, needs }: CrossMeasure,
	{ page, size }: Page
): Query<ReportBehind> {
	const counted = sql`${plus([...numerator, ...(denominator ?? []), ...needs])} is not null`;
	const below = denominator === null ? sql`null::double` : plus(denominator);
	return sql<ReportBehind>`
		select
			t.*, coalesce(a.name, t.agency_id) as agency,
			count(*) over ()::int as found,
			count(t.numerator) over ()::int as stated
		from (
			select
				report, report_id, agency_id, year::int as year,
				case when ${counted} then ${plus(numerator)} end as numerator,
				case when ${counted} then ${below} end as denominator
			from totals
			where ${where(selection)}
		) t
		left join organs a using (agency_id)
		order by t.numerator desc nulls last, t.year desc, t.report_id
		limit ${size}
		offset ${page * size}
	`;
}
