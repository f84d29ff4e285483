import { join, sql } from '#lib/db/sql.ts';
import type { Indicator } from './indicator.ts';
import { plus } from './measure.ts';
import { statedOf } from './rates.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { everyScope, where } from './where.ts';

/** A report and, for each indicator asked for by its number, `count_<i>` of `n_<i>`: both null where it does not state all that is needed. */
export type EveryRateRow = {
	agency_id: string;
	kind: string;
	level: string;
	scope: string;
	year: number;
	report_id: string;
} & Record<`${'count' | 'n'}_${number}`, number | null>;

/** What does each report of the selection count of several indicators that are shares? */
export const everyRate = (selection: Selection, indicators: readonly Indicator[]) => {
	const columns = indicators.map((indicator, i) => {
		const stated = statedOf(indicator);
		return sql`
			case when ${stated} then ${plus(indicator.numerator)} end as ${named(`count_${i}`)},
			case when ${stated} then ${plus(indicator.denominator ?? [])} end as ${named(`n_${i}`)}`;
	});
	return sql<EveryRateRow>`
		select agency_id, kind, level, scope, year::int as year, report_id, ${join(columns, ', ')}
		from ${totalsOf(selection)}
		where ${where(everyScope(selection))}
		order by year, agency_id, report_id
	`;
};

const named = (text: string) => ({ text, params: [] });
