import type { AgencyKind } from '#domain/agency.ts';
import { OTHER_SECTOR, SECTOR_OF_KIND, type Region } from '#domain/region.ts';
import type { Agency } from '#domain/report.ts';
import { keptBy } from '#text/memo.ts';
import { levelOf, type Organ, readOrgan } from './organ.ts';
import { formerPlace, lineageOf, placeBefore, placeInContext, validIn } from './places.ts';
import { nameBeforeReform } from './reforms.ts';
import type { RegistryIndex } from './registry-index.ts';
import { kindOfSelf } from './self.ts';
import { withZoneInFull, zoneAt } from './zones.ts';

/** An organ at its place; `among` are the places left where its name did not settle it. */
export interface PlacedOrgan {
	organ: Organ;
	/** One name for one organ, however much of 省、市 its report prints before it; what ids and comparisons go by. */
	name: string;
	region: Region | null;
	among: readonly Region[];
}

/** Settles which place an organ has: by the year, then by what other places the text names. */
export function placeOrgan(
	organ: Organ,
	year: number | null,
	context: readonly string[],
	index: RegistryIndex
): PlacedOrgan {
	const among = registeredPlace(organ.name, index) ?? validIn(organ.regions, year);
	if (organ.bare && organ.rest === '人民政府' && LEAGUE.test(among[0]?.name ?? ''))
		return placeOrgan(asCommission(organ), year, context, index);
	if (among.length === 0 && IN_A_COUNTY.includes(organ.kind))
		return placeTown(organ, year, context, index);
	let region = among.length === 1 ? among[0]! : null;
	for (const text of context)
		if (!region && among.length > 1) region = placeInContext(among, text, index);
	return { organ, name: nameAt(organ, region), region, among };
}

/** The name that ids and comparisons go by: without the places above its own, and without the name of the country. */
export function nameAt(organ: Organ, region: Region | null): string {
	const { leads, before, rest, kind } = organ;
	const name = (
		region && leads ? before + region.name + rest.replace(OF_GOVERNMENT, '') : organ.name
	).replace(COUNTRY, '');
	return region && kind === 'functional_zone' ? zoneAt(name, region.name) : withZoneInFull(name);
}
/** 甲市人民政府地方志办公室 and 甲市地方志办公室 are one; the government's own office is the government's. */
const OF_GOVERNMENT = /^人民政府(?=.{3})(?!办公[厅室])/u;
const COUNTRY = /^中华人民共和国(?=.{2})/u;

/** Leagues and prefectures of the old kind have no government but its agency. */
const LEAGUE = /(?:盟|地区)$/u;
const asCommission = (organ: Organ): Organ => ({
	...organ,
	name: organ.name.replace(/人民政府$/u, '行政公署'),
	rest: '行政公署'
});

const IN_A_COUNTY: readonly AgencyKind[] = ['township_government', 'subdistrict'];
const TOWN = /^(.+?)(?:人民政府|街道办事处|办事处)$/u;

/** 城关镇 is in the county that the text names right before it. */
function placeTown(
	organ: Organ,
	year: number | null,
	context: readonly string[],
	index: RegistryIndex
): PlacedOrgan {
	const town = TOWN.exec(organ.name)?.[1] ?? organ.name;
	for (const text of context) {
		const [region, second] = validIn(placeBefore(town, text, index) ?? [], year);
		if (!region || second) continue;
		const name = region.name + organ.name;
		return { organ: { ...organ, name }, name, region, among: [region] };
	}
	return { organ, name: organ.name, region: null, among: [] };
}

/** `site` keeps organs apart whose place is not known. */
export function agencyOf(
	{ organ, name, region }: PlacedOrgan,
	index: RegistryIndex,
	site: string
): Agency {
	const registered = registeredAs(name, region, index) ?? registeredAs(organ.name, region, index);
	const kind = registered?.kind ?? (isOfNation(organ, region) ? 'vertical' : organ.kind);
	const isOpen = region === null && !organ.national && !registered;
	return {
		agency_id: agencyId(isOpen && site !== '' ? `${name}@${site}` : name, region),
		name: organ.name,
		kind,
		sector: registered?.sector ?? sectorOf({ ...organ, kind }, index),
		level: levelOf({ ...organ, kind }, region),
		region: region?.region ?? '',
		...(region ? lineageOf(region, index) : { province: null, prefecture: null, county: null }),
		predecessor: registered?.predecessor
			? idByName(registered.predecessor, index)
			: (idAtFormerPlace(name, region, index) ?? idBeforeReform(name, region))
	};
}

/** The earthquake bureau of a province is the nation's; those below are their places' own. */
const isOfNation = ({ rest }: Organ, region: Region | null): boolean =>
	rest === '地震局' && region?.level === 'province';

