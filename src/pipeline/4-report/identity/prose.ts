import { matchesIn } from '#text/matches.ts';
import type { Clue } from './clue.ts';
import type { Folded } from './fold.ts';
import { namedBetween, type Reading } from './mentions.ts';
import { readOwner } from './offices.ts';
import { AREA, type Organ } from './organ.ts';
import { readPlace, readStem } from './places.ts';
import type { RegistryIndex } from './registry-index.ts';
import { DOES, findSubject, opensParagraph } from './subject.ts';

/** 管理委员会市场监督管理局: an organ of what the name has named so far, which does what follows. */
const OF_IT = `[^，。,;:、《的各全联会同与和]{2,10}(?:局|中心|支队|大队)(?=${DOES})`;
const PROSE_NAME = new RegExp(
	`^.{0,20}?(?:人民政府办公[厅室]|(?:委员会|人民政府(?!办公)|政府(?!办公|信息)|办事处|管委会)(?!${OF_IT})|局|厅|委(?!员)|海关|中心|办公室)` +
		'(?!关于|印发|的|《|和|、|与|领导|下发|要求|部署|统一|指导|正确|坚强|大力|支持)',
	'u'
);
const NATIONAL_NAME =
	/^(?!根据|按照?|依|遵照|参照|落实|贯彻|请|联系|[与由在为经对将向和从自受])(?:(?:国家|中国)[^，。我本各全]{2,12}?(?:局|委员会)|[^，。我本各全]{2,8}?(?:部|总局|总署))(?=20\d\d年|认真|高度|深入|严格|坚持|持续|积极|贯彻|全面|切实|共|主动|收到|办公厅|机关|扎实|通过|依托|围绕|紧紧|充分|不断|进一步|着力|大力|始终|依法|及时|政府网站|门户网站)/u;
/** What bears the name of its place without 市 or 县: 甲经开区, 甲银监分局, 甲海关. */
const AREA_OR_BRANCH = new RegExp(
	`^(?:[^，。,;:、《的各全我本]{0,10}?${AREA}(?:党工委|管委会|管理委员会)*|` +
		`(?:海关|(?:银监|银保监|保监|证监|金融监管|外汇管理|邮政管理|海事|气象)(?:分局|支局|局)))(?=${DOES})`,
	'u'
);
/** 甲市交通执法总队, 甲市公安局交警支队: whole, not the bureau that its name begins with. */
const TEAM = new RegExp(
	`^[^，。,;:、《》的各全我本和与及组织指导]{2,16}?[总支大]队(?:第?[一二三四五六七八九十][大中]队)?(?=${DOES})`,
	'u'
);
/** All that it can name has one of these, and nearly no clause begins so. */
const NATIONAL_SIGN = /[家国部总]/u;
const nationalName = (chunk: string) =>
	NATIONAL_SIGN.test(chunk.slice(0, 10)) ? NATIONAL_NAME.exec(chunk) : null;
const STOP = /[。，,；;\n]/gu;
/** 2023年以来, and 2023年 without a comma, before what names who did something. */
const YEAR_BEFORE = /20\d{2}年度?以?来?[，,]?/uy;
const SENTENCE = /^[^\n]*[，。,]/u;
const MAX_CLAUSES = 40;

/** The first organ of a known place or of the country that a clause of the prose begins with, else the one without place that clauses begin with. */
export function findInProse(reading: Reading, head: Folded): Clue<Organ> | null {
	const { text } = head;
	const { index } = reading;
	const starts: number[] = [];
	const seen = new Set<string>();
	let start = behindYear(text, 0);
	for (; start >= 0 && starts.length < MAX_CLAUSES; start = nextClause(text, start)) {
		starts.push(start);
		const found = nameAt(text.slice(start, start + 36), index);
		if (!found || !SENTENCE.test(text.slice(start, start + 80))) continue;
		const name = text.slice(start, start + found.length);
		const known = seen.has(name) || opensParagraph(text, start);
		seen.add(name);
		if (found.inPassing && !known) continue;
		const clue = namedBetween({ ...reading, flat: head }, start, start + found.length, 'prose');
		if (clue && (clue.value.regions.length > 0 || clue.value.national)) return clue;
	}
	return findSubject(reading, head, starts);
}

