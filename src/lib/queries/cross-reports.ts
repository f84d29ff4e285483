import { OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';
import { list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { hasApplicants, RECEIPT_CHANNELS } from './cross-measure.ts';
import type { CrossMeasure } from './cross-measure.ts';
import { plus } from './measure.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { placeWithin, where } from './where.ts';

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

/** One row for each report, or for each of its applicants or channels: what it counts, and whether it states all that is needed. */
export function reportsOf(
	selection: Selection,
	measure: CrossMeasure,
	sides: readonly CrossSide[]
): Query {
	if (measure.code === 'receipt_channel') return byChannel(selection);
	if (sides.includes('applicant') && hasApplicants(measure)) return byApplicant(selection, measure);
	const { numerator, denominator, needs } = measure;
	return sql`
		select
			*,
			${plus(numerator)} as above,
			${denominator === null ? sql`null::double` : plus(denominator)} as below,
			${plus([...numerator, ...(denominator ?? []), ...needs])} is not null as counted
		from ${totalsOf(selection)}
		where ${where(selection)}
	`;
}

/** Table three by its columns of applicants; a cell that is not stated leaves its applicant out. */
function byApplicant(selection: Selection, { numerator, denominator, needs }: CrossMeasure): Query {
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
		from ${totalsOf(selection)} t
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
		where ${where(selection)}
	`;
}

/** Rows of the form that a column of `totals` adds up. */
export const itemsOf = (names: readonly string[]): string[] => [
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

function byChannel(selection: Selection): Query {
	const codes = list(RECEIPT_CHANNELS.map(({ code }) => code));
	return sql`
		select
			t.*, c.channel, c.above, sum(c.above) over (partition by t.report) as below,
			true as counted
		from ${totalsOf(selection)} t
		join (
			select report, claim as channel, max(value)::double as above
			from claims
			where claim in (${codes})
			group by report, claim
		) c using (report)
		where ${where(selection)}
	`;
}

/** The key of a side that a row of `reportsOf` stands under. */
export function sideOf(side: CrossSide, selection: Selection): Query {
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
