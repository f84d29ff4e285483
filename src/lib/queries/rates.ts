import { sql } from '#lib/db/sql.ts';
import type { Indicator } from './indicator.ts';
import { plus } from './measure.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { everyScope, where } from './where.ts';

export interface RateRow {
	agency_id: string;
	name: string;
	kind: string;
	region_name: string | null;
	year: number;
	report_id: string;
	/** Null where the report does not state all that the indicator needs. */
	count: number | null;
	n: number | null;
}

/** What does each report of the selection count, one by one, of an indicator that is a share? */
export const rates = (selection: Selection, indicator: Indicator) => sql<RateRow>`
	select
		c.agency_id,
		coalesce(a.name, c.agency_id) as name,
		c.kind,
		p.name as region_name,
		c.year,
		c.report_id,
		case when c.stated then c.count end as count,
		case when c.stated then c.n end as n
	from (
		select
			agency_id,
			kind,
			region,
			year::int as year,
			report_id,
			${statedOf(indicator)} as stated,
			${plus(indicator.numerator)} as count,
			${plus(indicator.denominator ?? [])} as n
		from ${totalsOf(selection)}
		where ${where(everyScope(selection))}
	) c
	left join organs a using (agency_id)
	left join places p on p.region = c.region
	order by c.agency_id, c.year
`;

/** Whether a report states all that an indicator needs. */
export const statedOf = ({ numerator, denominator, needs }: Indicator) =>
	sql`${plus([...numerator, ...(denominator ?? []), ...needs])} is not null`;

export interface StratumRow {
	year: number;
	level: string;
	scope: string;
	reports: number;
	/** Those with at least as many cases as a rate needs to be drawn. */
	drawn: number;
}

/** Which organs can be compared: how many reports has each level and scope in each year? */
export const strata = (
	selection: Selection,
	indicator: Indicator,
	least: number
) => sql<StratumRow>`
	select
		year::int as year,
		level,
		scope,
		count(*)::int as reports,
		count(*) filter (
			where ${plus(indicator.denominator ?? [])} >= ${least}
			and ${plus([...indicator.numerator, ...indicator.needs])} is not null
		)::int as drawn
	from ${totalsOf(selection)}
	where ${where(everyScope({ ...selection, levels: [], scopes: [], years: null }))}
	group by 1, 2, 3
	order by year, drawn desc, reports desc, level, scope
`;
