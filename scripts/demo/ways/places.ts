import { createRandom } from '../random.ts';
import type { Place } from '../world.ts';

/** A city and its counties, whose organs write as the world does; they stand beside the country and are counted in no one's sums. */
export interface WaysCity {
	city: Place;
	counties: Place[];
}

// No syllable that ends a name of the country, so that the two never share one.
const FIRST = '潞沄沅滏滢澧漉溆淏澍洺淙浠汶泺沣';
const SECOND = '屏墅垄碛磴圩墩嶂';
const KINDS = ['县', '区', '市'] as const;
const CODES = { 县: 41, 区: 11, 市: 91 };
/** Of cities, behind those that the country uses. */
const FIRST_CITY = 71;
const COUNTIES_OF_A_CITY = 4;
const REPORTS_OF_A_COUNTY = 1300;

/** So many as there are names for, those of their cities among them. */
const MOST_COUNTIES =
	COUNTIES_OF_A_CITY * Math.floor((FIRST.length * SECOND.length) / (COUNTIES_OF_A_CITY + 1));

/** One county for so many reports of the country; none where the country is small. */
export const countiesFor = (reports: number): number =>
	Math.min(MOST_COUNTIES, Math.floor(reports / REPORTS_OF_A_COUNTY));

export function createCities(
	seed: number,
	provinces: readonly Place[],
	counties: number
): WaysCity[] {
	const random = createRandom(seed, 'ways');
	const stems = random.shuffled([...FIRST].flatMap((a) => [...SECOND].map((b) => a + b)));
	const stem = () => {
		const found = stems.pop();
		if (found === undefined) throw new Error(`no names left for ${counties} counties`);
		return found;
	};
	const cities: WaysCity[] = [];
	for (let left = counties; left > 0; left -= COUNTIES_OF_A_CITY) {
		const number = cities.length;
		const province = provinces[number % provinces.length];
		if (province === undefined) throw new Error('a country without a province');
		const code = `${province.region.slice(0, 2)}${FIRST_CITY + Math.floor(number / provinces.length)}`;
		const city = below(province, `${code}00`, `${stem()}市`, 'prefecture');
		const count = Math.min(left, COUNTIES_OF_A_CITY);
		cities.push({
			city,
			counties: Array.from({ length: count }, (_, i) => {
				const kind = KINDS[i % KINDS.length] ?? '县';
				return below(city, `${code}${CODES[kind] + i}`, stem() + kind, 'county');
			})
		});
	}
	return cities;
}

/** Not among the children of the place above, which adds up what they did. */
const below = (parent: Place, region: string, name: string, level: Place['level']): Place => ({
	region,
	name,
	level,
	parent,
	children: [],
	column: null,
	row: null
});
