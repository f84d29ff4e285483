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
	let masked = text.normalize('NFKC').replace(/\s+/gu, '');
	for (const name of namesOf(agency.name)) masked = masked.replaceAll(name, '@');
	return lettersOf(
		masked.replace(LABEL, '').replace(NUMBER, '#').replace(CHINESE_NUMBER, '#').replace(SELF, '@')
	);
}

const OTHER = /[^\p{Script=Han}a-z#@]/gu;

/** Han, small Latin letters and the masks, one where several follow each other. */
const lettersOf = (text: string): string =>
	text.toLowerCase().replace(OTHER, '').replace(/@{2,}/gu, '@');

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
