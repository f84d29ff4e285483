import { BY_ORGAN } from '#domain/schema.ts';
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
	return fine || agencies.length > 0 || !regions.every(isProvince) ? ONE_BY_ONE : sql`rolled_up`;
}

export const isProvince = (region: string): boolean => region.endsWith('0000');

/** Where these columns of `totals` are counted organ by organ; a selection of years or of a form is only known report by report. */
export const sourceOfOrgans = (
	{ years, template }: Selection,
	columns: readonly string[]
): Query =>
	years === null && template === null && columns.every((name) => Object.hasOwn(BY_ORGAN, name))
		? sql`by_organ`
		: ONE_BY_ONE;

/** How many reports the rows stand for; those of which `where` holds, if it is given. */
export const countReports = (where?: Query): Query =>
	where === undefined
		? sql`coalesce(sum(reports), 0)::int`
		: sql`coalesce(sum(reports) filter (where ${where}), 0)::int`;

/** How many reports state a count. */
export const countStated = (count: Query): Query => countReports(sql`${count} is not null`);
