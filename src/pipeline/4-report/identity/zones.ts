import { stemOf } from './autonomous.ts';

/** What the kinds of zone are called that have shorter names too; one of a kind is all that a place has. */
const KINDS: readonly (readonly [string, RegExp])[] = [
	['经济技术开发区', /经济(?:技术)?开发区|经开区/u],
	['高新技术产业开发区', /高新技术(?:产业)?(?:开发|园)?区|高新区/u],
	['综合保税区', /(?:综合保税|综保)区/u],
	['旅游度假区', /(?:旅游)?度假区/u],
	['自由贸易试验区', /(?:自由贸易试验|自贸试验|自贸)区/u],
	['工业园区', /工业园区?/u]
];
const ZONED = /[区园]/u;
/** Of which rank a zone is belongs to no name that it is called by. */
const RANK = /(?:国家级?|省级)(?=.*区)/u;
const PLACE_END = /(?:^|[省市县区州旗盟])$/u;

/** A name with a zone in it by the one name of the zone's kind: 经开区, 经济开发区 and 经济技术开发区 are one. */
export function withZoneInFull(name: string): string {
	if (!ZONED.test(name)) return name;
	const kind = KINDS.find(([, called]) => called.test(name));
	return kind ? name.replace(RANK, '').replace(kind[1], kind[0]) : name;
}

/** The same for the zone's authority, with its place once and without suffix: 甲市经开区 and 甲市甲经济开发区 are 甲经济技术开发区. */
export function zoneAt(name: string, place: string): string {
	const stem = stemOf(place) ?? place;
	const at = name.lastIndexOf(stem);
	if (at < 0 || !PLACE_END.test(name.slice(0, at))) return withZoneInFull(name);
	const from = at + (name.startsWith(place, at) ? place : stem).length;
	return stem + withZoneInFull(name.slice(from));
}

const OF_COUNTRY = /^中国\((.{2,5}?)\)(?=自由贸易试验区|自贸试验区|自贸区)/u;

/** What a free trade zone has before it by its full name, 中国（福建）; null of any other name. */
export const freeTradeZone = (name: string): string | null => OF_COUNTRY.exec(name)?.[0] ?? null;

/** 中国（甲）自由贸易试验区 by the name of the place that it is in. */
export const withoutCountry = (name: string): string => name.replace(OF_COUNTRY, '$1');