/** The organ of a report that names none: its site tells it apart, and its name stays open; `forPlace` where the text speaks for all of a place. */
export function openAgency(self: string, site: string, forPlace = false): Agency {
	const kind = forPlace ? 'government' : kindOfSelf(self);
	return {
		agency_id: agencyId(`@${site}`, null),
		name: `${UNNAMED}（${site === '' ? '网站不详' : site}）`,
		kind,
		sector: isSettled(kind) ? SECTOR_OF_KIND[kind] : OTHER_SECTOR,
		level: kind === 'township_government' || kind === 'subdistrict' ? 'township' : 'county',
		region: '',
		province: null,
		prefecture: null,
		county: null,
		predecessor: null
	};
}

const UNNAMED = '未载明机关';

/**
 * Whether two names speak for one report: the same organ; an office inside it; a government and its
 * general office, which signs for it; a name without place (市大数据局) and the placed one that ends so;
 * a misread name and the one it stands for.
 */
export function sameOrgan(a: PlacedOrgan, b: PlacedOrgan): boolean {
	if (a.name === b.name && a.region?.region === b.region?.region) return true;
	if (a.region && b.region) return a.region.region === b.region.region && belongs(a, b);
	const [placed, short] = a.region ? [a, b] : [b, a];
	if (short.among.length > 0) return a.name === b.name;
	if (isMisread(short, placed)) return true;
	const bare = short.name.replace(/^(?:本|我)?[省市县区州旗盟]?/u, '');
	return bare.length >= 3 && placed.name.endsWith(bare);
}

/** A name of no known place that differs from a placed one in a character or two, the rest where it should be. */
export function isMisread(name: PlacedOrgan, placed: PlacedOrgan): boolean {
	const [a, b] = [name.organ.name, placed.organ.name];
	if (name.among.length > 0 || !placed.region || a.length !== b.length || a.length < 4)
		return false;
	let differing = 0;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differing++;
	return differing > 0 && differing <= Math.max(1, Math.floor(a.length / 5));
}

/** An organ whose name leaves its place out, at that place. */
export function placedIn(
	{ organ, among }: PlacedOrgan,
	region: Region,
	index: RegistryIndex
): PlacedOrgan {
	if (among.length > 0) {
		return { organ, name: nameAt(organ, region), region, among: [region] };
	}
	const full = readOrgan(region.name + organ.name.replace(PLACE_KIND, ''), index);
	const named = full ?? { ...organ, name: region.name + organ.name };
	return { organ: named, name: nameAt(named, region), region, among: [region] };
}

/** 县 of 县教育局, which stands for the place's name; 市场监督管理局 has none. */
export const PLACE_KIND = /^(?!市场|市政(?!府)|区域|县域|州际|省际)[省市县区州旗盟](?=.{2})/u;

/**
 * `<region>-<hash of the name>`, `000000` where the place is not known. The hash is FNV-1a, 32 bit,
 * over the low and then the high byte of each UTF-16 unit: the same on every machine, no library.
 */
export function agencyId(name: string, region: Region | null): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < name.length; i++) {
		const unit = name.charCodeAt(i);
		hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
		hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
	}
	return `${region?.region ?? '000000'}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

function sectorOf({ kind, before, rest }: Organ, index: RegistryIndex): string {
	if (isSettled(kind)) return SECTOR_OF_KIND[kind];
	return sectorNamed(before + rest, index);
}

const MOST_NAMES = 500;

/** Kept, since the departments of one place are called as those of the next. */
const sectorNamed = keptBy(MOST_NAMES, (rest, { sectors }: RegistryIndex): string => {
	// 人民政府 is no 民政.
	const work = rest.replace('人民政府', '政府');
	const found = sectors.find(({ keywords }) => keywords.some((word) => work.includes(word)));
	return found?.sector ?? OTHER_SECTOR;
});

/** The organ of 甲市 was that of 甲县 until the county became a city. */
function idAtFormerPlace(name: string, region: Region | null, index: RegistryIndex): string | null {
	const former = region && name.includes(region.name) ? formerPlace(region, index) : null;
	return region && former ? agencyId(name.replace(region.name, former.name), former) : null;
}

/** Of an organ with its place: names that leave it out are those of many. */
function idBeforeReform(name: string, region: Region | null): string | null {
	const before = region && nameBeforeReform(name);
	return before ? agencyId(before, region) : null;
}

function idByName(name: string, index: RegistryIndex): string {
	const organ = readOrgan(name, index);
	if (!organ) return agencyId(name, null);
	const placed = placeOrgan(organ, null, [], index);
	return agencyId(placed.name, placed.region);
}

function registeredPlace(name: string, index: RegistryIndex): readonly Region[] | null {
	const [first, second] = index.agencies.get(name) ?? [];
	if (!first || second || first.region === '') return null;
	const region = index.codes.get(first.region)?.at(-1);
	return region ? [region] : null;
}

const belongs = (a: PlacedOrgan, b: PlacedOrgan) =>
	a.name.startsWith(b.name) || b.name.startsWith(a.name);

const registeredAs = (name: string, region: Region | null, index: RegistryIndex) =>
	index.agencies.get(name)?.find((a) => a.region === '' || a.region === (region?.region ?? ''));

const isSettled = (kind: AgencyKind): kind is keyof typeof SECTOR_OF_KIND =>
	Object.hasOwn(SECTOR_OF_KIND, kind);
