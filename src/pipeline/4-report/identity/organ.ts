import type { AgencyKind, AgencyLevel } from '#domain/agency.ts';
import { type Region, REGION_LEVELS } from '#domain/region.ts';
import { keptBy } from '#text/memo.ts';
import { isBelow, type PlaceName, readPlace, readStem, stemAtEnd } from './places.ts';
import type { RegistryIndex } from './registry-index.ts';

/** An organ as a name tells it, before it is known which of several places of that name it has. */
export interface Organ {
	/** As printed, in its full form. */
	name: string;
	/** A place or a zone is printed and no organ of it. */
	bare: boolean;
	/** All places it may have; none where the name has no known place. */
	regions: readonly Region[];
	/** What follows the place; the whole name where the place stands inside it. */
	rest: string;
	/** The name is `before`, the place and then `rest`. */
	leads: boolean;
	/** 国家税务总局 and its like, before the place; empty for most. */
	before: string;
	kind: AgencyKind;
	national: boolean;
}

const VERTICAL =
	/^国家(?:税务总局|统计局|金融监督管理总局|外汇管理局|矿山安全监察局|能源局.)|^(?:中国|中华人民共和国)|海关$|税务局|气象局$|调查(?:总)?队$|(?:银|保|证|银保)监(?:分)?局$|邮政管理局$|海事局$|烟草专卖局|(?:(?<!市场|药品|食药|国资)监管|监管分|监督管理分)局$|通信管理局$/u;
const NATIONAL_PREFIX =
	/^(?:国家(?:税务总局|统计局|金融监督管理总局|外汇管理局|矿山安全监察局|能源局)|中华人民共和国|中国(?:人民银行|气象局|海警局|证券监督管理委员会|银行保险监督管理委员会)?)/u;
/** A ministry's own bureaus serve the country as well: 甲乙部海事局. */
const NATIONAL =
	/^(?:国务院|国家|中国)|^[^省市县区]{1,10}(?:部|总局|总署|署)$|^[^省市县区旗州党委]{2,6}(?<![干乐内外东南西北中总支分装])部[^省市县区旗州党委]{2,10}(?:局|委员会)$/u;
const ORGAN =
	/(?:人民政府|公署|委员会|管委会|委|局|厅|署|部|院|办公室|[^主承举督交协转代经查创催应申接已在待会理]办|办事处|街道办?|[^步小老大业条化行]街|[镇乡]|苏木|中心|[大支总]队|公司|[分支]行|队|处|会|社|海关|馆|校|学)$/u;
/** What a report calls its own organ is no name of it. */
const PRONOUN =
	/^(?:[我本该贵](?:[省市县区州旗盟镇乡局厅委办部署院会队所站关行社校处科室]|街道|中心|机关|单位|公司|辖区|开发区|管委会)|[各全](?:[市县区州旗镇乡局委]|街道|系统))/u;

/** 泷镇; 城镇 and 乡镇 name none. */
const SHORT_TOWN = /^[^我本该贵各全乡城村集古小老新建市街][镇乡]$/u;
const NO_NAME = /[\d、，。；：,;:?!]/u;
/** Nor is one of a form that is to be filled in: XX县中医院, 某某镇. */
const PLACEHOLDER = /^(?:[xX×*○〇]{1,3}|某某?)[省市县区州旗镇乡]/u;
/** A title with what stands around it. */
const OF_REPORT = /信息公开.{0,8}(?:报告|年报)/u;
// What copies on hijacked sites print where the name of the place stood.
const SPAM =
	/娱乐|博彩|赌|投注|棋牌|百家乐|老虎机|新葡京|威尼斯人|永利|开云|亚博|电竞|真人|官网|官方|网站|网址|登[录陆]|入口|下载|有限|集团|[A-Za-z]{3}|手机|[彩票]网|^体育(?![局总中馆彩运产发场学])/u;
/** 区自然资源局局: the last sign printed twice. */
const TWICE = /([局厅委])\1$/u;
const NO_ORGAN = /(?:部门|单位|机关|我局|本局|内部|全部|干部|领导|小组)$/u;

