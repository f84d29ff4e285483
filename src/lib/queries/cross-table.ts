import { OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';
import { list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { hasApplicants, RECEIPT_CHANNELS } from './cross-measure.ts';
import type { CrossMeasure } from './cross-measure.ts';
import { plus } from './measure.ts';
import type { Measured } from './measure.ts';
import type { Selection } from './selection.ts';
import { everyScope, placeWithin, where } from './where.ts';

/** What the rows and the columns of a table across can stand for. */
export const CROSS_SIDES = [
	'year',
	'region',
	'level',
	'kind',
	'sector',
	'scope',
	'agency',
	'applicant',
	'channel'
] as const;
export type CrossSide = (typeof CROSS_SIDES)[number] | 'none';

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

/** One row for each report, or for each of its applicants or channels: what it counts, and whether it states all that is needed. */
function reportsOf(
	selection: Selection,
	measure: CrossMeasure,
	sides: readonly CrossSide[]
): Query {
	const chosen = where(selection);
	if (measure.code === 'receipt_channel') return byChannel(chosen);
	if (sides.includes('applicant') && hasApplicants(measure)) return byApplicant(chosen, measure);
	const { numerator, denominator, needs } = measure;
	return sql`
		select
			*,
			${plus(numerator)} as above,
			${denominator === null ? sql`null::double` : plus(denominator)} as below,
			${plus([...numerator, ...(denominator ?? []), ...needs])} is not null as counted
		from totals
		where ${chosen}
	`;
}

/** Table three by its columns of applicants; a cell that is not stated leaves its applicant out. */
function byApplicant(chosen: Query, { numerator, denominator, needs }: CrossMeasure): Query {
	const sums = (names: readonly string[]) =>
		sql`sum(count) filter (where item in (${list(itemsOf(names))}))`;
	const all = [...numerator, ...(denominator ?? []), ...needs];
	const needed = itemsOf(all);
	return sql`
		select
			t.*,
			q.applicant,
			q.above::double as above,
			${denominator === null ? sql`null::double` : sql`q.below::double`} as below,
			q.stated = case t.template when '2019' then ${onForm(needed, '2019')} else ${onForm(needed, '2021')} end as counted
		from totals t
		join (
			select
				report, applicant,
				${sums(numerator)} as above,
				${denominator === null ? sql`null::double` : sums(denominator)} as below,
				count(count) filter (where item in (${list(needed)})) as stated
			from requests
			where applicant <> 'total' and item in (${list(needed)})
			group by report, applicant
		) q using (report)
		where ${chosen}
	`;
}

/** Rows of the form that a column of `totals` adds up. */
const itemsOf = (names: readonly string[]): string[] => [
	...new Set(
		names.flatMap((name) =>
			OUTCOME_GROUPS.some(({ code }) => code === name)
				? REQUEST_ITEMS.filter(({ group }) => group === name).map(({ code }): string => code)
				: [name]
		)
	)
];

const onForm = (codes: readonly string[], template: '2021' | '2019'): number =>
	REQUEST_ITEMS.filter((item) => codes.includes(item.code) && item.templates.includes(template))
		.length;

function byChannel(chosen: Query): Query {
	const codes = list(RECEIPT_CHANNELS.map(({ code }) => code));
	return sql`
		select
			t.*, c.channel, c.above, sum(c.above) over (partition by t.report) as below,
			true as counted
		from totals t
		join (
			select report, claim as channel, max(value)::double as above
			from claims
			where claim in (${codes})
			group by report, claim
		) c using (report)
		where ${chosen}
	`;
}

function sideOf(side: CrossSide, selection: Selection): Query {
	if (side === 'none') return sql`null::varchar`;
	if (side === 'region') return placeWithin(selection);
	if (side === 'year') return sql`year::varchar`;
	return COLUMNS[side];
}

const COLUMNS: Record<Exclude<CrossSide, 'none' | 'region' | 'year'>, Query> = {
	level: sql`level`,
	kind: sql`kind`,
	sector: sql`sector`,
	scope: sql`scope`,
	agency: sql`agency_id`,
	applicant: sql`applicant`,
	channel: sql`channel`
};

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
