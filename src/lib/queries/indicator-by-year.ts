import { sql } from '#lib/db/sql.ts';
import { keyOf, named } from './grouping.ts';
import type { Grouping, Keyed } from './grouping.ts';
import type { Indicator } from './indicator.ts';
import { measured } from './measure.ts';
import type { Measured } from './measure.ts';
import type { Selection } from './selection.ts';
import { source } from './source.ts';
import { where } from './where.ts';

export interface YearlyRow extends Keyed, Measured {
	year: number;
}

/** What is an indicator of the selection in each year, together or by a grouping? */
export const indicatorByYear = (
	selection: Selection,
	by: Exclude<Grouping, 'year'>,
	indicator: Indicator
) => {
	const rows = sql`
		select year::int as year, ${keyOf(by, selection)} as key, ${measured(indicator)}
		from ${source(selection, by)}
		where ${where(selection)}
		group by 1, 2
	`;
	return sql<YearlyRow>`
		${named(by, rows)}
		order by year, key nulls last
	`;
};
