import type { Passage } from '#domain/figure.ts';

/** An organ named where a report speaks of itself; offsets count in the text given. */
export interface SelfReference extends Passage {
	name: string;
}

const ORGAN =
	'(?:人民政府办公厅|人民政府办公室|人民政府|政府办公厅|政府办公室|办事处|管理委员会|管委会|委员会|办公室|中心|政府|局|厅|委|院|署)';
const NAME = `([\\p{Script=Han}]{2,30}?${ORGAN})`;
/** What may follow a name, so that 政府 in 政府信息公开 ends none. */
const AFTER =
	'(?=一年来|全年|本年|20\\d\\d年|上一?年|推进|开展|贯彻|落实|政府信息|信息公开|的|按照|根据|依据|编制|发布|公布|负责|[，,。；])';
/** How each of them begins. */
const LEAD = /以上(?=\s*[就是为])|现将|本(?:年度)?报告(?=\s*[系是由])/gu;
/** By the sign with which they begin; what stands before the name is the first group. */
const PHRASES: Readonly<Record<string, RegExp>> = {
	// 以上是某县某局一年来推进政府信息公开工作的总体情况
	以: new RegExp(`^(以上(?:就?是|为))${NAME}${AFTER}`, 'u'),
	// 现将某县某局2023年政府信息公开工作情况报告如下
	现: new RegExp(
		`^(现将)${NAME}(?:20\\d\\d年度?)?(?:的?政府信息公开|的?信息公开|的?依申请公开)[^。；]{0,16}(?:报告|公布|通报|汇报)如下`,
		'u'
	),
	// 本报告由某县某局编制
	本: new RegExp(`^(本(?:年度)?报告(?:系|是)?由)${NAME}(?:负责)?(?:编制|撰写|起草|发布|公布)`, 'u')
};
/** No such phrase is longer. */
const LONGEST = 90;

/** The organs that a text names in phrases in which a report can only mean its own. */
export function* selfReferences(text: string): Generator<SelfReference> {
	for (const { index } of text.matchAll(LEAD)) {
		const said = withoutSpace(text, index);
		const [, before, name] = PHRASES[text[index] ?? '']?.exec(said) ?? [];
		if (before === undefined || name === undefined) continue;
		const last = before.length + name.length - 1;
		yield {
			name,
			start: placeIn(text, index, before.length),
			end: placeIn(text, index, last) + 1
		};
	}
}

/** A line may break within a name. */
function withoutSpace(text: string, from: number): string {
	let said = '';
	for (let end = from; said.length < LONGEST && end < text.length; end += LONGEST)
		said += text.slice(end, end + LONGEST).replace(SPACE, '');
	return said.slice(0, LONGEST);
}

/** Where so many characters behind `from`, white space not counted, stand. */
function placeIn(text: string, from: number, count: number): number {
	let at = from;
	for (let left = count; left > 0 || isSpace(text, at); at++) if (!isSpace(text, at)) left--;
	return at;
}

const SPACE = /\s+/gu;
const isSpace = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

const PLACE =
	/^[^省市区县州旗盟镇乡]{1,8}?(?:自治区|自治州|自治县|开发区|新区|省|市|区|县|州|旗|盟|镇|乡|街道|苏木)/u;
/** Beginnings that look like a place and are the business of an organ: 城市管理, 住房和城乡建设, 社区. */
const BUSINESS = /(?:城市|城乡|社区|园区)$/u;

/** The places that lead a name, and what is left of it. */
export function partsOfName(name: string): { places: string[]; organ: string } {
	const places: string[] = [];
	let organ = name;
	for (;;) {
		const place = PLACE.exec(organ)?.[0];
		if (place === undefined || BUSINESS.test(place)) return { places, organ };
		places.push(place);
		organ = organ.slice(place.length);
	}
}

/** What leads a place or an area, or does its business: 人民政府, 党政办公室, 综合信息指挥室, 管委会. */
const LEADING =
	/^(?:[党委政工]{1,4}|县|市|区)?(?:人民政府|政府|委|人大|政协|管理委员会|管委会|办事处)?(?:[\p{Script=Han}]{0,8}(?:办公室|办公厅|办|指挥室|中心|科|室|处))?$/u;

/**
 * Whether a name is certainly not the organ's own, in full or in short: of another place of the same
 * rank, or another department of its place. Whoever leads the place, an office within the organ, and
 * organs below, above or joined with it are no others.
 */
export function isAnother(name: string, own: string): boolean {
	if (own.includes(name) || name.includes(own) || /^[我本该各全]/u.test(name)) return false;
	const other = partsOfName(name);
	const mine = partsOfName(own);
	const place = other.places.at(-1);
	const home = mine.places.at(-1);
	if (place === undefined || home === undefined) return false;
	if (other.places.includes(home) || mine.places.includes(place)) {
		// 某县财政局 for 某县某局; but 某县某镇 is below 某县, and 某县人民政府 above its departments.
		if (place !== home || LEADING.test(other.organ) || LEADING.test(mine.organ)) return false;
		return !isWithin(other.organ, mine.organ) && !isWithin(mine.organ, other.organ);
	}
	return rankOf(place) === rankOf(home) && !isShortened(mine.places, place);
}

/** A town, a county or what is above it; places of two ranks may lie in one another. */
const rankOf = (place: string): string =>
	/[镇乡]$|街道$|苏木$/u.test(place) ? 'town' : /[县区旗]$/u.test(place) ? 'county' : 'above';

/** 某县 for 某自治县, or the other way round. */
const isShortened = (places: readonly string[], place: string) =>
	places.some((own) => own.slice(0, 2) === place.slice(0, 2));

/** Whether all characters of the one stand in the other in order: 数据局 in 大数据管理局. */
function isWithin(short: string, long: string): boolean {
	let at = 0;
	for (const character of long) if (character === short[at]) at++;
	return at === short.length;
}
