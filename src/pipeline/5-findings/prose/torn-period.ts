import type { ReadReport } from '#domain/report.ts';

/** Two days with a word between them, of which digits or 年, 月 were lost: `202011日至20201231日`. */
const TORN =
	/[\d年月][\d年月\s]{1,14}[日号][起止始]?\s*(?:截?[至止]|到|[—~–－-]+)[\d年月\s]{2,16}[日号]/u;
/** That a period is stated, whatever could be made of it. */
const NAMED =
	/截[止至](?:日期|时间)?[为是到至]?[^。；，\n]{0,8}12月31日|统计(?:期限|时限|周期|时间|区间|截止)|数据(?:期限|时限|统计期)|报告期限?[:：为是]|起止(?:时间|日期)/u;

/**
 * Whether a report states a period that did not come to us as it was printed, or in words that are not
 * known. Days are looked for before the first section: further down they are those of a campaign.
 */
export const statesTornPeriod = ({ sections }: ReadReport, text: string): boolean =>
	TORN.test(text.slice(0, sections[0]?.start ?? 0)) || NAMED.test(text);

const WHOLE_YEAR = '11至1231';
/** So many digits a page loses here and there. */
const MOST_LOST = 2;

/** Whether two days are the first and the last of a year, of which a digit or two were lost on the way. */
export function isTornYear(start: string, end: string): boolean {
	if (start.slice(0, 4) !== end.slice(0, 4)) return false;
	const left = `${digitsOf(start)}至${digitsOf(end)}`;
	const lost = WHOLE_YEAR.length - left.length;
	return lost > 0 && lost <= MOST_LOST && isWithin(left, WHOLE_YEAR);
}

/** Month and day without the zeros before them: 1231. */
const digitsOf = (date: string): string =>
	date
		.split('-')
		.slice(1)
		.map((part) => String(Number(part)))
		.join('');

/** Whether all signs of the one stand in the other, in order. */
function isWithin(short: string, long: string): boolean {
	let at = 0;
	for (const sign of long) if (sign === short[at]) at++;
	return at === short.length;
}
