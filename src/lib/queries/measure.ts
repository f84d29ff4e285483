import { TOTALS } from '#domain/schema.ts';
import { column, join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Indicator } from './indicator.ts';
import { countReports, countStated } from './source.ts';

/** An indicator over some reports. Only reports that state everything it needs are in it: `stated` of `reports`. */
export interface Measured {
	/** Null where no report states it, or where it is a share of nothing. */
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	stated: number;
	reports: number;
}

const NAMES = Object.keys(TOTALS);

export const total = (name: string): Query => column(name, NAMES);

/** The columns of `Measured`, to be selected from a `source`. */
export function measured(indicator: Indicator): Query {
	const { value, numerator, denominator, stated } = measures(indicator);
	return sql`
		${value} as value,
		${numerator} as numerator,
		${denominator} as denominator,
		${stated} as stated,
		${countReports()} as reports`;
}

/** The same one by one, for questions that ask for many indicators at once. */
export function measures({ numerator, denominator, needs }: Indicator) {
	const above = plus(numerator);
	if (denominator === null)
		return {
			value: sql`sum(${above})`,
			numerator: sql`sum(${above})`,
			denominator: sql`null::double`,
			stated: countStated(above)
		};
	const below = plus(denominator);
	const stated = sql`${plus([...numerator, ...denominator, ...needs])} is not null`;
	const both = sql`filter (where ${stated})`;
	return {
		value: sql`sum(${above}) ${both} / nullif(sum(${below}) ${both}, 0)`,
		numerator: sql`sum(${above}) ${both}`,
		denominator: sql`sum(${below}) ${both}`,
		stated: countReports(stated)
	};
}

/** A blank among the columns leaves no sum. Doubles, since the totals of a damaged table can reach the end of 32 bits. */
export const plus = (names: readonly string[]): Query =>
	sql`(${join(
		names.map((name) => sql`${total(name)}::double`),
		' + '
	)})`;
