import { DEADLINE } from '#domain/deadline.ts';
import { SCOPES } from '#domain/report.ts';
import { list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { keyOf, named } from './grouping.ts';
import type { Keyed } from './grouping.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { everyScope, where } from './where.ts';

export interface ComplianceRow extends Keyed {
	year: number;
	/** Organs expected to report, those that did, those of which the dataset has no report. */
	expected: number;
	reports: number;
	absent: number;
	/** Reports by their date of publication: by the deadline, after it, not known. */
	on_time: number;
	late: number;
	undated: number;
	/** Reports by their tables: all three read whole, some of them, none of them. */
	whole: number;
	partial: number;
	none_read: number;
	/** Reports that contradict themselves, are doubtful, remarkable, or came to us damaged. */
	with_errors: number;
	with_warnings: number;
	with_notes: number;
	with_extractions: number;
	/** What the checks say of the agencies' own figures; `extractions` is about the way to us. */
	errors: number;
	warnings: number;
	notes: number;
	extractions: number;
	cells: number;
	blanks: number;
	cells_unreadable: number;
	/** Where rows are of organs: the report of that year. */
	report_id: string | null;
}

export interface CompliancePage extends ComplianceRow {
	/** Rows of the calendar on all pages together. */
	found: number;
}

interface Page {
	/** From 0. */
	page?: number;
	size?: number;
	/** Only rows that have no report, or a late one, in some year. */
	gaps?: boolean;
}

/**
 * Who has not reported, who reported late, and what is wrong with what was reported, by place or
 * organ and year? An organ is expected from its first report in the dataset to the year after its
 * last one, unless another organ has succeeded it by then, and never after the dataset's last year.
 * Where the dataset lists who must report, the list decides instead: each organ on it is expected in
 * its years there, and one that is not on it in those only of which there is a report.
 * Reports on whole areas count like any other: an organ counts once a year, whatever it published.
 */
export const compliance = (
	selection: Selection,
	by: 'region' | 'agency' | 'none',
	{ page = 0, size = EVERY_ROW, gaps = false }: Page = {}
) => {
	// Whether an organ is on a page of some years or has gaps is known only once all are looked at.
	const apart = by === 'agency' && size < EVERY_ROW && !gaps && selection.years === null;
	const shown = apart ? organsShown(selection, page, size) : null;
	const skipped = apart ? 0 : page * size;
	const placed = sql`
		select
			*,
			dense_rank() over (order by ${by === 'agency' ? sql`region, name, key` : sql`key nulls last`})::int as place
		from (${by === 'agency' ? listedByName(byYear(selection, by, shown)) : named(by, byYear(selection, by, shown))})
		where ${gaps ? sql`gaps > 0` : sql`true`}
	`;
	return sql<CompliancePage>`
		select * exclude (place, gaps, region)
		from (select *, ${shown ? sql`(select max(found) from (${shown}))` : sql`max(place) over ()::int`} as found from (${placed}))
		where place > ${skipped} and place <= ${skipped + size}
		order by place, year
	`;
};

const EVERY_ROW = 1_000_000;

/** The organs of one page, and how many there are on all: of a million reports only theirs are put beside one another. */
const organsShown = (selection: Selection, page: number, size: number): Query => {
	const organs = everyScope({ ...selection, template: null });
	return sql`
		select agency_id, count(*) over ()::int as found
		from (
			select
				agency_id,
				coalesce(any_value(a.region), any_value(k.region)) as region,
				coalesce(any_value(a.name), any_value(k.name)) as name
			from (
				select agency_id, null::varchar as region, null::varchar as name
				from by_organ
				where ${where(organs)}
				union all
				select agency_id, region, name
				from (select *, true as is_current, 'own' as scope from expected)
				where ${where({ ...organs, scopes: SCOPES })}
					and coalesce(first_year, 0) <= (select max(year) from rolled_up where is_current)
					and coalesce(last_year, 9999) >= (select min(year) from rolled_up where is_current)
			) k
			left join organs a using (agency_id)
			group by agency_id
		)
		order by region, name, agency_id
		limit ${size}
		offset ${page * size}
	`;
};

/** Organs of which there is no report have their names from the list. */
const listedByName = (rows: Query): Query => sql`
	select n.* replace (coalesce(n.name, e.name) as name)
	from (${named('agency', rows)}) n
	left join (
		select agency_id, any_value(name) as name from expected group by agency_id
	) e on e.agency_id = n.key
`;

function byYear(
	selection: Selection,
	by: 'region' | 'agency' | 'none',
	shown: Query | null
): Query {
	const [first, last] = selection.years ?? [0, 9999];
	const organs = everyScope({ ...selection, years: null, template: null });
	const isShown = shown ? sql`agency_id in (select agency_id from shown)` : sql`true`;
	return sql`
		with ${shown ? sql`shown as materialized (${shown}),` : sql``}
		chosen as (
			select
				${by === 'agency' ? sql`report_id,` : sql``} agency_id, year, scope, kind, level, region,
				published, requests_state, disputes_state, ${proactiveState} as proactive_state,
				errors, warnings, notes, extractions, cells, cells_blank, cells_unreadable,
				${keyOf(by, selection)} as key
			from ${totalsOf(selection)}
			where ${where(organs)} and ${isShown}
		),
		revised as (
			select
				agency_id, year, scope,
				min(published) as published,
				count(*) > count(published) as undated
			from totals
			where not is_current
			group by agency_id, year, scope
		),
		timed as (
			select
				c.*,
				least(c.published, r.published) as first_published,
				c.published is null or coalesce(r.undated, false) as undated,
				${deadline} as deadline
			from chosen c
			left join revised r using (agency_id, year, scope)
		),
		found as materialized (
			select
				agency_id,
				year,
				any_value(key) as key,
				any_value(region) as region,
				true as reported,
				${by === 'agency' ? sql`min(report_id)` : sql`null::varchar`} as report_id,
				bool_or(coalesce(first_published <= deadline, false)) as on_time,
				bool_or(undated and not coalesce(first_published <= deadline, false)) as undated,
				bool_and('read' = requests_state and 'read' = disputes_state and 'read' = proactive_state) as whole,
				bool_and(
					${unread(sql`requests_state`)}
					and ${unread(sql`disputes_state`)}
					and ${unread(sql`proactive_state`)}
				) as none_read,
				sum(errors::double) as errors,
				sum(warnings::double) as warnings,
				sum(notes::double) as notes,
				sum(extractions::double) as extractions,
				sum(cells::double) as cells,
				sum(cells_blank::double) as blanks,
				sum(cells_unreadable::double) as cells_unreadable
			from timed
			group by agency_id, year
		),
		seen as materialized (
			select
				agency_id,
				any_value(key) as key,
				any_value(region) as region,
				min(year) as first,
				max(year) as last,
				list(year) as reported
			from found
			group by agency_id
		),
		years as (
			select unnest(range(first, last + 1))::int as year
			from (select min(year) as first, max(year) as last from rolled_up where is_current)
		),
		due as (
			select agency_id, key, region, reported, first, last + (agency_id not in (
				select predecessor from organs where predecessor is not null
			))::int as last
			from seen
			where not exists (select 1 from expected)
			union all
			select
				l.agency_id, l.key, l.region, s.reported,
				coalesce(l.first_year, 0) as first, coalesce(l.last_year, 9999) as last
			from (
				select agency_id, ${keyOf(by, selection)} as key, region, first_year, last_year
				from (select *, true as is_current, 'own' as scope from expected)
				where ${where({ ...organs, scopes: SCOPES })} and ${isShown}
			) l
			left join seen s using (agency_id)
		),
		missing as (
			select agency_id, year, any_value(key) as key, any_value(region) as region
			from due, years
			where year between first and last and not coalesce(list_contains(reported, year), false)
			group by agency_id, year
		)
		select
			key,
			year,
			any_value(region) as region,
			count(*)::int as expected,
			count(reported)::int as reports,
			(count(*) - count(reported))::int as absent,
			count(*) filter (where on_time)::int as on_time,
			count(*) filter (where not on_time and not undated)::int as late,
			count(*) filter (where not on_time and undated)::int as undated,
			count(*) filter (where whole)::int as whole,
			count(*) filter (where not whole and not none_read)::int as partial,
			count(*) filter (where none_read)::int as none_read,
			count(*) filter (where errors > 0)::int as with_errors,
			count(*) filter (where warnings > 0)::int as with_warnings,
			count(*) filter (where notes > 0)::int as with_notes,
			count(*) filter (where extractions > 0)::int as with_extractions,
			coalesce(sum(errors), 0) as errors,
			coalesce(sum(warnings), 0) as warnings,
			coalesce(sum(notes), 0) as notes,
			coalesce(sum(extractions), 0) as extractions,
			coalesce(sum(cells), 0) as cells,
			coalesce(sum(blanks), 0) as blanks,
			coalesce(sum(cells_unreadable), 0) as cells_unreadable,
			case when count(*) = 1 then min(report_id) end as report_id,
			sum(count(*) - count(reported) + count(*) filter (where not on_time and not undated))
				over (partition by key) as gaps
		from (select * from found union all by name select * from missing)
		where year between ${first} and ${last}
		group by key, year
	`;
}

const { month, day, later } = DEADLINE;
/** As `deadlineOf`. */
export const deadline = sql`make_date(
	year + 1,
	case
		when year <= ${later.through} or kind in (${list(later.kinds)}) or level = ${later.level}
			or scope = ${later.scope} then ${later.month}
		else ${month}
	end,
	${day}
)`;

/** The annex used before 2019 is one table, without what table 二 asks: nothing of it is missing. */
const proactiveState = sql`case template when 'annex' then requests_state else proactive_state end`;

const unread = (state: Query): Query => sql`${state} in ('absent', 'unreadable')`;
