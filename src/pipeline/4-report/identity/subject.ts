import type { Clue } from './clue.ts';
import type { Folded } from './fold.ts';
import { namedBetween, type Reading } from './mentions.ts';
import { AREA, type Organ } from './organ.ts';
import { readPlace } from './places.ts';
import { canBe, selfNameIn } from './self.ts';

export const DOES =
	'(?:认真|高度|深入|严格|坚持|持续|积极|贯彻|全面|切实|共|主动|收到|接到|扎实|通过|依托|围绕|紧紧|紧扣|充分|不断|进一步|着力|大力|' +
	'始终|依法|及时|坚决|按照|根据|结合|以习近平|没有|未|强化|加强|健全|完善|优化|规范|聚焦|落实|推进|推动|对照|对20|累计|全年|' +
	'制定|开展|组织|成立|新收|受理|办理|在[省市县区州旗]|在上级|党委|党工委|政府信息公开|政务公开|信息公开)';
/** 市财政局, 县政府办公室; no committee of the party, and no government. */
const DEPARTMENT = new RegExp(
	String.raw`^[省市县区州旗](?!委)(?:(?:人民)?政府办公[厅室]|[^，。,;:、《的各全我本]{1,14}?(?:局|委员会|委|厅|中心|支队|办公室|办))(?=${DOES})`,
	'u'
);
const TOWN = new RegExp(
	String.raw`^(?![乡街村城集]镇|请|[与由向在对为将经和从])[^，。,;:、《的各全我本省市县区]{1,5}(?:镇|乡|街道)(?:人民政府|政府(?!信息)|办事处)?(?=${DOES})`,
	'u'
);
/** The authority of an area whose name has no place that is known: 甲乙工业园区管委会. */
const ZONE = new RegExp(
	String.raw`^(?![与由向在对为将经和从请各全该])[^，。,;:、《的各全我本]{2,10}(?:${AREA})(?:党工委)?(?:管委会|管理委员会)(?=${DOES})`,
	'u'
);
/** The area alone, by a name of its own: 甲乙管理区; 高新区 and 园区 name none. */
const AREA_ALONE = new RegExp(
	String.raw`^(?![与由向在对为将经和从请各全该]|国家|省级|市级)[^，。,;:、《的各全我本省市县区]{2,6}(?:管理|度假|示范|经济开发|经济技术开发|集聚|风景)区(?=${DOES})`,
	'u'
);
const PLACE_DOES = new RegExp(`^${DOES}`, 'u');
/** One that is named once may be another, unless it opens a paragraph; the report's own does more than one thing. */
const SURE = 2;
const OPENS = /(?:^|\n)(?:20\d{2}年度?以?来?[，,]?)?$/u;

/** Whether a paragraph begins at an offset, or with the year before it. */
export const opensParagraph = (text: string, at: number): boolean =>
	OPENS.test(text.slice(Math.max(0, at - 12), at));

/**
 * The organ that most of these clauses begin with, where its name leaves its place out (市财政局, 甲镇) or is its
 * place's (甲市): one that the text can call its own, or where it calls none, one that does several things.
 */
export function findSubject(
	reading: Reading,
	head: Folded,
	clauses: readonly number[]
): Clue<Organ> | null {
	const self = selfNameIn(reading.flat.text);
	const named = new Map<string, { at: number; count: number }>();
	for (const at of clauses) {
		const name = nameAt(head.text.slice(at, at + 30), reading);
		if (name === null) continue;
		const known = named.get(name);
		if (known) known.count++;
		else
			named.set(name, {
				at,
				count: opensParagraph(head.text, at) ? SURE : 1
			});
	}
	const [first] = named.keys();
	for (const [name, { at, count }] of [...named].sort(([, a], [, b]) => b.count - a.count)) {
		const clue = namedBetween({ ...reading, flat: head }, at, at + name.length, 'prose');
		if (!clue) continue;
		// 我区 is said of a district as of a zone in it, which its report tells of further down.
		if (clue.value.kind === 'functional_zone' && clue.value.bare) {
			if (name !== first || count < SURE) continue;
		}
		if (self === '' ? count >= SURE : isCalled(clue.value, self)) return clue;
	}
	return null;
}

function nameAt(chunk: string, { index }: Reading): string | null {
	const place = readPlace(chunk, index);
	if (place && PLACE_DOES.test(chunk.slice(place.length))) return chunk.slice(0, place.length);
	const found = DEPARTMENT.exec(chunk) ?? TOWN.exec(chunk) ?? ZONE.exec(chunk);
	return (found ?? AREA_ALONE.exec(chunk))?.[0] ?? null;
}

const SIGNS: Readonly<Record<string, RegExp>> = {
	委: /委(?:员会)?$/u,
	办: /办(?:公室)?$/u,
	室: /室$/u,
	局: /局$/u,
	厅: /厅$/u
};

/** Whether a text that calls its organ so may mean this one. */
function isCalled({ name, kind, bare, regions }: Organ, self: string): boolean {
	if (!canBe(self, kind)) return false;
	if (bare && regions.length > 0) return regions.some((region) => region.name.endsWith(self));
	return SIGNS[self]?.test(name) ?? true;
}
