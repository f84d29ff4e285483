import { DEPARTMENTS } from '../departments.ts';
import { FIRST_YEAR, type Organ } from '../organs.ts';
import { createRandom, type Random } from '../random.ts';
import { townStems, type Place } from '../world.ts';
import type { WaysCity } from './places.ts';

export type WaysKind =
	'area' | 'town' | 'department' | 'zone' | 'customs' | 'system' | 'branch' | 'office';

/** An organ that writes as the world does, and by which names its reports go. */
export interface WaysOrgan {
	organ: Organ;
	kind: WaysKind;
	scope: 'own' | 'aggregate';
	/** The area it is called by, its name without the place, and how it speaks of itself. */
	area: string;
	bare: string;
	self: string;
	/** Other names under which a reader may rightly have it. */
	names: readonly string[];
}

/** Far above the numbers of the country's organs. */
const FIRST_NUMBER = 10_000_000;
const FIRST_KEPT = 2020;
/** Zones, and what those of their kind are called for short. */
const ZONES = [
	['综合实验区', '综合实验区'],
	['合作区', '合作区'],
	['经济技术开发区', '经开区'],
	['高新技术产业开发区', '高新区'],
	['综合保税区', '综保区']
] as const;
const NAMED = ['教育局', '住房和城乡建设局', '水利局', '审计局', '民政局', '司法局'];

export function createWaysOrgans(seed: number, cities: readonly WaysCity[]): WaysOrgan[] {
	const made = cities.flatMap(({ city, counties }) => [
		...ofCity(createRandom(seed, 'ways', city.region), city),
		...counties.flatMap((county) =>
			ofCounty(createRandom(seed, 'ways', county.region), seed, county, city)
		)
	]);
	return made.map(({ organ, ...rest }, i) => ({
		...rest,
		organ: { ...organ, number: FIRST_NUMBER + i }
	}));
}

function ofCounty(random: Random, seed: number, county: Place, city: Place): WaysOrgan[] {
	const unit = county.name.at(-1) ?? '县';
	const [stem = ''] = townStems(seed, county, 1);
	const town = `${stem}镇`;
	const [first = '', second = ''] = random.shuffled(NAMED);
	return [
		organ('area', county, `${county.name}人民政府`, {
			kind: 'government',
			scope: 'aggregate',
			area: county.name,
			bare: '人民政府',
			self: `我${unit}`
		}),
		organ('town', county, `${county.name}${town}人民政府`, {
			kind: 'township_government',
			level: 'township',
			area: town,
			bare: `${town}人民政府`,
			self: '我镇',
			names: [`${town}人民政府`, `${city.name}${county.name}${town}人民政府`]
		}),
		...[first, second].map((name) =>
			organ('department', county, county.name + name, {
				kind: 'department',
				area: county.name,
				bare: unit + name,
				self: '我局',
				names: [city.name + county.name + name]
			})
		),
		organ('branch', county, `${city.name}公安局${county.name.slice(0, -1)}分局`, {
			kind: 'branch',
			area: county.name,
			bare: `市公安局${county.name.slice(0, -1)}分局`,
			self: '我局'
		})
	];
}

function ofCity(random: Random, city: Place): WaysOrgan[] {
	const stem = city.name.slice(0, -1);
	const [kind, short] = random.pick(ZONES);
	const [zone, called] = [stem + kind, stem + short];
	const customs = `${stem}海关`;
	return [
		organ('zone', city, `${zone}管理委员会`, {
			kind: 'functional_zone',
			scope: 'aggregate',
			area: zone,
			bare: `${called}管委会`,
			self: '我区',
			names: [zone, called].flatMap((area) => [
				`${city.name}${area}管理委员会`,
				`${city.name}${area}管委会`
			])
		}),
		organ('customs', city, customs, {
			kind: 'vertical',
			area: customs,
			bare: customs,
			self: '我关'
		}),
		organ('system', city, customs, {
			kind: 'vertical',
			scope: 'aggregate',
			area: customs,
			bare: `${customs}关区`,
			self: '我关区',
			names: [`${customs}关区`]
		}),
		organ('office', city, `${city.name}地方志办公室`, {
			kind: 'department',
			area: city.name,
			bare: '市地方志办公室',
			self: '我办',
			names: [`${city.name}人民政府地方志办公室`]
		})
	];
}

type Rest = Partial<Pick<WaysOrgan, 'scope' | 'names'>> &
	Pick<WaysOrgan, 'area' | 'bare' | 'self'> &
	Pick<Organ, 'kind'> &
	Partial<Pick<Organ, 'level'>>;

function organ(
	kind: WaysKind,
	place: Place,
	name: string,
	{ kind: agencyKind, level, scope = 'own', names = [], ...rest }: Rest
): WaysOrgan {
	return {
		kind,
		scope,
		names,
		...rest,
		organ: {
			number: 0,
			name,
			later: null,
			kind: agencyKind,
			level: level ?? place.level,
			place,
			founded: FIRST_YEAR,
			kept: FIRST_KEPT,
			missing: new Set(),
			department:
				DEPARTMENTS.find(({ county }) => county !== null && name.endsWith(county)) ?? null,
			makesRules: false
		}
	};
}
