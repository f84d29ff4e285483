import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { CrossMeasure } from './cross-measure.ts';
import { reportsOf, sideOf } from './cross-reports.ts';
import type { CrossSide } from './cross-reports.ts';
import { EVERY_RESULT } from './disputes.ts';
import { ofSameOrgans } from './same-organs.ts';
import type { Selection } from './selection.ts';

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
	/** Reports on all pages together, those of them that state it, and what these add up to. */
	found: number;
	stated: number;
	above: number | null;
	below: number | null;
}

/** One key of what a number is split by: as the question groups its rows, null where it has no code. */
export interface SideKey {
	side: CrossSide;
	key: string | null;
}

/** What organs must state in every year to be among the same organs: what is counted, or each result of each way of dispute. */
export const SAME_BY = ['measure', 'disputes'] as const;
export type SameBy = (typeof SAME_BY)[number];

/** Which of the reports of a selection a number is of. */
export interface PartBehind {
	keys: readonly SideKey[];
	/** Of the organs that are there in every year of the selection; null for every report. */
	same: SameBy | null;
}

interface Page {
	/** From 0. */
	page: number;
	size: number;
}

/**
 * Which reports is a number made of, and what does each add to it? Those that add most come first,
 * those that do not state it last. They are the rows that a table across adds up.
 */
export function reportsBehind(
	selection: Selection,
	measure: CrossMeasure,
	{ keys, same }: PartBehind,
	{ page, size }: Page
): Query<ReportBehind> {
	const rows = reportsOf(
		selection,
		measure,
		keys.map(({ side }) => side)
	);
	const under = (some: readonly SideKey[]): Query =>
		join(
			[
				sql`true`,
				...some.map(
					({ side, key }) => sql`${sideOf(side, selection)} is not distinct from ${key}::varchar`
				)
			],
			' and '
		);
	const counted = sql`report in (
		select report from (${rows})
		where counted and ${under(keys.filter(({ side }) => side !== 'year'))}
	)`;
	const among =
		same === null
			? sql`true`
			: ofSameOrgans(
					selection,
					same === 'disputes' ? sql`${EVERY_RESULT} and ${counted}` : counted
				);
	return sql<ReportBehind>`
		select
			t.*, coalesce(a.name, t.agency_id) as agency,
			count(*) over ()::int as found,
			count(t.numerator) over ()::int as stated,
			sum(t.numerator) over () as above,
			sum(t.denominator) over () as below
		from (
			select
				report, report_id, agency_id, year::int as year,
				case when counted then above end as numerator,
				case when counted then below end as denominator
			from (${rows})
			where ${under(keys)} and ${among}
		) t
		left join organs a using (agency_id)
		order by t.numerator desc nulls last, t.year desc, t.report_id
		limit ${size}
		offset ${page * size}
	`;
}
