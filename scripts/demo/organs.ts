import type { AgencyKind, AgencyLevel } from '#domain/agency.ts';
import type { RegisteredAgency } from '#domain/region.ts';
import { DEPARTMENTS, type Department } from './departments.ts';
import { createRandom, type Random } from './random.ts';
import { townStems, type Place } from './world.ts';

export const FIRST_YEAR = 2016;
/** Most sites keep nothing from before the first uniform form. */
const FIRST_KEPT = 2019;
export const LAST_YEAR = 2025;
export const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
const RESHAPED = 2024;

export interface Organ {
	/** Its place in the order of making; the key of all its draws. */
	number: number;
	name: string;
	/** Its name from 2024 on, where it was reshaped. */
	later: string | null;
	kind: AgencyKind;
	level: AgencyLevel;
	place: Place;
	/** The first year it existed in, and the first of which a report is kept; from then on it reports on each but the missing ones. */
	founded: number;
	kept: number;
	missing: ReadonlySet<number>;
	/** Null: takes the average of its kind. */
	department: Department | null;
	/** Whether it may make rules (规章). */
	makesRules: boolean;
}

export const nameIn = (organ: Organ, year: number) =>
	year >= RESHAPED && organ.later ? organ.later : organ.name;

export const reportYears = (organ: Organ) =>
	YEARS.filter((year) => isKept(organ, year) && !organ.missing.has(year));

export const isKept = (organ: Organ, year: number) => year >= Math.max(organ.founded, organ.kept);

/** Organs for all places, about `reports` / 6.8 of them, whose yearly reports are exactly `reports`. */
export function createOrgans(seed: number, places: readonly Place[], reports: number): Organ[] {
	const made = quotas(places, organsFor(reports)).flatMap(({ place, quota }) =>
		namesOf(seed, place, quota)
	);
	const organs = made.map((organ, number) => lifeOf(seed, { ...organ, number }));
	return trim(seed, organs, reports);
}

/** A little over what an average life of 6.9 reports needs: the trimming can only take away. */
export const organsFor = (reports: number) => Math.ceil(reports / 6.8) + 2;

const isCore = (organ: { kind: AgencyKind }) =>
	organ.kind === 'government' || organ.kind === 'general_office';

const SHARE = { province: 8, prefecture: 6, county: 5 };

/** Provinces and cities have no more departments than there are; counties take in all other organs, as towns. */
function quotas(places: readonly Place[], organs: number) {
	const shares = places.reduce((sum, place) => sum + SHARE[place.level], 0);
	const upper = places.filter(({ level }) => level !== 'county');
	const share = (place: Place) => Math.min(30, Math.round((organs * SHARE[place.level]) / shares));
	const left = organs - upper.reduce((sum, place) => sum + share(place), 0);
	const counties = places.length - upper.length;
	let met = 0;
	return places.map((place) => {
		if (place.level !== 'county') return { place, quota: share(place) };
		const before = Math.round((left * met++) / counties);
		return { place, quota: Math.round((left * met) / counties) - before };
	});
}

type Named = Omit<Organ, 'number' | 'founded' | 'kept' | 'missing'>;

function namesOf(seed: number, place: Place, quota: number): Named[] {
	const random = createRandom(seed, 'organs', place.region);
	const { level } = place;
	const city = place.parent?.name ?? '';
	const long = place.name.endsWith('区') && random.chance(0.5) ? city + place.name : place.name;
	const own = { later: null, level, place, department: null, makesRules: false };
	const found: Named[] = [
		{ ...own, name: `${long}人民政府`, kind: 'government', makesRules: level !== 'county' },
		{
			...own,
			name: `${long}人民政府${level === 'province' ? '办公厅' : '办公室'}`,
			kind: 'general_office'
		}
	];
	const towns = level === 'county' ? Math.max(0, Math.round((quota - 2) * 0.3)) : 0;
	const departments = popular(random)
		.filter((department) => department[level] !== null)
		.slice(0, Math.max(0, quota - 2 - towns))
		.map((department) => ({ ...own, ...named(department, place, long), department }));
	const rest = level === 'county' ? quota - found.length - departments.length : 0;
	const street = place.name.endsWith('区') ? 0.7 : 0.2;
	const small = townStems(seed, place, Math.max(0, rest)).map((stem): Named => {
		const subdistrict = random.chance(street);
		return {
			...own,
			name: `${long}${stem}${subdistrict ? '街道办事处' : '镇人民政府'}`,
			kind: subdistrict ? 'subdistrict' : 'township_government',
			level: 'township'
		};
	});
	return [...found, ...departments, ...small].slice(0, quota);
}

