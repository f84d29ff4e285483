import { APPLICANTS } from '#domain/requests.ts';
import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { keyOf, named } from './grouping.ts';
import type { Grouping, Keyed } from './grouping.ts';
import type { Indicator } from './indicator.ts';
import { plus } from './measure.ts';
import type { Measured } from './measure.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { where } from './where.ts';

/** How the lines of a chart part: `applicant` parts one number of a report, all else the reports. */
export type Split = Exclude<Grouping, 'year'> | 'applicant';

/** The organ whose count changed most since the shown year before. */
export interface Change {
	organ: string;
	/** The report of the year, or where the organ has none any more its last one. */
	report_id: string;
	/** What it added or took away. */
	amount: number;
}

/** An indicator of one year over all reports, over the organs that state it in every shown year, and in the middle report. */
export interface PanelRow extends Keyed, Measured {
	year: number;
	/** Organs that state it, and those of them that did in the shown year before. */
	organs: number;
	kept: number;
	/** Whether the panel covers the year: it has at least half as many reports as the fullest one. */
	in_panel: boolean;
	/** Of the organs that state it in every year that the panel covers. */
	same: number;
	same_value: number | null;
	same_numerator: number | null;
	same_denominator: number | null;
	/** Of the values of single reports. */
	median: number | null;
	/** Of quantities, and of all organs or those in every year. */
	change: Change | null;
	same_change: Change | null;
}

const PARTS = APPLICANTS.map(({ code }) => code).filter((code) => code !== 'total');

/**
 * What is an indicator in each year, and of how many of the same organs? An organ is in the panel
 * where it states the indicator in every year of it; a year of few reports would leave hardly any and
 * is not covered. An organ that joins or leaves adds or takes away all of its count.
 */
export const panelByYear = (selection: Selection, split: Split, indicator: Indicator) => {
	const { numerator, denominator, needs } = indicator;
	const quantity = denominator === null;
	const stated = sql`${plus([...numerator, ...(denominator ?? []), ...needs])} is not null`;
	const parted =
		split === 'applicant'
			? sql`
				unnest([${join(
					PARTS.map((code) => sql`${code}`),
					', '
				)}]) as key,
				unnest([${join(
					PARTS.map((code) => plus([`received_new_${code}`])),
					', '
				)}]) as above,
				null::double as below,
				true as is_stated`
			: sql`
				${keyOf(split, selection)} as key,
				${plus(numerator)} as above,
				${quantity ? sql`null::double` : plus(denominator)} as below,
				${stated} as is_stated`;
	const value = (of: string): Query => {
		const filter = { text: of, params: [] };
		return quantity
			? sql`sum(above) ${filter}`
			: sql`sum(above) ${filter} / nullif(sum(below) ${filter}, 0)`;
	};
	const change = (which: Query): Query =>
		quantity
			? sql`case when count(*) filter (where ${which}) > 0 then {
				'organ': arg_max(organ, abs(amount)) filter (where ${which}),
				'report_id': arg_max(report_id, abs(amount)) filter (where ${which}),
				'amount': arg_max(amount, abs(amount)) filter (where ${which})
			} end`
			: sql`null`;
	const rows = sql`
		with each_report as materialized (
			select agency_id, agency, report_id, year::int as year, ${parted}
			from ${totalsOf(selection)}
			where ${where(selection)}
		),
		shown as materialized (
			select
				year,
				lag(year) over (order by year) as year_before,
				lead(year) over (order by year) as year_after,
				in_panel,
				coalesce(lag(in_panel) over (order by year), false) as is_before_in_panel,
				sum(in_panel::int) over () as panel_years
			from (
				select year, count(*) * 2 >= max(count(*)) over () as in_panel
				from each_report
				group by year
			)
		),
		organs as materialized (
			select
				agency_id,
				any_value(agency) as organ,
				key,
				year,
				max(report_id) as report_id,
				count(*)::int as reports,
				(count(*) filter (where is_stated and above is not null))::int as stated,
				sum(above) filter (where is_stated) as above,
				sum(below) filter (where is_stated) as below,
				median(${quantity ? sql`above` : sql`above / nullif(below, 0)`}) filter (where is_stated) as middle
			from each_report
			group by agency_id, key, year
		),
		telling as materialized (
			select
				o.*,
				s.year_before,
				s.year_after,
				lag(o.year) over by_year as told_before,
				lead(o.year) over by_year as told_after,
				lag(o.above) over by_year as above_before,
				s.is_before_in_panel,
				s.in_panel and s.panel_years = sum(s.in_panel::int) over (
					partition by o.agency_id, o.key
				) as is_same
			from organs o
			join shown s using (year)
			where o.stated > 0
			window by_year as (partition by o.agency_id, o.key order by o.year)
		),
		changes as (
			select key, year, organ, report_id, is_same and is_before_in_panel as is_same,
				above - case when told_before = year_before then above_before else 0 end as amount
			from telling
			where year_before is not null
			union all
			select key, year_after as year, organ, report_id, false as is_same, -above as amount
			from telling
			where year_after is not null and coalesce(told_after <> year_after, true)
		),
		largest as (
			select key, year, ${change(sql`true`)} as change, ${change(sql`is_same`)} as same_change
			from changes
			group by key, year
		),
		counted as (
			select key, year, sum(reports)::int as reports, sum(stated)::int as stated
			from organs
			group by key, year
		),
		measured as (
			select
				key,
				year,
				${value('')} as value,
				sum(above) as numerator,
				${quantity ? sql`null::double` : sql`sum(below)`} as denominator,
				count(*)::int as organs,
				(count(*) filter (where told_before = year_before))::int as kept,
				(count(*) filter (where is_same))::int as same,
				${value('filter (where is_same)')} as same_value,
				sum(above) filter (where is_same) as same_numerator,
				${quantity ? sql`null::double` : sql`sum(below) filter (where is_same)`} as same_denominator,
				median(middle) as median
			from telling
			group by key, year
		)
		select
			c.key, c.year, c.reports, c.stated, s.in_panel,
			m.value, m.numerator, m.denominator,
			coalesce(m.organs, 0) as organs, coalesce(m.kept, 0) as kept, coalesce(m.same, 0) as same,
			m.same_value, m.same_numerator, m.same_denominator, m.median,
			l.change, l.same_change
		from counted c
		join shown s using (year)
		left join measured m on m.year = c.year and m.key is not distinct from c.key
		left join largest l on l.year = c.year and l.key is not distinct from c.key
	`;
	return sql<PanelRow>`
		${split === 'applicant' ? sql`select g.*, null::varchar as name from (${rows}) g` : named(split, rows)}
		order by year, ${split === 'applicant' ? placeOfPart : sql`key nulls last`}
	`;
};

const placeOfPart = sql`list_position([${join(
	PARTS.map((code) => sql`${code}`),
	', '
)}], key)`;
