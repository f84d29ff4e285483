import type { EvidenceKind } from '#domain/evidence.ts';
import { matchesIn } from '#text/matches.ts';
import { type Alias, inFull } from './aliases.ts';
import type { Clue } from './clue.ts';
import type { Folded } from './fold.ts';
import { readAnswering, readOwner } from './offices.ts';
import { type Organ, readOrgan } from './organ.ts';
import type { RegistryIndex } from './registry-index.ts';
import { countedName } from './system.ts';
import { freeTradeZone, withoutCountry } from './zones.ts';

/** What names are read in: the head of a text, and what it says short forms stand for. */
export interface Reading {
	flat: Folded;
	aliases: readonly Alias[];
	index: RegistryIndex;
}

const INNER_BODY = /(?:政务|政府信息|信息)公开|领导小组|工作机构|官方|官网|门户|网站|微信/u;
/** Begins what stands in brackets behind a name: its short form, its other sign. */
const EXPLAINED = '(';
const CLOSED = ')';
const ASKED = /(?:请|可|欢迎|敬请|直接|径)(?:直接)?[与向同和](?=[^请可]+$)|[与向](?=[^与向]*$)/u;
/** At the end of what stands before; not closed where the word itself stands in it: (地址:……,联系电话:……). */
const BRACKET = /[(][^()]*[)]?$/u;