/** Areas that an authority of their own runs; districts of the same words are places of the registry. */
export const AREA =
	'(?:开发|高新|产业|经开|新|保税|综保|度假|示范|园|管理|实验|试验|合作|风景|名胜|景|先行|起步|集聚|集中|自贸|贸易|港|经济|生态|片)区|' +
	'(?:产业|工业|科技|物流|软件|农业)园|(?:科学|科技|大学|航空|空港|生态|知识|智慧|新)城';
// 监督管理委员会 and 城市管理委员会 are departments; a zone's authority names what it runs.
const ZONE_AUTHORITY = new RegExp(`(?:(?:[区园城港岛山湖谷]|基地)管理委员会|管委会|${AREA})$`, 'u');
const ZONE = new RegExp(AREA, 'u');
const PLACED_INSIDE: readonly AgencyKind[] = ['vertical', 'functional_zone', 'institution'];

const KINDS: readonly (readonly [AgencyKind, RegExp])[] = [
	['institution', /(?:大学|学院|学校|中学|小学|幼儿园|医院)$/u],
	['general_office', /^(?:人民政府|行政公署)(?:办公厅|办公室|办)$/u],
	['township_government', /(?:[镇乡]|苏木)(?:人民政府)?$/u],
	['subdistrict', /(?:街道|街道办|办事处)$/u],
	['general_office', /(?:人民政府|[区园城港岛湖谷]管理委员会)办公[厅室]$/u],
	['government', /(?:人民政府|行政公署)$/u],
	['functional_zone', ZONE_AUTHORITY],
	['branch', /分局$/u],
	['department', /(?:委员会|委|局|厅|署|部|办公室|办|[大支总]队|队|处|院)$/u],
	['institution', /(?:中心|馆|所|站|会|社)$/u]
];

// One organ signs in several ways; the fullest is the one it is known by.
const FULL_FORMS: readonly (readonly [RegExp, string])[] = [
	[/^$/u, '人民政府'],
	[/^政府$/u, '人民政府'],
	[/^政府(办公[厅室])$/u, '人民政府$1'],
	[/^(?:人民)?政府办$/u, '人民政府办公室'],
	[/^([省市县区州盟旗])政府$/u, '$1人民政府'],
	[/^([省市县区州盟旗])政府(办公[厅室])$/u, '$1人民政府$2'],
	[/^([省市县区州盟旗])政府办$/u, '$1人民政府办公室'],
	[/(?:党工委)?管委会(办公室)?$/u, '管理委员会$1'],
	[new RegExp(`((?:^|.)(?:${AREA}))$`, 'u'), '$1管理委员会'],
	[/(?:街道?|街道办)$/u, '街道办事处'],
	[/([镇乡]|苏木)(?:政府)?$/u, '$1人民政府']
];

const MOST_NAMES = 5000;

/** Reads the name of an organ; null where nothing marks it as one. A report names its own in several places, and the reports of other years again. */
export const readOrgan = keptBy(MOST_NAMES, organNamed);

