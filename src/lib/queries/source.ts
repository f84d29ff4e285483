import { BY_ORGAN } from '#domain/derived.ts';
import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Grouping } from './grouping.ts';
import type { Selection } from './selection.ts';

/** Each row a report. */
export const ONE_BY_ONE: Query = sql`(select *, 1::int as reports from totals)`;

/**
 * Where the reports of a selection are counted: rolled up by province where the question asks for
 * nothing finer, else one by one. Each row stands for `reports` of them, which state the same counts.
 */
export function source({ agencies, regions }: Selection, by: Grouping): Query {
	const fine = by === 'agency' || (by === 'region' && regions.length > 0);
	return fine || isBelowProvinces({ agencies, regions }) ? ONE_BY_ONE : sql`rolled_up`;
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
export function sourceOfOrgans({ years, template }: Selection, columns: readonly string[]): Query {
	const known = columns.every((name) => Object.hasOwn(BY_ORGAN, name));
	if (!known || template !== null) return ONE_BY_ONE;
	return years === null ? sql`by_organ` : sql`by_organ_year`;
}

/** How many reports the rows stand for; those of which `where` holds, if it is given. */
export const countReports = (where?: Query): Query =>
	where === undefined
		? sql`coalesce(sum(reports), 0)::int`
		: sql`coalesce(sum(reports) filter (where ${where}), 0)::int`;

/** How many reports state a count. */
export const countStated = (count: Query): Query => countReports(sql`${count} is not null`);
