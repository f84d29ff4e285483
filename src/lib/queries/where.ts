import { SCOPES } from '#domain/report.ts';
import { join, list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
import { isProvince } from './source.ts';

/**
 * The condition on `totals` that leaves the reports of a selection: current ones only. Where it
 * names no scope they are the organs' own data (of a dataset that has none: the reports that do not
 * say, else those on whole areas), but every report of an organ that the reader names.
 */
export function where(selection: Selection): Query {
	return all([ofOrgans(selection), ...Object.values(sides(selection)), scoped(selection)]);
}

/** Whether a report of `everyScope` is one of the selection. */
export const isCounted = (selection: Selection): Query => scoped(selection) || sql`true`;

/** The condition that leaves the same reports whatever they count. */
export const whereAnyScope = (selection: Selection): Query =>
	where({ ...selection, scopes: SCOPES });

/** The same reports, whatever they count: for what is not added up. */
export const everyScope = (selection: Selection): Selection => ({
	...selection,
	scopes: selection.scopes.length > 0 ? selection.scopes : SCOPES
});

/** A part of a selection that `facets` offer choices of. */
export type Facet = 'province' | 'sector' | 'kind' | 'level' | 'scope' | 'template' | 'year';

/** Whether a report passes the part of a selection that a facet offers. */
export const passes = (facet: Facet, selection: Selection): Query =>
	(facet === 'scope' ? scoped(selection) : sides(selection)[facet]) || sql`true`;

/** Current reports, of the organs that a selection names if it names any. */
export const ofOrgans = ({ agencies }: Selection): Query =>
	all([sql`is_current`, among(sql`agency_id`, agencies)]);

function sides({
	regions,
	sectors,
	kinds,
	levels,
	template,
	years
}: Selection): Record<Exclude<Facet, 'scope'>, Query | false> {
	return {
		province: regions.length > 0 && within(regions),
		sector: among(sql`sector`, sectors),
		kind: among(sql`kind`, kinds),
		level: among(sql`level`, levels),
		template: template !== null && sql`template = ${template}`,
		year: years !== null && sql`year between ${years[0]} and ${years[1]}`
	};
}

const all = (parts: readonly (Query | false)[]): Query =>
	join(
		parts.filter((part) => part !== false),
		' and '
	);

/**
 * The place a report counts under: the province; within one selected place its children, and that
 * place itself for organs of its own level; with several selected, the one that holds the organ.
 */
export function placeWithin({ regions }: Selection): Query {
	const [region, ...others] = regions;
	if (region === undefined) return sql`province`;
	if (others.length > 0)
		return sql`case
			when province in (${list(regions)}) then province
			when prefecture in (${list(regions)}) then prefecture
			else county
		end`;
	return sql`case ${region}
		when province then coalesce(prefecture, county, province)
		when prefecture then coalesce(county, prefecture)
		else county
	end`;
}

const within = (regions: readonly string[]): Query =>
	regions.every(isProvince)
		? sql`province in (${list(regions)})`
		: sql`(province in (${list(regions)}) or prefecture in (${list(regions)}) or county in (${list(regions)}))`;

/** The engine skips what cannot hold one value, which it does not do for a list. */
const among = (name: Query, values: readonly string[]): Query | false => {
	const [first, ...others] = values;
	if (first === undefined) return false;
	return others.length === 0 ? sql`${name} = ${first}` : sql`${name} in (${list(values)})`;
};

function scoped({ agencies, scopes }: Selection): Query | false {
	if (SCOPES.every((scope) => scopes.includes(scope))) return false;
	if (scopes.length > 0) return among(sql`scope`, scopes);
	return agencies.length === 0 && sql`scope = (select scope from default_scope)`;
}
