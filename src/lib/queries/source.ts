import { BY_ORGAN } from '#domain/derived.ts';
import { list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Grouping } from './grouping.ts';
import type { Selection } from './selection.ts';

type Places = Pick<Selection, 'regions'>;

/**
 * `totals`, of the places that a selection names only. It lies in the order of provinces, prefectures and
 * counties. The engine passes over what cannot hold a place where one column is asked between a first
 * and a last code; asked for a place in one or another of three columns, or for a list of codes, it reads all.
 */
export function totalsOf({ regions }: Places): Query {
	const codes = regions.toSorted();
	const [first] = codes;
	if (first === undefined || regions.every(isProvince)) return sql`totals`;
	const last = codes.at(-1) ?? first;
	const within = (column: Query): Query =>
		sql`${column} between ${first} and ${last} and ${column} in (${list(codes)})`;
	const beyond = (column: Query): Query =>
		sql`(${column} is null or ${column} not in (${list(codes)}))`;
	const [province, prefecture, county] = [sql`province`, sql`prefecture`, sql`county`];
	return sql`(
		select * from totals where ${within(county)}
		union all
		select * from totals where ${within(prefecture)} and ${beyond(county)}
		union all
		select * from totals where ${within(province)} and ${beyond(prefecture)} and ${beyond(county)}
	)`;
}

/** Each row a report. */
export const oneByOne = (selection: Places): Query =>
	sql`(select *, 1::int as reports from ${totalsOf(selection)})`;

/**
 * Where the reports of a selection are counted: rolled up by province where the question asks for
 * nothing finer, else one by one. Each row stands for `reports` of them, which state the same counts.
 */
export function source({ agencies, regions }: Selection, by: Grouping): Query {
	const fine = by === 'agency' || (by === 'region' && regions.length > 0);
	return fine || isBelowProvinces({ agencies, regions }) ? oneByOne({ regions }) : sql`rolled_up`;
}

/** Whether a selection names organs, or places that are none of the whole provinces that things are counted by. */
export const isBelowProvinces = ({
	agencies,
	regions
}: Pick<Selection, 'agencies' | 'regions'>): boolean =>
	agencies.length > 0 || !regions.every(isProvince);

/** The same for what is not parted by place or organ: of one organ only its own reports are read, of which nothing but year, form and scope may be asked. */
export function sourceOverall(selection: Selection, by: 'none' | 'year'): Query {
	const { agencies, regions, sectors, kinds, levels } = selection;
	const others = [...regions, ...sectors, ...kinds, ...levels];
	return agencies.length === 1 && others.length === 0 ? sql`agency_reports` : source(selection, by);
}

export const isProvince = (region: string): boolean => region.endsWith('0000');

/** Where these columns of `totals` are counted organ by organ, and year by year where some are asked for; a selection of a form is only known report by report. */
export function sourceOfOrgans(selection: Selection, columns: readonly string[]): Query {
	const { years, template } = selection;
	const known = columns.every((name) => Object.hasOwn(BY_ORGAN, name));
	if (!known || template !== null) return oneByOne(selection);
	return years === null ? sql`by_organ` : sql`by_organ_year`;
}

/** How many reports the rows stand for; those of which `where` holds, if it is given. */
export const countReports = (where?: Query): Query =>
	where === undefined
		? sql`coalesce(sum(reports), 0)::int`
		: sql`coalesce(sum(reports) filter (where ${where}), 0)::int`;

/** How many reports state a count. */
export const countStated = (count: Query): Query => countReports(sql`${count} is not null`);
