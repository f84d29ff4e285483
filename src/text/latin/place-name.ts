import type { RegionLevel } from '#domain/region.ts';
import { PEOPLES } from './peoples.ts';
import { type Spelling, wordOf } from './syllables.ts';

/** What a name ends in, and what that is in English. */
type Kind = readonly [ending: string, word: string];

/** By level; the first that fits. */
const KINDS: Record<RegionLevel, readonly Kind[]> = {
	province: [
		['特别行政区', ''],
		['自治区', ''],
		['省', ''],
		['市', '']
	],
	prefecture: [
		['自治州', 'Autonomous Prefecture'],
		['地区', 'Prefecture'],
		['盟', 'League'],
		['市', '']
	],
	county: [
		['自治县', 'Autonomous County'],
		['自治旗', 'Autonomous Banner'],
		['林区', 'Forestry District'],
		['矿区', 'Mining District'],
		['特区', 'Special District'],
		['新区', 'New Area'],
		['群岛', 'Islands'],
		['区', 'District'],
		['县', 'County'],
		['市', 'City'],
		['旗', 'Banner']
	]
};

const WINGS: Readonly<Record<string, string>> = {
	左翼前: 'Left Wing Front',
	左翼中: 'Left Wing Middle',
	左翼后: 'Left Wing Rear',
	右翼前: 'Right Wing Front',
	右翼中: 'Right Wing Middle',
	右翼后: 'Right Wing Rear',
	左: 'Left',
	右: 'Right',
	前: 'Front',
	中: 'Middle',
	后: 'Rear'
};

/** The official English name where there is one, else pinyin with the kind of place in English. */
export function placeName(name: string, level: RegionLevel, spelling: Spelling): string {
	const whole = spelling.official(name);
	if (whole !== undefined) return whole;
	const [ending, kind] = KINDS[level].find((known) => isKind(name, known)) ?? ['', ''];
	const bare = name.slice(0, name.length - ending.length);
	const known = spelling.official(bare);
	const { stem, peoples } =
		ending.startsWith('自治') && known === undefined
			? peoplesIn(bare)
			: { stem: bare, peoples: [] };
	// A place of one people alone is called after it: 东乡族自治县.
	if (stem === '' && peoples.length > 0) return `${listed(peoples)} ${kind}`;
	const { head, wing } = ending === '旗' ? wingOf(stem) : { head: stem, wing: '' };
	// A stem of one character is never parted from its kind: Yuxian County.
	const spelled = spelling.syllables(name).slice(0, head.length > 1 ? head.length : name.length);
	const english = (level === 'county' ? undefined : spelling.official(stem)) ?? wordOf(spelled);
	const words = level === 'province' ? [] : [listed(peoples), wing, kind];
	return [english, ...words].filter(Boolean).join(' ');
}

/** 清新区 and 碑林区 are districts, 浦东新区 and 神农架林区 are more. */
const isKind = (name: string, [ending]: Kind): boolean =>
	name.endsWith(ending) &&
	(ending.length === 1 || name.length >= ending.length + (ending === '林区' ? 3 : 2));

function peoplesIn(bare: string): { stem: string; peoples: string[] } {
	const peoples: string[] = [];
	let stem = bare;
	for (;;) {
		const rest = stem.endsWith('族') ? stem.slice(0, -1) : stem;
		const found = Object.keys(PEOPLES)
			.filter((people) => rest.endsWith(people) && (rest !== stem || people.length > 1))
			.sort((a, b) => b.length - a.length)[0];
		if (found === undefined) return { stem, peoples };
		peoples.unshift(PEOPLES[found] ?? '');
		stem = rest.slice(0, -found.length);
	}
}

function wingOf(stem: string): { head: string; wing: string } {
	const found = Object.keys(WINGS).find((wing) => stem.endsWith(wing) && stem.length > wing.length);
	return found === undefined
		? { head: stem, wing: '' }
		: { head: stem.slice(0, -found.length), wing: WINGS[found] ?? '' };
}

const listed = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