/** 与X（地址…）联系, 联系X（地址…）, 联系单位：X: the organ that answers for the report. */
export function findContact(reading: Reading): Clue<Organ> | null {
	const { text } = reading.flat;
	for (let at = text.indexOf('联系'), n = 0; at >= 0 && n < MAX_CONTACTS; n++) {
		const before = text.slice(Math.max(0, at - 160), at).replace(BRACKET, '');
		const from = Math.max(...[...'，。；;,'].map((sign) => before.lastIndexOf(sign))) + 1;
		const clause = before.slice(from);
		const asked = ASKED.exec(clause);
		const start = Math.max(0, at - 160) + from;
		if (asked && clause.length < 70) {
			const begin = start + asked.index + asked[0].length;
			const clue = namedBetween(reading, begin, start + clause.length, 'contact');
			if (clue) return clue;
		}
		const after =
			/^(?:单位|部门|机构|科室)?[:：]?((?:中国[(][^()]{2,5}[)])?[^，。；、（(:：,;\n]{3,45})/u.exec(
				text.slice(at + 2, at + 56)
			);
		const name = after?.[1] ?? '';
		if (after && !/^(?:电话|方式|人|地址|我)/u.test(name)) {
			const begin = at + 2 + after[0].length - name.length;
			const clue = namedBetween(reading, begin, begin + name.length, 'contact');
			if (clue) return clue;
		}
		at = text.indexOf('联系', at + 2);
	}
	return null;
}
const MAX_CONTACTS = 12;

const DRAFTED =
	/由([^，。；：:、《》(),]{3,40}?)(?:、[^，。；：:、《》(),]{3,40}?){0,2}(?:[(][^()]{0,30}[)])?(?:结合[^，。；：:、《》(),]{2,24}?)?(?:(?:负责|牵头|组织|汇总)*(?:编制|编写|起草|撰写|制作|拟定)|(?=(?:根据|依据|按照)《))/gu;

/** 由X负责编制; 由X、Y编制 is that of the first. */
export function findDrafted(reading: Reading): Clue<Organ> | null {
	if (!reading.flat.text.includes('由')) return null;
	for (const found of matchesIn(reading.flat.text, DRAFTED)) {
		const start = found.index + 1;
		const clue = namedBetween(reading, start, start + (found[1] ?? '').length, 'drafted');
		if (clue) return clue;
	}
	return null;
}

const PUBLISHER =
	/(?:发布|公开|发文|制发|编制|公布)(?:机构|机关|单位|部门|主体)(?:名称)?[:：]?\|?\n?([^\n:：，。；|《》[\]]{3,45})/gu;
const SOURCE = /(?:信息|文章|稿件|内容)?来源[:：]\n?([^\n:：，。；|《》[\]]{3,45})/gu;
/** The next field of a header block that shares its line. */
const NEXT_FIELD =
	/(?:发布|成文|公开|索引|主题|文号|发文|有效|名称|来源|时间|日期|浏览|点击|字体|字号|作者|责任|编辑|打印|访问|标题|栏目|分享|组配|文\s*号)/u;

/** 发布机构：X of a header block, or 来源：X. */
export function findField(reading: Reading, head: Folded, kind: 'publisher' | 'source') {
	if (kind === 'source' && !head.text.includes('来源')) return null;
	for (const found of matchesIn(head.text, kind === 'publisher' ? PUBLISHER : SOURCE)) {
		const value = found[1] ?? '';
		const next = NEXT_FIELD.exec(value.slice(3));
		const start = found.index + found[0].length - value.length;
		const end = start + (next ? next.index + 3 : value.length);
		const clue = namedBetween({ ...reading, flat: head }, start, end, kind);
		if (clue) return clue;
	}
	return null;
}

const MAX_SITES = 8;
/** 局政府信息公开依托X局网站. */
const MEANS = /^.*(?:依托|借助|利用|通过)(?=.{3})|^(?:以及|[和及与])(?=.{3})/u;

/** X局网站, X局官网, X局微信公众号: before 下载 and 查阅 as well. */
export function findWebsites(reading: Reading): Clue<Organ>[] {
	const { text } = reading.flat;
	const clues: Clue<Organ>[] = [];
	if (!/网|门户[(]|公众号|微博/u.test(text)) return clues;
	const site =
		/(?:门户|官方|政府|信息)?(?:网站|官网)|门户(?=[(])|(?:政务|官方)?(?:微信公众号|微博)/gu;
	for (let n = 0, m = site.exec(text); m && n < MAX_SITES; n++, m = site.exec(text)) {
		const before = text.slice(Math.max(0, m.index - 30), m.index);
		const cut = /[^，。；、（(:：,;从于过到至登陆录访问在我“”"《》]{3,30}$/u.exec(before);
		if (!cut) continue;
		const start = m.index - cut[0].length + (MEANS.exec(cut[0])?.[0].length ?? 0);
		const clue = namedBetween(reading, start, m.index, 'website');
		if (clue) clues.push(clue);
	}
	return clues;
}

/** 《甲县人民政府办公室关于做好……年度报告……的通知》: whose notice the report follows. */
const NOTICE =
	/《([^《》，。,;\n]{2,26}?(?:人民政府|政府)(?:办公[厅室])?)关于[^《》\n]{0,40}(?:信息公开|政务公开)/gu;

/** 公布甲区《政府工作报告》, 印发《甲县2024年……要点》: what only an organ of that place brings out. */
const BROUGHT_OUT =
	/(?<!转|未|学习|对照|落实|贯彻|按照|根据|参与|协助|配合|省|市)(?:公布|发布|印发|制定|编制|修订|出台)了?(?:《([^《》，。,;\n省市县区州旗]{1,10}[市县区旗])(?=20\d\d年|政府工作报告|国民经济|人民政府20)|([^《》，。,;\n省市县区州旗]{1,10}[市县区旗])《(?:20\d\d年)?(?:政府工作报告|国民经济))/gu;

/** The government above, which a report names for its grounds, else the place of what its organ brought out. */
export function findGrounds(reading: Reading): Clue<Organ> | null {
	const { text } = reading.flat;
	return (text.includes('关于') ? findNotice(reading) : null) ?? findBroughtOut(reading);
}

/** Null where what was brought out is of several places. */
function findBroughtOut(reading: Reading): Clue<Organ> | null {
	const { text } = reading.flat;
	if (!text.includes('政府工作报告') && !text.includes('《')) return null;
	let known: Clue<Organ> | null = null;
	for (const { index: at, 0: all, 1: titled, 2: before = '' } of matchesIn(text, BROUGHT_OUT)) {
		const name = titled ?? before;
		const from = at + all.indexOf(name);
		const clue = namedBetween(reading, from, from + name.length, 'grounds');
		if (!clue?.value.bare || clue.value.regions.length === 0) continue;
		if (known && known.value.name !== clue.value.name) return null;
		known ??= clue;
	}
	return known;
}

function findNotice(reading: Reading): Clue<Organ> | null {
	const { text } = reading.flat;
	for (const { index: at, 1: name = '' } of matchesIn(text, NOTICE)) {
		const clue = namedBetween(reading, at + 1, at + 1 + name.length, 'grounds');
		if (clue && clue.value.regions.length > 0) return clue;
	}
	return null;
}

const BODY_OFFICE = '领导小组办公室';
/** Its work is the disclosure of information, or that of a bureau. */
const INNER_WORK = /公开|政务|保密|网|电子|信息|[局委厅]|[传织]部/u;

/** 甲市人民政府重点项目建设领导小组办公室, of a whole place and for other work than to disclose, is an organ, whichever unit of it answers. */
function bodyOfPlace(printed: string, index: RegistryIndex): Organ | null {
	const name = printed.slice(0, printed.indexOf(BODY_OFFICE) + BODY_OFFICE.length);
	const organ = INNER_WORK.test(name) ? null : readOrgan(name, index);
	return organ && organ.regions.length > 0 && organ.name.length === name.length ? organ : null;
}

/** Names that answer, draft or publish are those of any unit of the organ. */
const ANSWERING: readonly EvidenceKind[] = ['contact', 'drafted', 'publisher', 'source'];

/** 甲市人民政府信息公开领导小组: the government's name and its body's share 政府. */
const ownLength = (printed: string, { index, 0: body }: RegExpExecArray): number =>
	body.startsWith('政府') && printed.endsWith('人民', index) ? index + 2 : index;

/** The organ named by a stretch of the text, without the office inside it that does the work. */
export function namedBetween(
	{ flat, aliases, index }: Reading,
	start: number,
	end: number,
	source: EvidenceKind
): Clue<Organ> | null {
	const printed = flat.text.slice(start, end);
	const body = printed.includes(BODY_OFFICE) ? bodyOfPlace(printed, index) : null;
	if (body)
		return { value: body, source, at: { folded: flat, from: start, to: start + body.name.length } };
	const inner = INNER_BODY.exec(printed);
	const own = inner ? ownLength(printed, inner) : printed.length;
	const explained = printed.indexOf(EXPLAINED, freeTradeZone(printed)?.length ?? 0);
	const length = explained >= 0 && (!inner || printed[own - 1] === CLOSED) ? explained : own;
	const { name } = countedName(inFull(withoutCountry(printed.slice(0, length)), aliases));
	const organ = ANSWERING.includes(source) ? readAnswering(name, index) : readOwner(name, index);
	return organ && { value: organ, source, at: { folded: flat, from: start, to: start + length } };
}
