import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { total } from './measure.ts';
import type { Selection } from './selection.ts';
import { countReports, countStated, source } from './source.ts';
import { everyReport, where } from './where.ts';

export interface KeyFigures {
	reports: number;
	agencies: number;
	first_year: number | null;
	last_year: number | null;
	/** Sums are null where no report states them; `_stated` says how many do, of `reports`. */
	received: number | null;
	received_stated: number;
	handled: number | null;
	handled_stated: number;
	granted: number | null;
	granted_stated: number;
	disputes: number | null;
	disputes_stated: number;
	reconsiderations: number | null;
	reconsiderations_stated: number;
	suits: number | null;
	suits_stated: number;
	cells: number;
	blanks: number;
	unreadable: number;
	/** The reports' own contradictions, and the reports that have one. */
	errors: number;
	reports_with_errors: number;
	/** Reports on whole areas that the selection would hold but for `aggregates: 'exclude'`. */
	aggregates_left_out: number;
}

const SUITS = sql`(${total('litigation_direct_total')} + ${total('litigation_after_reconsideration_total')})`;
const DISPUTES = sql`(${total('reconsideration_total')} + ${SUITS})`;
const GRANTED = sql`(${total('granted')} + ${total('partially_granted')})`;

/** How much is asked, answered and disputed in the selection, and how many of its reports state it? */
export const keyFigures = (selection: Selection) => sql<KeyFigures>`
	select
		${countReports()} as reports,
		${organs(selection)} as agencies,
		min(year)::int as first_year,
		max(year)::int as last_year,
		sum(received_new)::double as received,
		${countStated(total('received_new'))} as received_stated,
		sum(handled_total)::double as handled,
		${countStated(total('handled_total'))} as handled_stated,
		sum(${GRANTED})::double as granted,
		${countStated(GRANTED)} as granted_stated,
		sum(${DISPUTES})::double as disputes,
		${countStated(DISPUTES)} as disputes_stated,
		sum(reconsideration_total)::double as reconsiderations,
		${countStated(total('reconsideration_total'))} as reconsiderations_stated,
		sum(${SUITS})::double as suits,
		${countStated(SUITS)} as suits_stated,
		coalesce(sum(cells), 0)::double as cells,
		coalesce(sum(cells_blank), 0)::double as blanks,
		coalesce(sum(cells_unreadable), 0)::double as unreadable,
		coalesce(sum(errors), 0)::double as errors,
		${countReports(sql`errors > 0`)} as reports_with_errors,
		(
			(select ${countReports()} from ${source(selection, 'none')} where ${where(everyReport(selection))}) - ${countReports()}
		)::int as aggregates_left_out
	from ${source(selection, 'none')}
	where ${where(selection)}
`;

/**
 * An organ is counted by its first report in the years asked for, since to tell a million names
 * apart takes longer than all else; but by its name where only some of its reports are asked for.
 */
function organs(selection: Selection): Query {
	const { scopes, template, aggregates, years } = selection;
	if (scopes.length > 0 || template !== null || aggregates === 'include')
		return sql`(select count(distinct agency_id)::int from totals where ${where(selection)})`;
	const first = sql`previous_year is null`;
	return countReports(years === null ? first : sql`${first} or previous_year < ${years[0]}`);
}
