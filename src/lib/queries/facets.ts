import { sql } from '#lib/db/sql.ts';
import { SEARCHED } from './search.ts';
import type { Selection } from './selection.ts';
import { countReports, source } from './source.ts';
import { everyReport, isCounted, where } from './where.ts';

export interface FacetRow {
	facet: 'province' | 'sector' | 'kind' | 'level' | 'scope' | 'template' | 'year';
	code: string;
	/** Of a province; null for the codes of `items`. */
	name: string | null;
	/** Of a province: all that it is looked for by, see `textHolds`. */
	searched: string | null;
	agencies: number;
	/** Those that the selection counts: what a view shows where this is chosen. */
	reports: number;
}

/** Which places, sectors, kinds, levels, scopes, forms and years do the reports have? */
export const facets = (selection: Selection) => sql<FacetRow>`
	with chosen as (
		select
			agency_id, province, sector, kind, level, scope, template, year,
			${isCounted(selection)} as counted
		from totals
		where ${where(everyReport(selection))}
	),
	counted as (
		select
			case
				when grouping(province) = 0 then 'province'
				when grouping(sector) = 0 then 'sector'
				when grouping(kind) = 0 then 'kind'
				when grouping(level) = 0 then 'level'
				when grouping(scope) = 0 then 'scope'
				when grouping(template) = 0 then 'template'
				else 'year'
			end as facet,
			coalesce(province, sector, kind, level, scope, template, year::varchar) as code,
			count(distinct agency_id)::int as agencies,
			count(*) filter (where counted)::int as reports
		from chosen
		group by grouping sets (
			(province), (sector), (kind), (level), (scope), (template), (year)
		)
	)
	select c.facet, c.code, p.name, p.searched, c.agencies, c.reports
	from counted c
	left join (select region, name, ${SEARCHED} as searched from places) p on c.facet = 'province' and p.region = c.code
	where c.code is not null
	order by c.facet, c.code
`;

export interface FormRow {
	year: number;
	template: string;
	reports: number;
	/** Reports on whole areas that the selection would hold but for `aggregates: 'exclude'`. */
	left_out: number;
}

/** Which forms do the reports of each year use? A series breaks where the form does. */
export const formsByYear = (selection: Selection) => sql<FormRow>`
	select
		year::int as year,
		template,
		${countReports(isCounted(selection))} as reports,
		${countReports(sql`not ${isCounted(selection)}`)} as left_out
	from ${source(selection, 'year')}
	where ${where(everyReport(selection))}
	group by year, template
	order by year, template
`;
