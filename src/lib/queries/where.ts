import { join, list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
import { isProvince } from './source.ts';

/**
 * The condition on `totals` that leaves the reports of a selection: current ones only. Aggregate
 * reports are left out by `aggregates: 'exclude'` unless nothing else is in the dataset, or the
 * reader names them: an organ by its id, or the scope.
 */
export function where(selection: Selection): Query {
	const { regions, years, template } = selection;
	const parts = [
		sql`is_current`,
		regions.length > 0 && within(regions),
		among(sql`sector`, selection.sectors),
		among(sql`kind`, selection.kinds),
		among(sql`level`, selection.levels),
		among(sql`scope`, selection.scopes),
		among(sql`agency_id`, selection.agencies),
		template !== null && sql`template = ${template}`,
		years !== null && sql`year between ${years[0]} and ${years[1]}`,
		aggregates(selection)
	];
	return join(
		parts.filter((part) => part !== false),
		' and '
	);
}

/** Whether a report of `everyReport` is one of the selection. */
export const isCounted = (selection: Selection): Query => aggregates(selection) || sql`true`;

/** The same reports, those that count whole areas among them: for what is not added up. */
export const everyReport = (selection: Selection): Selection => ({
	...selection,
	aggregates: 'include'
});

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

const among = (name: Query, values: readonly string[]): Query | false =>
	values.length > 0 && sql`${name} in (${list(values)})`;

function aggregates({ aggregates, agencies, scopes }: Selection): Query | false {
	if (aggregates === 'only') return sql`scope = 'aggregate'`;
	if (aggregates === 'include' || agencies.length > 0 || scopes.includes('aggregate')) return false;
	return sql`(scope <> 'aggregate' or not exists (
		select 1 from rolled_up where is_current and scope <> 'aggregate'
	))`;
}
