import { SCOPES } from '#domain/report.ts';
import { sql } from '#lib/db/sql.ts';
import { deadline } from './compliance.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { everyScope, where } from './where.ts';

/** A line of the list of those who must report, and which of its years have a report here. */
export interface ReporterRow {
	agency_id: string;
	name: string;
	region: string;
	line: number;
	/** Of the years that the dataset covers, in their order, divided by commas. */
	absent: string | null;
	late: string | null;
	/** How many years it owes a report of, and how many have one. */
	due: number;
	reported: number;
}

/**
 * Who on the list has no report of a year, or a late one? All lines of the selection; those with a gap
 * first, then by line. Without a list there are no rows.
 */
export const reporters = (selection: Selection) => {
	const [first, last] = selection.years ?? [0, 9999];
	const organs = { ...selection, years: null, template: null, scopes: SCOPES };
	return sql<ReporterRow>`
		with years as (
			select unnest(range(first, last + 1))::int as year
			from (select min(year) as first, max(year) as last from totals where is_current)
		),
		found as (
			select agency_id, year, bool_or(coalesce(published <= ${deadline}, true)) as in_time
			from totals
			where is_current
			group by agency_id, year
		),
		owed as (
			select e.agency_id, e.name, e.region, e.line, y.year, f.year as reported, f.in_time
			from (
				select *
				from (select *, true as is_current, 'own' as scope from expected)
				where ${where(organs)}
			) e
			join years y on y.year between coalesce(e.first_year, 0) and coalesce(e.last_year, 9999)
			left join found f on f.agency_id = e.agency_id and f.year = y.year
			where y.year between ${first} and ${last}
		)
		select
			agency_id,
			name,
			region,
			line,
			string_agg(year::varchar, ',' order by year) filter (where reported is null) as absent,
			string_agg(year::varchar, ',' order by year) filter (where not in_time) as late,
			count(*)::int as due,
			count(reported)::int as reported
		from owed
		group by agency_id, name, region, line
		order by count(reported) = count(*), line
	`;
};

/** An organ of which there are reports and no line of the list. */
export interface UnlistedRow {
	agency_id: string;
	/** In the language of the page, and as its reports print it. */
	name: string;
	name_zh: string;
	kind: string;
	region: string;
	first_year: number;
	last_year: number;
	reports: number;
	/** Of the addresses of its reports, where they share one. */
	host: string | null;
}

/** Which organs reported and match nobody on the list? None where there is no list. */
export const unlisted = (selection: Selection) => sql<UnlistedRow>`
	select
		t.agency_id,
		any_value(a.name) as name,
		any_value(a.name_zh) as name_zh,
		any_value(a.kind) as kind,
		any_value(a.region) as region,
		min(t.year)::int as first_year,
		max(t.year)::int as last_year,
		count(*)::int as reports,
		case
			when count(distinct r.host) = 1 and count(r.host) = count(*) then min(r.host)
		end as host
	from totals t
	join organs a using (agency_id)
	join (
		select report, nullif(regexp_extract(url, '^https?://(?:[^/@]*@)?([^/:?#]+)', 1), '') as host
		from reports
	) r using (report)
	where t.report in (select report from ${totalsOf(selection)} where ${where(everyScope(selection))})
		and t.agency_id not in (select agency_id from expected)
		and exists (select 1 from expected)
	group by t.agency_id
	order by any_value(a.region), any_value(a.name), t.agency_id
	limit 200
`;