/** The name that a clause begins with; `inPassing` where one such clause may be of another organ. */
function nameAt(
	chunk: string,
	index: RegistryIndex
): { length: number; inPassing: boolean } | null {
	const place = readPlace(chunk, index);
	const { length } = place ?? readStem(chunk, index) ?? { length: 0 };
	const behind = chunk.slice(length);
	const part = length > 0 ? (AREA_OR_BRANCH.exec(behind) ?? TEAM.exec(behind)) : null;
	if (part) return { length: length + part[0].length, inPassing: true };
	const name = place ? PROSE_NAME.exec(chunk.slice(length)) : nationalName(chunk);
	return name && { length: (place ? length : 0) + name[0].length, inPassing: false };
}

/** Where the next clause begins; -1 in the last. */
function nextClause(text: string, from: number): number {
	STOP.lastIndex = from;
	return STOP.test(text) ? behindYear(text, STOP.lastIndex) : -1;
}

function behindYear(text: string, from: number): number {
	if (text[from] !== '2') return from;
	YEAR_BEFORE.lastIndex = from;
	return YEAR_BEFORE.test(text) ? YEAR_BEFORE.lastIndex : from;
}

/** What an organ has of its own and no other has of it; what is asked or ruled by it is another's. */
const GUIDE =
	/《([^《》\n]{3,40}?)(?:政府|政务)?信息(?:主动)?公开(?:基本)?(?:指南|目录|全?清单)[^《》\n]{0,12}》(?!的?(?:要求|规定|通知))/gu;
/** Rules that the report says its organ made, which need not name the guide. */
const RULES =
	/(?:制定|建立|修订|印发|出台|完善|编制|健全)(?:完善|并[^，。《》]{0,6})?了?(?:《[^《》\n]{1,40}》[、和及]?){0,3}《([^《》\n]{2,36}?(?:局|委|委员会|厅|办公[厅室]|中心|人民政府|办事处|管委会|[大支]队))(?:网上|网站|门户网站|政府|政务|教育)?信息公开[^《》\n]{0,12}》/gu;

/** 《甲县乙镇人民政府信息公开指南》 in the prose, 制定《甲县乙局政府信息公开办法》. */
export function findOwnGuide({ flat, index }: Reading): Clue<Organ> | null {
	const { text } = flat;
	const guides = ['指南', '目录', '清单'].some((guide) => text.includes(guide));
	const found = [
		...(guides ? matchesIn(text, GUIDE) : []),
		...(text.includes('《') ? matchesIn(text, RULES) : [])
	];
	for (const { index: at, 0: all, 1: name = '' } of found) {
		// 甲镇人民政府信息公开指南: the two words share 政府.
		const shared = name.endsWith('人民') ? '政府' : '';
		const value = readOwner(name + shared, index);
		const from = at + all.lastIndexOf('《') + 1;
		if (value)
			return { value, source: 'prose', at: { folded: flat, from, to: from + name.length } };
	}
	return null;
}

/** 为认真做好甲县乙局政府信息公开工作，我局: whose work it is, who then says what it did for it. */
const TASK =
	/为(?:认真|进一步|切实|扎实|全面|更好地?)*(?:做好|加强|推进|规范|推动|深化)([^，。,;:、《》的各全我本为]{4,30}?(局|委|委员会|厅|中心|办公室|办事处))(?:政府信息|政务)公开工作[^。，,;\n]{0,12}[，,]我(局|委|厅|中心|办|街道)/gu;

/** 涵盖了2022年甲区乙局政府信息公开工作. */
const COVERED =
	/涵盖了?(?:20\d{2}年度?)?([^，。,;:、《》的各全我本]{4,30}?(?:局|委|委员会|厅|中心|办公室|办事处|人民政府))(?:政府|政务)?信息公开工作/gu;

export function findOwnTask(reading: Reading): Clue<Organ> | null {
	const { text } = reading.flat;
	if (!text.includes('公开工作')) return null;
	for (const { index: at, 0: all, 1: name = '', 2: ending = '', 3: self = '' } of matchesIn(
		text,
		TASK
	)) {
		const from = at + all.indexOf(name);
		if (ending.startsWith(self) || (self === '街道' && ending === '办事处'))
			return namedBetween(reading, from, from + name.length, 'prose');
	}
	for (const { index: at, 0: all, 1: name = '' } of text.includes('涵盖')
		? matchesIn(text, COVERED)
		: []) {
		const from = at + all.indexOf(name);
		const clue = namedBetween(reading, from, from + name.length, 'prose');
		if (clue && clue.value.regions.length > 0) return clue;
	}
	return null;
}
