import { sql } from '#lib/db/sql.ts';
import { keyOf, named } from './grouping.ts';
import type { Keyed } from './grouping.ts';
import type { Selection } from './selection.ts';
import { everyReport, where } from './where.ts';

export interface ComplianceRow extends Keyed {
	year: number;
	/** Organs expected to report, those that did, those of which the dataset has no report. */
	expected: number;
	reports: number;
	absent: number;
	/** Reports with a table that could be read in part only, that is not there, that could not be read. */
	partial: number;
	table_absent: number;
	table_unreadable: number;
	/** Reports that contradict themselves, and what the checks say of the agencies' own figures. */
	reports_with_errors: number;
	errors: number;
	warnings: number;
	notes: number;
	/** Findings about the way of the document to us, not about the agency. */
	extractions: number;
	cells: number;
	blanks: number;
	unreadable: number;
	/** Reports whose date of publication is known, and those of them dated after 31 March. */
	dated: number;
	after_march: number;
}

/**
 * Who has not reported, and what is wrong with what was reported, by place or organ and year?
 * An organ is expected from its first report in the dataset to the year after its last one, unless
 * another organ has succeeded it by then, and never after the dataset's last year. Reports on whole
 * areas count like any other: nothing is added up that they could double.
 */
export const compliance = (selection: Selection, by: 'region' | 'agency' | 'none') => {
	const [first, last] = selection.years ?? [0, 9999];
	const organs = everyReport({ ...selection, years: null, template: null });
	const rows = sql`
		with chosen as (
			select *, ${keyOf(by, selection)} as key
			from totals
			where ${where(organs)}
		),
		seen as (
			select
				agency_id,
				min(year) as first,
				max(year) as last,
				arg_max(key, year) as key
			from chosen
			group by agency_id
		),
		organs as (
			select *, last + (agency_id not in (
				select predecessor from agencies where predecessor is not null
			))::int as until
			from seen
		),
		years as (
			select unnest(range(first, last + 1))::int as year
			from (select min(year) as first, max(year) as last from totals where is_current)
		),
		expected as (
			select agency_id, key, year
			from organs, years
			where year between organs.first and until and year between ${first} and ${last}
		)
		select
			e.key,
			e.year,
			count(*)::int as expected,
			count(c.report)::int as reports,
			(count(*) - count(c.report))::int as absent,
			count(*) filter (
				where 'partial' in (proactive_state, requests_state, disputes_state)
			)::int as partial,
			count(*) filter (
				where 'absent' in (proactive_state, requests_state, disputes_state)
			)::int as table_absent,
			count(*) filter (
				where 'unreadable' in (proactive_state, requests_state, disputes_state)
			)::int as table_unreadable,
			count(*) filter (where errors > 0)::int as reports_with_errors,
			coalesce(sum(errors), 0)::double as errors,
			coalesce(sum(warnings), 0)::double as warnings,
			coalesce(sum(notes), 0)::double as notes,
			coalesce(sum(extractions), 0)::double as extractions,
			coalesce(sum(cells), 0)::double as cells,
			coalesce(sum(cells_blank), 0)::double as blanks,
			coalesce(sum(cells_unreadable), 0)::double as unreadable,
			count(published)::int as dated,
			count(*) filter (where published > make_date(e.year + 1, 3, 31))::int as after_march
		from expected e
		left join chosen c on c.agency_id = e.agency_id and c.year = e.year
		group by e.key, e.year
	`;
	return sql<ComplianceRow>`
		${named(by, rows)}
		order by key nulls last, year
	`;
};
