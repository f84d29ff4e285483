import { matchesIn } from '#text/matches.ts';
import type { Clue } from './clue.ts';
import type { Folded } from './fold.ts';
import { namedBetween, type Reading } from './mentions.ts';
import { readOwner } from './offices.ts';
import type { Organ } from './organ.ts';
import { readPlace } from './places.ts';
import { findSubject } from './subject.ts';

const PROSE_NAME =
	/^.{0,20}?(?:委员会|人民政府办公[厅室]|人民政府(?!办公)|政府(?!办公|信息)|办事处|管委会|局|厅|委(?!员)|海关|中心|办公室)(?!关于|印发|的|《|和|、|与|领导|下发|要求|部署|统一|指导|正确|坚强|大力|支持)/u;
const NATIONAL_NAME =
	/^(?!根据|按照?|依|遵照|参照|落实|贯彻|请|联系|[与由在为经对将向和从自受])(?:(?:国家|中国)[^，。我本各全]{2,12}?(?:局|委员会)|[^，。我本各全]{2,8}?(?:部|总局|总署))(?=20\d\d年|认真|高度|深入|严格|坚持|持续|积极|贯彻|全面|切实|共|主动|收到|办公厅|机关|扎实|通过|依托|围绕|紧紧|充分|不断|进一步|着力|大力|始终|依法|及时|政府网站|门户网站)/u;
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
	let start = behindYear(text, 0);
	for (; start >= 0 && starts.length < MAX_CLAUSES; start = nextClause(text, start)) {
		starts.push(start);
		const chunk = text.slice(start, start + 36);
		const place = readPlace(chunk, index);
		const name = place ? PROSE_NAME.exec(chunk.slice(place.length)) : nationalName(chunk);
		if (!name || !SENTENCE.test(text.slice(start, start + 80))) continue;
		const end = start + (place?.length ?? 0) + name[0].length;
		const clue = namedBetween({ ...reading, flat: head }, start, end, 'prose');
		if (clue && (place || clue.value.national)) return clue;
	}
	return findSubject(reading, head, starts);
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
	/《([^《》\n]{3,40}?)(?:政府|政务)?信息公开(?:指南|目录)[^《》\n]{0,12}》(?!的?(?:要求|规定|通知))/gu;

/** 《甲县乙镇人民政府信息公开指南》 in the prose. */
export function findOwnGuide({ flat, index }: Reading): Clue<Organ> | null {
	if (!flat.text.includes('信息公开指南') && !flat.text.includes('信息公开目录')) return null;
	for (const { index: at, 1: name = '' } of matchesIn(flat.text, GUIDE)) {
		// 甲镇人民政府信息公开指南: the two words share 政府.
		const shared = name.endsWith('人民') ? '政府' : '';
		const value = readOwner(name + shared, index);
		if (value)
			return {
				value,
				source: 'prose',
				at: { folded: flat, from: at + 1, to: at + 1 + name.length }
			};
	}
	return null;
}
