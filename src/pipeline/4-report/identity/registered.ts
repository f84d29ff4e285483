import type { ExpectedReporter } from '#domain/expected.ts';
import type { RegisteredAgency } from '#domain/region.ts';
import { agencyOf, nameAt, placedIn, placeOrgan } from './agency.ts';
import type { Clue } from './clue.ts';
import { type Organ, readOrgan } from './organ.ts';
import type { RegistryIndex } from './registry-index.ts';

/** The organ whose site (as `siteOf` has it) the register says this is, in that year; null where it says none, or several share the site and the document names none of them. */
export function registeredBy(
	site: string,
	year: number | null,
	clues: readonly Clue<Organ>[],
	index: RegistryIndex
): Clue<Organ> | null {
	const rows = (index.hosts.get(site) ?? []).filter((row) => coversYear(row, year));
	const [first, second] = rows;
	const row = second ? rows.find(({ name }) => clues.some((c) => isCalled(c.value, name))) : first;
	const value = row && organOf(row, index);
	return value ? { value, source: 'registry', at: null } : null;
}

export const coversYear = ({ from, to }: RegisteredAgency, year: number | null): boolean =>
	year === null || ((from ?? year) <= year && year <= (to ?? year));

const isCalled = (organ: Organ, name: string): boolean =>
	name.endsWith(organ.name) || organ.name.endsWith(name);

function organOf({ name, region, kind }: RegisteredAgency, index: RegistryIndex): Organ {
	const regions = index.codes.get(region)?.slice(-1) ?? [];
	const read = readOrgan(name, index);
	const plain: Organ = {
		name,
		bare: false,
		regions,
		rest: name,
		leads: false,
		before: '',
		kind: kind ?? 'other',
		national: false
	};
	return { ...(read ?? plain), bare: false, ...(regions.length > 0 ? { regions } : {}) };
}

/** The organs that a register lists as reporters, each by the id that its reports bear. */
export const expectedReporters = (index: RegistryIndex): ExpectedReporter[] =>
	[...index.agencies.values()]
		.flat()
		.flatMap((row) => (row.expectedAt ? [expectedBy(row, row.expectedAt, index)] : []))
		.sort((a, b) => a.line - b.line);

function expectedBy(row: RegisteredAgency, line: number, index: RegistryIndex): ExpectedReporter {
	const organ = organOf(row, index);
	const region = index.codes.get(row.region)?.at(-1) ?? null;
	const isPlaced = region !== null && organ.name.includes(region.name);
	const placed =
		region === null
			? placeOrgan(organ, null, [], index)
			: isPlaced
				? { organ, name: nameAt(organ, region), region, among: [region] }
				: placedIn({ organ, name: organ.name, region: null, among: [] }, region, index);
	const agency = agencyOf(placed, index, '');
	const { from = null, to = null, host = null, kind } = row;
	return {
		...agency,
		kind: kind ?? agency.kind,
		first_year: from,
		last_year: to,
		host,
		line
	};
}
