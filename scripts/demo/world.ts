import type { Region, RegionLevel } from '#domain/region.ts';
import { createRandom } from './random.ts';

export interface Place {
	region: string;
	name: string;
	level: RegionLevel;
	parent: Place | null;
	children: Place[];
	column: number | null;
	row: number | null;
}

// Pairs of these name no province, prefecture, county or town of China (checked against the
// lists of 2020 and 2023; the tests check data/registry/regions.csv).
const FIRST = '霁穹汐珩璟翎桉槿黛缃漪溟崧蘅菡萤葭笙箬篁筠琅玥澜霖澄澹蔚芃荇栩楸煦曦璇瑄鸢苓荻菀';
const SECOND = '川原陵浦汀泽渚皋埠塬岫坞陌野屿郡谷崖洲滩湾堤津丘泊沂岗池圃';

// GB/T 2260 stops at 83; tiles lie as if around an inland sea.
const PROVINCES = [
	{ code: 90, column: 1, row: 0 },
	{ code: 91, column: 2, row: 0 },
	{ code: 92, column: 3, row: 0 },
	{ code: 93, column: 0, row: 1 },
	{ code: 94, column: 1, row: 1 },
	{ code: 95, column: 3, row: 1 },
	{ code: 96, column: 1, row: 2 },
	{ code: 97, column: 2, row: 2 }
];

/** How wide a country `organs` organs need: from one province with one city to 8 × 10 × 13 counties. */
export function sizeOfWorld(organs: number) {
	const provinces = clamp(Math.round(organs / 40), 1, 8);
	const prefectures = clamp(Math.round(Math.sqrt(organs / provinces / 9)), 1, 10);
	const counties = clamp(Math.round(organs / provinces / prefectures / 7.5), 1, 13);
	return { provinces, prefectures, counties };
}

/** Invented provinces with their cities and counties; one name is used once. */
export function createWorld(seed: number, organs: number): Place[] {
	const random = createRandom(seed, 'world');
	const stems = random.shuffled(
		[...FIRST].flatMap((first) => [...SECOND].map((second) => first + second))
	);
	const stem = () => {
		const found = stems.pop();
		if (found === undefined) throw new Error(`no names left for ${organs} organs`);
		return found;
	};
	const size = sizeOfWorld(organs);
	return PROVINCES.slice(0, size.provinces).map(({ code, column, row }) => {
		const province = place(`${code}0000`, `${stem()}省`, 'province', null, column, row);
		const width = Math.ceil(Math.sqrt(size.prefectures));
		for (let p = 0; p < size.prefectures; p++) {
			const region = `${code}${two(p + 1)}00`;
			const seat = stem();
			const [x, y] = [p % width, Math.floor(p / width)];
			const city = place(region, `${seat}市`, 'prefecture', province, x, y);
			for (let c = 0; c < size.counties; c++) {
				const kind = random.weighted(COUNTY_KINDS);
				// Some forty real counties share their stem with the city above them.
				const shared = kind.suffix === '县' && c === size.counties - 1 && random.chance(0.1);
				const number = two(kind.from + c);
				const name = `${shared ? seat : stem()}${kind.suffix}`;
				place(`${region.slice(0, 4)}${number}`, name, 'county', city, null, null);
			}
		}
		return province;
	});
}

const COUNTY_KINDS = [
	{ suffix: '区', from: 2, weight: 3 },
	{ suffix: '县', from: 21, weight: 5 },
	{ suffix: '市', from: 81, weight: 2 }
];

export const placesOf = (place: Place): Place[] => [place, ...place.children.flatMap(placesOf)];

export const regionOf = (place: Place): Region => ({
	region: place.region,
	name: place.name,
	level: place.level,
	parent: place.parent?.region ?? null,
	grid_column: place.column,
	grid_row: place.row,
	valid_from: null,
	valid_to: null
});

/** A town's name needs to be new only within its county. */
export function townStems(seed: number, place: Place, count: number): string[] {
	const random = createRandom(seed, 'towns', place.region);
	const found = new Set<string>();
	while (found.size < count) found.add(random.pick([...FIRST]) + random.pick([...SECOND]));
	return [...found];
}

/** Mutates `parent`, which gains a child. */
function place(
	region: string,
	name: string,
	level: RegionLevel,
	parent: Place | null,
	column: number | null,
	row: number | null
): Place {
	const made: Place = { region, name, level, parent, children: [], column, row };
	parent?.children.push(made);
	return made;
}

const two = (n: number) => String(n).padStart(2, '0');
const clamp = (n: number, low: number, high: number) => Math.min(high, Math.max(low, n));