/** The list shaken, so that the common departments come early but not always the same ones. */
function popular(random: Random): Department[] {
	return DEPARTMENTS.map((department, rank) => ({ department, key: rank + random.next() * 16 }))
		.sort((a, b) => a.key - b.key)
		.map((entry) => entry.department);
}

function named(department: Department, place: Place, long: string) {
	const { level } = place;
	const own = department[level] ?? '';
	const later = department.later ? long + department.later[level] : null;
	if (department.within)
		return { name: `国家税务总局${long}${own}`, later, kind: 'vertical' as AgencyKind };
	if (department.branch && level === 'county') {
		const name = `${place.parent?.name ?? ''}${own}${stemOf(place.name)}分局`;
		return { name, later, kind: 'branch' as AgencyKind };
	}
	return { name: long + own, later, kind: kindOf(own) };
}

const stemOf = (name: string) => name.replace(/[县市]$/u, '');

function kindOf(name: string): AgencyKind {
	if (name.endsWith('中心')) return 'institution';
	if (name.endsWith('开发区管理委员会')) return 'functional_zone';
	return 'department';
}

function lifeOf(seed: number, organ: Omit<Organ, 'founded' | 'kept' | 'missing'>): Organ {
	const random = createRandom(seed, 'life', organ.number);
	const founded = !isCore(organ) && random.chance(0.06) ? random.int(2020, 2023) : FIRST_YEAR;
	const later = organ.later && random.chance(0.7) ? organ.later : null;
	const kept = random.chance(0.12) ? random.int(FIRST_YEAR, FIRST_KEPT - 1) : FIRST_KEPT;
	const first = Math.max(founded, kept);
	const missing = new Set(
		YEARS.filter((year) => year > first && year !== RESHAPED && random.chance(0.042))
	);
	return { ...organ, later, founded, kept, missing };
}

/** Lets as many organs as needed be founded a year later until the reports are `reports`. */
function trim(seed: number, organs: Organ[], reports: number): Organ[] {
	const random = createRandom(seed, 'trim');
	const kept = [...organs];
	let surplus = organs.reduce((sum, organ) => sum + reportYears(organ).length, 0) - reports;
	if (surplus < 0) throw new Error(`${-surplus} reports too few from ${organs.length} organs`);
	const turns = random.shuffled(organs).sort((a, b) => Number(isCore(a)) - Number(isCore(b)));
	while (surplus > 0)
		for (const { number } of turns) {
			const now = kept[number] as Organ;
			const first = Math.max(now.founded, now.kept);
			if (surplus <= 0 || first > LAST_YEAR) continue;
			const next = { ...now, founded: first + 1 };
			surplus -= reportYears(now).length - reportYears(next).length;
			kept[number] = next;
		}
	return kept;
}

/** What the registry must know beyond the names: the organs that another one became. */
export function registeredAgencies(organs: readonly Organ[]): RegisteredAgency[] {
	return organs.flatMap((organ) =>
		organ.later && organ.founded < RESHAPED
			? [
					{
						name: organ.later,
						region: organ.place.region,
						sector: null,
						predecessor: organ.name
					}
				]
			: []
	);
}
