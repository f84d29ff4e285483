import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { CrossMeasure } from './cross-measure.ts';
import { reportsOf, sideOf } from './cross-reports.ts';
import type { CrossSide } from './cross-reports.ts';
import type { Measured } from './measure.ts';
import type { Selection } from './selection.ts';
import { everyScope } from './where.ts';

export interface CrossRow extends Measured {
	row: string | null;
	row_name: string | null;
	column: string | null;
	column_name: string | null;
	/** Quartiles of the single reports of the cell: the band of its peers; null where none counts enough. */
	low: number | null;
	middle: number | null;
	high: number | null;
	/** Reports in the band: those that count at least as much as was asked. */
	banded: number;
}

interface Asked {
	rows: CrossSide;
	columns: CrossSide;
	/** A report whose denominator is below this is not in the band of peers: its rate swings. */
	least: number;
	/** Rows of most cases. */
	top: number;
}

/** What is a measure of the reports of each row and column? */
export function crossTable(
	asked: Selection,
	measure: CrossMeasure,
	{ rows, columns, least, top }: Asked
): Query<CrossRow> {
	const selection = [rows, columns].includes('scope') ? everyScope(asked) : asked;
	const whole = sql`filter (where counted)`;
	const value = measure.mean
		? sql`sum(above) ${whole} / nullif(count(*) ${whole}, 0)`
		: measure.denominator === null
			? sql`sum(above) ${whole}`
			: sql`sum(above) ${whole} / nullif(sum(below) ${whole}, 0)`;
	const isShare = measure.denominator !== null;
	const rate = isShare
		? sql`case when counted and below > 0 and below >= ${least} then above / below end`
		: sql`case when counted then above end`;
	return sql<CrossRow>`
		with each as (
			select
				${sideOf(rows, selection)} as row_key,
				${sideOf(columns, selection)} as column_key,
				above, below, counted, ${rate} as rate
			from (${reportsOf(selection, measure, [rows, columns])})
		),
		cells as (
			select
				row_key, column_key,
				${value} as value,
				sum(above) ${whole} as numerator,
				${isShare ? sql`sum(below) ${whole}` : sql`null::double`} as denominator,
				(count(*) ${whole})::int as stated,
				count(*)::int as reports,
				quantile_cont(rate, 0.25) as low,
				quantile_cont(rate, 0.5) as middle,
				quantile_cont(rate, 0.75) as high,
				count(rate)::int as banded
			from each
			group by 1, 2
		),
		sized as (
			select row_key, sum(coalesce(denominator, numerator)) as size
			from cells
			group by 1
			order by size desc nulls last, row_key nulls last
			limit ${top}
		)
		select
			c.row_key as row, ${nameOf(rows, 'r')} as row_name,
			c.column_key as "column", ${nameOf(columns, 'k')} as column_name,
			c.* exclude (row_key, column_key)
		from cells c
		join sized s on c.row_key is not distinct from s.row_key
		${namesOf(rows, 'row_key', 'r')}
		${namesOf(columns, 'column_key', 'k')}
		order by s.size desc nulls last, c.row_key nulls last, c.column_key nulls last
	`;
}

const ALIASES = { r: sql`r`, k: sql`k` } as const;

const nameOf = (side: CrossSide, alias: keyof typeof ALIASES): Query =>
	side === 'region' || side === 'agency' ? sql`${ALIASES[alias]}.name` : sql`null::varchar`;

function namesOf(
	side: CrossSide,
	key: 'row_key' | 'column_key',
	alias: keyof typeof ALIASES
): Query {
	const on = key === 'row_key' ? sql`c.row_key` : sql`c.column_key`;
	if (side === 'region')
		return sql`left join places ${ALIASES[alias]} on ${ALIASES[alias]}.region = ${on}`;
	if (side === 'agency')
		return sql`left join organs ${ALIASES[alias]} on ${ALIASES[alias]}.agency_id = ${on}`;
	return sql``;
}
