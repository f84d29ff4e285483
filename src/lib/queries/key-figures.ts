import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Indicator } from './indicator.ts';
import { indicatorOf } from './indicators.ts';
import type { Selection } from './selection.ts';
import { countReports, source, totalsOf } from './source.ts';
import { where } from './where.ts';

export interface KeyFigures {
	reports: number;
	agencies: number;
	/** The reports' own contradictions, and the reports that have one. */
	errors: number;
	reports_with_errors: number;
}

/** How many reports of how many organs are in the selection, and how many contradict themselves? */
export const keyFigures = (selection: Selection) => sql<KeyFigures>`
	select
		${countReports()} as reports,
		${organs(selection)} as agencies,
		coalesce(sum(errors), 0)::double as errors,
		${countReports(sql`errors > 0`)} as reports_with_errors
	from ${source(selection, 'none')}
	where ${where(selection)}
`;

/** The indicators that stand beside them, in their order. */
export const KEY_INDICATORS: readonly Indicator[] = [
	'requests_received',
	'disclosure_rate',
	'reconsiderations',
	'suits'
].map((code) => {
	const found = indicatorOf(code);
	if (!found) throw new Error(`unknown indicator: ${code}`);
	return found;
});

/**
 * An organ is counted by its first report in the years asked for, since to tell a million names
 * apart takes longer than all else; but by its name where only some of its reports are asked for.
 */
function organs(selection: Selection): Query {
	const { scopes, template, agencies, years } = selection;
	if (scopes.length > 1 || template !== null || agencies.length > 0)
		return sql`(select count(distinct agency_id)::int from ${totalsOf(selection)} where ${where(selection)})`;
	const first = sql`previous_year is null`;
	return countReports(years === null ? first : sql`${first} or previous_year < ${years[0]}`);
}
