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
	const key = keyOf(by, selection);
	const rows = sql`
		with seen as (
			select
				agency_id,
				${key} as key,
				min(year) as first,
				max(year) as last
			from totals
			where ${where(organs)}
			group by 1, 2
		),
		organs as (
			select key, first, last + (agency_id not in (
				select predecessor from agencies where predecessor is not null
			))::int as until
			from seen
		),
		years as (
			select unnest(range(first, last + 1))::int as year
			from (select min(year) as first, max(year) as last from totals where is_current)
		),
		expected as (
			select key, year, count(*)::int as expected
			from organs, years
			where year between organs.first and until and year between ${first} and ${last}
			group by key, year
		),
		found as (
			select
				${key} as key,
				year,
				count(*)::int as reports,
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
				sum(errors)::double as errors,
				sum(warnings)::double as warnings,
				sum(notes)::double as notes,
				sum(extractions)::double as extractions,
				sum(cells)::double as cells,
				sum(cells_blank)::double as blanks,
				sum(cells_unreadable)::double as unreadable,
				count(published)::int as dated,
				count(*) filter (where published > make_date(year + 1, 3, 31))::int as after_march
			from totals
			where ${where(organs)}
			group by 1, year
		)
		select
			e.key,
			e.year,
			e.expected,
			coalesce(reports, 0) as reports,
			e.expected - coalesce(reports, 0) as absent,
			coalesce(partial, 0) as partial,
			coalesce(table_absent, 0) as table_absent,
			coalesce(table_unreadable, 0) as table_unreadable,
			coalesce(reports_with_errors, 0) as reports_with_errors,
			coalesce(errors, 0) as errors,
			coalesce(warnings, 0) as warnings,
			coalesce(notes, 0) as notes,
			coalesce(extractions, 0) as extractions,
			coalesce(cells, 0) as cells,
			coalesce(blanks, 0) as blanks,
			coalesce(unreadable, 0) as unreadable,
			coalesce(dated, 0) as dated,
			coalesce(after_march, 0) as after_march
		from expected e
		left join found f on f.key is not distinct from e.key and f.year = e.year
	`;
	return sql<ComplianceRow>`
		${named(by, rows)}
		order by key nulls last, year
	`;
};
