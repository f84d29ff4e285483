import type { FacetRow } from '#lib/queries/facets.ts';
import { EVERYTHING, fromAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { createRandom } from '../../../scripts/demo/random.ts';

/** What a random selection can choose from: codes by facet, and some organs. */
export interface Offered {
	facets: readonly Pick<FacetRow, 'facet' | 'code'>[];
	regions: readonly string[];
	agencies: readonly string[];
}

/** How many of a seed; more of them where `WALK` says so. */
export const walkLength = (byDefault: number): number => Number(process.env.WALK ?? byDefault);

/** One selection of a seed: some of its parts, each of one or two of the codes that there are. */
export function randomSelection(seed: number, offered: Offered): Selection {
	const random = createRandom('walk', seed);
	const codes = (facet: string) =>
		offered.facets.flatMap((row) => (row.facet === facet ? [row.code] : []));
	const some = (list: readonly string[], chance: number) =>
		list.length > 0 && random.chance(chance)
			? random.shuffled(list).slice(0, random.int(1, 2)).toSorted()
			: [];
	const years = codes('year').map(Number);
	const ends = [random.pick(years), random.pick(years)].toSorted((a, b) => a - b);
	const parameters = {
		region: some(offered.regions, 0.4),
		sector: some(codes('sector'), 0.2),
		kind: some(codes('kind'), 0.2),
		level: some(codes('level'), 0.3),
		scope: some(codes('scope'), 0.3),
		agency: some(offered.agencies, 0.1),
		template: some(codes('template'), 0.1).slice(0, 1),
		years: random.chance(0.5) ? [ends.join('-')] : []
	};
	const search = new URLSearchParams(
		Object.entries(parameters).map(([name, values]) => [name, values.join(',')])
	);
	return { ...EVERYTHING, ...fromAddress(search) };
}

/** The same selection in the SQL of another engine, over `totals` alone: said once more and apart from ours. */
export function plainWhere(selection: Selection, scopes: readonly string[]): string {
	const among = (name: string, values: readonly string[]) =>
		values.length === 0 ? 'true' : `${name} in (${values.map((value) => `'${value}'`).join(', ')})`;
	const byDefault = ['own', 'unknown', 'aggregate'].find((scope) => scopes.includes(scope)) ?? '';
	const { regions, years, template, agencies } = selection;
	const places = ['province', 'prefecture', 'county'].map((name) => among(name, regions));
	return [
		'is_current',
		regions.length === 0 ? 'true' : `(${places.join(' or ')})`,
		among('sector', selection.sectors),
		among('kind', selection.kinds),
		among('level', selection.levels),
		among('agency_id', agencies),
		selection.scopes.length > 0
			? among('scope', selection.scopes)
			: agencies.length > 0
				? 'true'
				: `scope = '${byDefault}'`,
		template === null ? 'true' : `template = '${template}'`,
		years === null ? 'true' : `year between ${years[0]} and ${years[1]}`
	].join(' and ');
}
