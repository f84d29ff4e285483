import type { Region } from '#domain/region.ts';
import { stemOf } from './autonomous.ts';
import type { RegistryIndex } from './registry-index.ts';

/** What a name begins with: `regions` are all places it may mean. */
export interface PlaceName {
	regions: readonly Region[];
	length: number;
}

export interface Lineage {
	province: string | null;
	prefecture: string | null;
	county: string | null;
}

/** The chain of places at the start of a name (省 → 市 → 县), each the longest that fits below the one before. */
export function readPlace(name: string, index: RegistryIndex): PlaceName | null {
	let place = longestAt(name, 0, index.names);
	if (!place) return null;
	for (;;) {
		const above = place.regions;
		const below = longestAt(name, place.length, index.names, (region) =>
			above.some(({ region: code }) => isBelow(region, code, index))
		);
		if (!below) return place;
		place = { regions: below.regions, length: place.length + below.length };
	}
}

/** A place named without its suffix, as in 上海海关. */
export const readStem = (
	name: string,
	index: RegistryIndex,
	accept?: (region: Region) => boolean
): PlaceName | null => longestAt(name, 0, index.stems, accept);

/** The place whose name ends where `name` begins in a text, the same one at each such spot; null where the text tells none or several. */
export function placeBefore(
	name: string,
	text: string,
	index: RegistryIndex
): readonly Region[] | null {
	let told: readonly Region[] = [];
	for (let at = text.indexOf(name), n = 0; at >= 0 && n < MOST_SPOTS; n++) {
		const regions = placeEnding(text.slice(Math.max(0, at - 2 * index.longest), at), index);
		if (regions) {
			const codes = new Set(regions.map(({ region }) => region));
			told = told.length === 0 ? regions : told.filter(({ region }) => codes.has(region));
			if (told.length === 0) return null;
		}
		at = text.indexOf(name, at + name.length);
	}
	return told.length === 0 ? null : told;
}

const MOST_SPOTS = 40;

/** The county that a text ends with, below the places before it: 河南省兰考县, 兰考县/. */
function placeEnding(text: string, index: RegistryIndex): readonly Region[] | null {
	const words = text.replace(/[/\s]+$/u, '');
	for (
		let start = Math.max(0, words.length - index.longest * 2);
		start < words.length - 1;
		start++
	) {
		const place = readPlace(words.slice(start), index);
		if (place && place.length === words.length - start) return place.regions;
	}
	return null;
}

/** The places below `region` whose name without suffix stands at the end of `name`: 兰山 of 公安局兰山. */
export function stemAtEnd(name: string, region: string, index: RegistryIndex): readonly Region[] {
	for (let length = Math.min(name.length, index.longest); length >= 2; length--) {
		const end = name.slice(name.length - length);
		const named = index.stems.get(end) ?? index.names.get(end);
		const below = named?.filter((r) => isBelow(r, region, index));
		if (below?.length) return below;
	}
	return [];
}

/** Of the places a name may mean, those it can mean in a year: valid at its end, else nearest in time. */
export function validIn(regions: readonly Region[], year: number | null): readonly Region[] {
	if (regions.length < 2) return regions;
	const day = year === null ? '9999-12-31' : `${year}-12-31`;
	const distances = regions.map((region) => yearsFrom(region, day));
	const least = Math.min(...distances);
	const valid = regions.filter((_, i) => distances[i] === least);
	return valid.filter((r, i) => valid.findIndex(({ region }) => region === r.region) === i);
}

/** Of places that share a name, the one whose prefecture or province the text names; null where that leaves more than one. */
export function placeInContext(
	regions: readonly Region[],
	text: string,
	index: RegistryIndex
): Region | null {
	const scores = regions.map((region) => {
		const above = ancestors(region, index);
		const joined = above.some(({ name }) => text.includes(name + region.name));
		return (joined ? 4 : 0) + above.filter(({ name }) => text.includes(name)).length;
	});
	const best = Math.max(...scores);
	const [first, second] = regions.filter((_, i) => scores[i] === best);
	return best > 0 && first && !second ? first : null;
}

export function lineageOf(region: Region, index: RegistryIndex): Lineage {
	const lineage: Lineage = { province: null, prefecture: null, county: null };
	for (let place: Region | undefined = region; place; place = parentOf(place, index))
		lineage[place.level] ??= place.region;
	return lineage;
}

/** What a place was until the day before it became what it is, under another name or code: 甲县 of 甲市; null where nothing or more than one place is known. */
export function formerPlace(place: Region, index: RegistryIndex): Region | null {
	if (place.valid_from === null) return null;
	const eve = dayBefore(place.valid_from);
	const stem = stemOf(place.name) ?? place.name;
	const alike = [...(index.codes.get(place.region) ?? []), ...(index.stems.get(stem) ?? [])];
	const former = new Set(
		alike.filter(
			(r) =>
				r.valid_to === eve &&
				r.level === place.level &&
				(r.region === place.region || r.parent === place.parent)
		)
	);
	const [only, second] = former;
	return only && !second ? only : null;
}

const DAY = 86_400_000;
const dayBefore = (day: string): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);

export function isBelow(region: Region, code: string, index: RegistryIndex): boolean {
	if (region.parent === code) return true;
	for (let above = parentOf(region, index); above; above = parentOf(above, index))
		if (above.region === code) return true;
	return false;
}

function ancestors(region: Region, index: RegistryIndex): Region[] {
	const above: Region[] = [];
	for (let place = parentOf(region, index); place; place = parentOf(place, index))
		above.push(place);
	return above;
}

const parentOf = ({ parent }: Region, index: RegistryIndex): Region | undefined =>
	parent === null ? undefined : index.codes.get(parent)?.at(-1);

function longestAt(
	name: string,
	start: number,
	names: RegistryIndex['names'],
	accept?: (region: Region) => boolean
): PlaceName | null {
	const most = longestFrom(names, name.charCodeAt(start), name.charCodeAt(start + 1));
	for (let length = Math.min(name.length - start, most); length >= 2; length--) {
		const named = names.get(name.slice(start, start + length));
		const regions = accept ? named?.filter(accept) : named;
		if (regions?.length) return { regions, length };
	}
	return null;
}

/** How long the longest of these names is that begins with these two characters: nearly every spot of a text begins none. */
function longestFrom(names: RegistryIndex['names'], first: number, second: number): number {
	let known = beginnings.get(names);
	if (!known) beginnings.set(names, (known = beginningsOf(names)));
	return known.get(first)?.get(second) ?? 0;
}

type Beginnings = Map<number, Map<number, number>>;
const beginnings = new WeakMap<RegistryIndex['names'], Beginnings>();

function beginningsOf(names: RegistryIndex['names']): Beginnings {
	const all: Beginnings = new Map();
	for (const name of names.keys()) {
		const [first, second] = [name.charCodeAt(0), name.charCodeAt(1)];
		const own = all.get(first) ?? new Map<number, number>();
		own.set(second, Math.max(own.get(second) ?? 0, name.length));
		all.set(first, own);
	}
	return all;
}

function yearsFrom({ valid_from, valid_to }: Region, day: string): number {
	if (valid_from !== null && day < valid_from) return yearOf(valid_from) - yearOf(day);
	if (valid_to !== null && day > valid_to) return yearOf(day) - yearOf(valid_to);
	return 0;
}

const yearOf = (day: string) => Number(day.slice(0, 4));
