import { AGENCY_KINDS, type AgencyKind } from '#domain/agency.ts';
import {
	OTHER_SECTOR,
	REGION_LEVELS,
	SECTOR_OF_KIND,
	type Region,
	type LatinName,
	type RegisteredAgency,
	type Registry,
	type Sector
} from '#domain/region.ts';
import { type CsvRow, type Line, parseCsv, type Refuse } from './parse-csv.ts';
import { dayIn } from './dates.ts';
import { RefusedInput } from './refused-input.ts';

const CODE = /^\d{6}$/u;
const SECTOR = /^[a-z][a-z_]*$/u;

/** The files of a registry, by what they hold. */
export const REGISTRY_FILES = {
	sectors: 'sectors.csv',
	regions: 'regions.csv',
	agencies: 'agencies.csv',
	latinNames: 'latin-names.csv'
} as const;

/** The tables of a registry as text, those that it has. */
export type RegistryText = Readonly<Partial<Record<keyof typeof REGISTRY_FILES, string>>>;

/** A registry in which the shipped tables stand for those that were not given; names in Latin letters are of the places that they stand beside. */
export const overShipped = (shipped: RegistryText, given: RegistryText): RegistryText => ({
	...shipped,
	...given,
	...(given.regions === undefined
		? { latinNames: shipped.latinNames }
		: { latinNames: given.latinNames })
});

/** The tables of a registry; one without a line stands for one that is left out. Refused with file, line and column at the first value that cannot be used. */
export function registryOf(tables: RegistryText): Registry {
	const table = (name: keyof typeof REGISTRY_FILES, columns: readonly string[]) =>
		parseCsv(tables[name] ?? columns.join(','), REGISTRY_FILES[name], columns);
	const sectors = table('sectors', SECTOR_COLUMNS).map((row) => sectorOf(row.line, row.refuse));
	const known = new Set(sectors.map(({ sector }) => sector));
	for (const code of [...Object.values(SECTOR_OF_KIND), OTHER_SECTOR])
		if (!known.has(code))
			throw new RefusedInput({
				code: 'sector_missing',
				file: REGISTRY_FILES.sectors,
				value: code
			});
	const places = table('regions', REGION_COLUMNS);
	const regions = places.map((row) => regionOf(row.line, row.refuse));
	const codes = new Set(regions.map(({ region }) => region));
	for (const { line, refuse } of places)
		if (line.parent && !codes.has(line.parent))
			refuse('parent', 'no_region', { value: line.parent });
	const listed = table('agencies', AGENCY_COLUMNS);
	const isList = listed.some(({ line }) => tellsReporters(line));
	const agencies = listed.map(({ line, at, refuse }) => {
		const agency = { ...agencyOf(line, refuse), expectedAt: isList ? at : null };
		const { region, sector } = agency;
		if (region !== '' && !codes.has(region)) refuse('region', 'no_region', { value: region });
		if (sector !== null && !known.has(sector)) refuse('sector', 'no_sector', { value: sector });
		return agency;
	});
	refuseTwice(agencies, listed);
	const latin = table('latinNames', LATIN_COLUMNS);
	return {
		regions,
		agencies,
		sectors,
		latin: latin.map(({ line, refuse }) => latinOf(line, refuse))
	};
}

const OF_REPORTERS = ['kind', 'from', 'to', 'host'];
const OF_ORGANS = ['sector', 'predecessor'];

/**
 * Whether the table lists who must report, and so is the whole of them: one with a column for their
 * kind, years or sites, or with names and places alone. One of sectors and predecessors only says more
 * of some organs than their names do.
 */
const tellsReporters = (line: Line): boolean =>
	OF_REPORTERS.some((column) => column in line) || !OF_ORGANS.some((column) => column in line);

/** One organ cannot owe two reports of one year. */
function refuseTwice(agencies: readonly RegisteredAgency[], listed: readonly CsvRow[]): void {
	const met = new Map<string, { at: number; from: number; to: number }[]>();
	for (const [i, { name, region, from, to }] of agencies.entries()) {
		const key = `${region} ${name}`;
		const years = { at: listed[i]?.at ?? 0, from: from ?? 0, to: to ?? 9999 };
		const known = met.get(key) ?? [];
		const other = known.find((one) => one.from <= years.to && years.from <= one.to);
		if (other) listed[i]?.refuse('name', 'name_twice', { value: name, other: String(other.at) });
		met.set(key, [...known, years]);
	}
}

const REGION_COLUMNS = [
	'region',
	'name',
	'level',
	'parent',
	'grid_column',
	'grid_row',
	'valid_from',
	'valid_to'
];
/** Others may be there: sector, predecessor, kind, from, to, host. */
const AGENCY_COLUMNS = ['name', 'region'];
/** Others may be there: source. */
const LATIN_COLUMNS = ['name', 'pinyin', 'name_en'];
const SECTOR_COLUMNS = ['sector', 'label_zh', 'label_en', 'keywords'];