function organNamed(printed: string, index: RegistryIndex): Organ | null {
	const name = printed.replace(/[\n"'“”‘’《》<>()[\]【】]/gu, '').replace(TWICE, '$1');
	if (
		(name.length < 3 && !SHORT_TOWN.test(name)) ||
		name.length > 45 ||
		NO_NAME.test(name) ||
		PLACEHOLDER.test(name) ||
		SPAM.test(name)
	)
		return null;
	if (OF_REPORT.test(name) || OF_NO_PLACE.includes(name)) return null;
	const place = readPlace(name, index);
	if (!place && PRONOUN.test(name)) return null;
	const length = place?.length ?? 0;
	if (isOfTax(name, length, index)) return organNamed(NATIONAL_TAX + name, index);
	if (name.endsWith('队') && isSurveyTeam(name, length, index))
		return organNamed(SURVEYS + name, index);
	const supervisor = name.endsWith('监局') ? supervisorIn(name, length, index) : null;
	if (supervisor) return organNamed(supervisor, index);
	const rest = fullForm(name.slice(length), place !== null).replace(TOWN_OF_GOVERNMENT, '');
	if (!ORGAN.test(rest) || NO_ORGAN.test(rest)) return null;
	const full = name.slice(0, length) + rest;
	const bare = length === name.length || BARE_ZONE.test(name);
	if (place) return { ...organOf(full, place.regions, rest, true, index), bare };
	const inside = placeInside(full, index);
	const behind = inside ? full.slice(inside.from + inside.length) : rest;
	const organ = organOf(full, inside?.regions ?? [], rest, false, index, behind);
	if (!isNamed(organ, index)) return null;
	if (!inside?.whole) return { ...organ, bare };
	const { from, length: named } = inside;
	return { ...organ, leads: true, before: full.slice(0, from), rest: full.slice(from + named) };
}

/** 甲区人民政府乙镇人民政府 names the one above as well. */
const TOWN_OF_GOVERNMENT = /^人民政府(?=[^街]{2,12}[镇乡]人民政府$)/u;
/** Of which place or area it is, a name has to say. */
const OF_NO_PLACE = ['管委会', '人民政府'];

// Since 2018 there are no others: the bureau of a place, or of an area in it, signs with and without its ministry.
const TAX =
	/^(?![^税]*(?:国家|地方)税)(?:[^省市县州旗委办局]{2,16}?)?税务局(?:第.{1,3}税务(?:分局|所))?$/u;
const NATIONAL_TAX = '国家税务总局';

/** Of a place, or of an area that is called after one without its rank: 甲经济技术开发区税务局. */
function isOfTax(name: string, placed: number, index: RegistryIndex): boolean {
	if (!name.includes('税务局')) return false;
	if (placed > 0) return TAX.test(name.slice(placed));
	const rest = name.slice(readStem(name, index)?.length ?? name.length);
	return ZONE.test(rest) && !OTHER_PLACE.test(rest) && TAX.test(rest);
}

/** 甲调查队 is one of the statistics bureau's, which no other teams of a place alone are. */
const isSurveyTeam = (name: string, placed: number, index: RegistryIndex): boolean =>
	SURVEY_TEAM.test(name.slice(placed > 0 ? placed : (readStem(name, index)?.length ?? 0)));
/** 甲证监局, 甲银保监局: what the commissions' offices are called, by the name that they sign with. */
function supervisorIn(name: string, placed: number, index: RegistryIndex): string | null {
	const length = placed > 0 ? placed : (readStem(name, index)?.length ?? 0);
	const commission = length > 0 ? COMMISSIONS[name.slice(length)] : undefined;
	return commission ? `${commission}${name.slice(0, length)}监管局` : null;
}
const COMMISSIONS: Readonly<Record<string, string>> = {
	证监局: '中国证券监督管理委员会',
	银保监局: '中国银行保险监督管理委员会'
};
const SURVEY_TEAM = /^调查总?队$/u;
const SURVEYS = '国家统计局';
const BARE_ZONE = new RegExp(`(?:${AREA})$`, 'u');

/** Of a name without place only an ending that organs have makes one, or the registry. */
const isNamed = ({ kind, regions, national, name }: Organ, index: RegistryIndex): boolean =>
	kind !== 'other' || regions.length > 0 || national || index.agencies.has(name);

function organOf(
	name: string,
	regions: readonly Region[],
	rest: string,
	leads: boolean,
	index: RegistryIndex,
	/** The name behind its place, where others may stand. */
	behind = rest
): Organ {
	const kind = kindOf(rest);
	const within = placesWithin(kind, behind, regions, index);
	const national =
		regions.length === 0 &&
		kind !== 'functional_zone' &&
		NATIONAL.test(name) &&
		!OF_A_PLACE.test(belowNation(name));
	return {
		name,
		bare: false,
		regions: within.length > 0 ? within : regions,
		rest: within.length > 0 ? name : rest,
		leads: leads && within.length === 0,
		before: '',
		kind,
		national
	};
}

export function levelOf({ kind, national, name, rest }: Organ, region: Region | null): AgencyLevel {
	if (kind === 'subdistrict' || /[镇乡](?:人民政府|$)|苏木/u.test(rest)) return 'township';
	if (region === null) return national ? 'national' : levelByName(belowNation(name));
	if (ZONE.test(rest) || kind === 'functional_zone')
		return region.level === 'province' ? 'prefecture' : 'county';
	return region.level;
}

function kindOf(rest: string): AgencyKind {
	if (VERTICAL.test(rest)) return 'vertical';
	return KINDS.find(([, ending]) => ending.test(rest))?.[0] ?? 'other';
}

interface PlaceInside extends PlaceName {
	from: number;
	/** With its suffix, so that the name can be told without the places above it. */
	whole: boolean;
}

/** 甲市税务局 of 国家税务总局甲市税务局; a name that is no such one as it is. */
const belowNation = (name: string): string => name.replace(NATIONAL_PREFIX, '') || name;
/** A body below the national one names a place, known or not, or its rank. */
const OF_A_PLACE = /^(?!国家|中国).{1,9}?[省市县区州旗盟].|(?:分局|支局|分行|支行|调查队)$/u;

/** A place goes on that begins as another one does: 云梦洲市 is not 云梦. */
const OTHER_PLACE = /^[^市县州旗盟局]{1,4}(?:市(?!场|政(?!府))|[县州旗盟])/u;

/** Vertical bodies, zones and schools name their place inside, often without its suffix: 国家税务总局X税务局, X海关. */
function placeInside(name: string, index: RegistryIndex): PlaceInside | null {
	const kind = kindOf(name);
	if (!PLACED_INSIDE.includes(kind) && !ZONE.test(name)) return null;
	const inner = belowNation(name);
	const from = name.length - inner.length;
	const place = readPlace(inner, index);
	if (place) return place.length < inner.length ? { from, whole: from > 0, ...place } : null;
	const stem = readStem(inner, index);
	return stem && stem.length < inner.length && !OTHER_PLACE.test(inner.slice(stem.length))
		? { regions: highest(stem.regions), length: stem.length, from, whole: false }
		: null;
}

/** A name without suffix is that of the larger place: 朝阳调查队 is that of 朝阳市. */
function highest(regions: readonly Region[]): readonly Region[] {
	const depth = ({ level }: Region) => REGION_LEVELS.indexOf(level);
	const least = Math.min(...regions.map(depth));
	return regions.filter((region) => depth(region) === least);
}

/** The place that a name has behind the one it begins with. */
function placesWithin(
	kind: AgencyKind,
	rest: string,
	regions: readonly Region[],
	index: RegistryIndex
): readonly Region[] {
	if (kind === 'branch') return branchPlaces(rest, regions, index);
	if (kind !== 'functional_zone' || regions.length === 0) return [];
	// 甲市乙经济开发区 is in 乙县.
	const below = readStem(rest.replace(FREE_TRADE, ''), index, (place) =>
		regions.some(({ region }) => isBelow(place, region, index))
	);
	return below ? highest(below.regions) : [];
}

/** Before the part of it that a name is of. */
const FREE_TRADE = /^(?:自由贸易试验|自贸试验|自贸)区/u;

/** The district that a branch office serves: 临沂市公安局兰山分局. */
function branchPlaces(rest: string, regions: readonly Region[], index: RegistryIndex) {
	const served = rest.replace(/(?:区|县|市)?分局$/u, '');
	return regions.flatMap(({ region }) => stemAtEnd(served, region, index));
}

function fullForm(rest: string, placed: boolean): string {
	for (const [short, full] of FULL_FORMS)
		if (short.test(rest) && (placed || rest !== '')) return rest.replace(short, full);
	return rest;
}

function levelByName(name: string): AgencyLevel {
	if (/^.{2,8}(?:省|自治区)|厅$/u.test(name)) return 'province';
	if (/^.{1,6}[县区旗]/u.test(name)) return 'county';
	return /^.{1,6}(?:市|自治州|州|盟|地区)/u.test(name) ? 'prefecture' : 'county';
}
