import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Indicator } from './indicator.ts';
import { measures } from './measure.ts';
import type { Measured } from './measure.ts';
import type { Selection } from './selection.ts';
import { countReports, source } from './source.ts';
import { where } from './where.ts';

export interface IndicatorTotal extends Measured {
	indicator: string;
}

/** One row for each indicator over some rows, in the order given: to be selected from, with what groups them. */
export function everyMeasure(indicators: readonly Indicator[]): Query {
	const all = indicators.map((indicator) => ({ code: indicator.code, ...measures(indicator) }));
	const each = (part: (one: (typeof all)[number]) => Query) => join(all.map(part), ', ');
	return sql`
		${countReports()} as reports,
		unnest(range(${all.length})) as place,
		unnest([${each(({ code }) => sql`${code}`)}]) as indicator,
		unnest([${each(({ value }) => value)}]) as value,
		unnest([${each(({ numerator }) => numerator)}]) as numerator,
		unnest([${each(({ denominator }) => denominator)}]) as denominator,
		unnest([${each(({ stated }) => stated)}]) as stated`;
}

/** What are some indicators of the whole selection? */
export const indicatorTotals = (selection: Selection, indicators: readonly Indicator[]) =>
	sql<IndicatorTotal>`
		select indicator, value, numerator, denominator, stated, reports
		from (
			select ${everyMeasure(indicators)}
			from ${source(selection, 'none')}
			where ${where(selection)}
		)
		order by place
	`;