function regionOf(line: Line, refuse: Refuse): Region {
	const { region = '', name = '', parent = '', valid_from = '', valid_to = '' } = line;
	const level = REGION_LEVELS.find((l) => l === line.level);
	if (!CODE.test(region)) refuse('region', 'not_region_code', { value: region, right: '370305' });
	if (name === '') refuse('name', 'empty');
	if (level === undefined)
		return refuse('level', 'not_one_of', { right: REGION_LEVELS.join(', ') });
	if ((level === 'province') !== (parent === '')) refuse('parent', 'parent_unfit');
	const dayOf = (column: string, date: string) =>
		date === ''
			? null
			: (dayIn(date) ?? refuse(column, 'not_a_date', { value: date, right: 'YYYY-MM-DD' }));
	const from = dayOf('valid_from', valid_from);
	const to = dayOf('valid_to', valid_to);
	if (from !== null && to !== null && from > to)
		refuse('valid_to', 'before_start', { other: from });
	return {
		region,
		name,
		level,
		parent: parent || null,
		grid_column: tileOf(line, 'grid_column', refuse),
		grid_row: tileOf(line, 'grid_row', refuse),
		valid_from: from,
		valid_to: to
	};
}

function latinOf({ name = '', pinyin = '', name_en = '' }: Line, refuse: Refuse): LatinName {
	if (name === '') refuse('name', 'empty');
	if (!/^[a-zü]+(?: [a-zü]+)*$/u.test(pinyin) || pinyin.split(' ').length !== [...name].length)
		refuse('pinyin', 'not_pinyin', { value: pinyin });
	return { name, pinyin, name_en: name_en || null };
}

function tileOf(line: Line, column: string, refuse: Refuse): number | null {
	const value = line[column] ?? '';
	if (value === '') return null;
	return /^\d{1,2}$/u.test(value) ? Number(value) : refuse(column, 'not_a_tile', { value });
}

function agencyOf(line: Line, refuse: Refuse): RegisteredAgency {
	const { name = '', region = '', sector = '', predecessor = '', host = '' } = line;
	if (name.trim() === '') refuse('name', 'empty_name');
	if (region !== '' && !CODE.test(region))
		refuse('region', 'not_region_code', { value: region, right: '370305' });
	if (predecessor !== '' && predecessor === name) refuse('predecessor', 'own_predecessor');
	const [from, to] = [yearOf(line, 'from', refuse), yearOf(line, 'to', refuse)];
	if (from !== null && to !== null && from > to)
		refuse('to', 'before_start', { other: String(from) });
	return {
		name,
		region,
		sector: sector || null,
		predecessor: predecessor || null,
		kind: kindOf(line.kind ?? '', refuse),
		from,
		to,
		host: host === '' ? null : siteOfHost(host, refuse)
	};
}

function kindOf(kind: string, refuse: Refuse): AgencyKind | null {
	if (kind === '') return null;
	const known = AGENCY_KINDS.find(({ code, zh }) => code === kind || zh === kind);
	if (!known)
		return refuse('kind', 'not_one_of', {
			right: AGENCY_KINDS.map(({ code }) => code).join(', ')
		});
	return known.code;
}

/** A year, or a date of it. */
function yearOf(line: Line, column: string, refuse: Refuse): number | null {
	const printed = line[column] ?? '';
	if (printed === '') return null;
	if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(printed))
		refuse(column, 'not_a_year', { value: printed, right: '2021' });
	return Number(printed.slice(0, 4));
}

/** As `site.ts` has it of an address. */
function siteOfHost(host: string, refuse: Refuse): string {
	const site = host
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//u, '')
		.replace(/[:/].*$/u, '')
		.replace(/^(?:www|wap|m)\./u, '');
	return SITE.test(site)
		? site
		: refuse('host', 'not_a_host', { value: host, right: 'www.example.gov.cn' });
}
const SITE =
	/^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+[\p{L}\d]{2,}$|^\d{1,3}(?:\.\d{1,3}){3}$|^localhost$/u;

function sectorOf(line: Line, refuse: Refuse): Sector {
	const { sector = '', label_zh = '', label_en = '', keywords = '' } = line;
	if (!SECTOR.test(sector)) refuse('sector', 'not_a_sector_code', { value: sector });
	if (label_zh === '') refuse('label_zh', 'empty');
	if (label_en === '') refuse('label_en', 'empty');
	return { sector, label_zh, label_en, keywords: keywords.split('|').filter((k) => k !== '') };
}
