import { isFullWidth, narrowed } from '#text/full-width.ts';
import { kept } from '#text/memo.ts';
import type { ReadReport } from '#domain/report.ts';

const PLACE =
	/[^省市区县州旗盟镇乡道\s]{1,6}?(?:自治区|自治州|自治县|街道|省|市|区|县|州|旗|盟|镇|乡)/gu;
const SUFFIX = /(?:自治区|自治州|自治县|街道|省|市|区|县|州|旗|盟|镇|乡)$/u;
const SELF =
	/[我本](?:省|市|区|县|州|旗|盟|镇|乡|街道|局|厅|委|办|部|中心|单位|机关|部门|办公室|管委会)|全(?:省|市|区|县|州|旗|盟|镇|乡|街道|局|厅|委|系统)/gu;
const NUMBER = /\d+(?:[.,]\d+)*/gu;
const CHINESE_NUMBER =
	/[〇零一二两三四五六七八九十百千万亿]+(?=[余多]?[件条次个项份期场篇人宗年月日万亿])/gu;
// The five sub-items that the form itself names (30号), and ordinals of any kind.
const LABEL =
	/(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．]|\d{1,2}[）)、.．](?!\d))(?:(?:主动公开|依申请公开|政府信息管理|政府信息公开平台建设|(?:信息公开)?平台建设|监督保障)(?:方面|工作|情况)*)?/gu;

/**
 * Prose with what differs between any two reports taken out: names of the organ and its place,
 * "our bureau", numbers, dates, ordinals, labels of the form, white space and punctuation.
 */
export function maskedProse(text: string, { agency }: Pick<ReadReport, 'agency'>): string {
	let masked = folded(text) ?? text.normalize('NFKC').replace(/\s+/gu, '');
	for (const name of namesOf(agency.name)) masked = masked.replaceAll(name, '@');
	return lettersOf(
		masked.replace(LABEL, '').replace(NUMBER, '#').replace(CHINESE_NUMBER, '#').replace(SELF, '@')
	);
}

const OTHER = /[^\p{Script=Han}a-z#@]/gu;

/** In the normal form NFKC and without white space; null where there is any but the usual characters. */
function folded(text: string): string | null {
	let fold = '';
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isHan(code) || (code > SPACE && code <= LAST_ASCII)) continue;
		if (isMark(code) || isQuote(code) || code === DASH) continue;
		const isWide = isFullWidth(code);
		if (!isWide && code !== LINE_FEED && code !== SPACE && code !== WIDE_SPACE) return null;
		fold += text.slice(from, at);
		if (isWide) fold += narrowed(code);
		from = at + 1;
	}
	return fold + text.slice(from);
}

const isQuote = (code: number): boolean => code >= 0x2018 && code <= 0x201f;
const DASH = 0x2014;
const [LINE_FEED, SPACE, LAST_ASCII, WIDE_SPACE] = [0x0a, 0x20, 0x7e, 0x3000];

/** Han, small Latin letters and the masks, one where several follow each other. */
function lettersOf(text: string): string {
	return (withoutSigns(text) ?? text.toLowerCase().replace(OTHER, '')).replace(/@{2,}/gu, '@');
}

/** As in lower case and without `OTHER`, which tells the script of each character; null where there is any but the usual ones. */
function withoutSigns(text: string): string | null {
	let letters = '';
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isKept(code)) continue;
		if (!isSign(code)) return null;
		if (at > from) letters += text.slice(from, at);
		from = at + 1;
	}
	return letters + text.slice(from);
}

/** 一 to 鿿. */
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Han, a to z, # and @. */
const isKept = (code: number): boolean =>
	isHan(code) || (code >= 0x61 && code <= 0x7a) || code === 0x23 || code === 0x40;

/** ASCII but for letters, dashes and quotes, and marks. */
const isSign = (code: number): boolean =>
	(code <= 0x7f && (code < 0x41 || code > 0x5a)) ||
	(code >= 0x2010 && code <= 0x2027) ||
	isMark(code);

/** 、。〃, and 〈 to 〟. */
const isMark = (code: number): boolean =>
	(code >= 0x3001 && code <= 0x3003) || (code >= 0x3008 && code <= 0x301f);

const MOST_ORGANS = 5000;

/** The organ, its places with and without their suffix, and what is left of its name; the longest first. */
const namesOf = kept(MOST_ORGANS, (agency): string[] => {
	const places = agency.match(PLACE) ?? [];
	const stems = places.map((place) => place.replace(SUFFIX, ''));
	const organ = places.reduce((rest, place) => rest.replace(place, ''), agency);
	return [...new Set([agency, organ, ...places, ...stems])]
		.filter((name) => name.length >= 2)
		.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
});
