import type { Clue, YearSource } from './clue.ts';
import { DAY, type Found, isoDate, NUMBER, YEAR } from './dates.ts';
import { type Folded, fold, joinLines } from './fold.ts';

export interface Period {
	start: string;
	end: string;
}

const TO = '[,，]?(?:截?[至止]|到|—+|-+|~+|－+|–+)(?:截?[至止])?';
const FROM = '(?:[零0〇]时)?(?:开始|起始|[起始])?';
const SAME = `(?:${YEAR}年度?|[同当本该]年度?)?`;
const DAYS = new RegExp(`(?<!\\d)${DAY}${FROM}${TO}${SAME}${NUMBER}月${NUMBER}日`, 'gu');
/** 2023年1月至12月: from the first day of the one month to the last of the other. */
const MONTHS = new RegExp(
	`(?<!\\d)${YEAR}年${NUMBER}月份?${FROM}${TO}${SAME}${NUMBER}月(?!\\d|[一二三四五六七八九十])`,
	'gu'
);
/** 2023.1.1-2023.12.31, 2023/01/01至2023/12/31, 20230101-20231231. */
const DIGITS =
	/(?<![\d.])(20\d{2})([./-]?)(\d{1,2})\2(\d{1,2})起?(?:截?[至止]|到|[—~–-]+)(20\d{2})\2(\d{1,2})\2(\d{1,2})(?![\d.])/gu;

const READINGS: readonly { form: RegExp; read: (match: RegExpMatchArray) => Period | null }[] = [
	{
		form: DAYS,
		read: ([, year, month, day, lastYear, lastMonth, lastDay]) =>
			between(isoDate(year, month, day), isoDate(lastYear ?? year, lastMonth, lastDay))
	},
	{
		form: DIGITS,
		read: ([, year, , month, day, lastYear, lastMonth, lastDay]) =>
			between(isoDate(year, month, day), isoDate(lastYear, lastMonth, lastDay))
	},
	{
		form: MONTHS,
		read: ([, year, month, lastYear, lastMonth]) =>
			between(isoDate(year, month, '1'), lastOfMonth(isoDate(lastYear ?? year, lastMonth, '1')))
	}
];

/** What a sentence on the period of the figures speaks of, which one on a campaign does not. */
const SPOKEN_OF = /统计|数据|期限|时限|报告期|起止/u;
const BEFORE = 40;

/**
 * The first whole year that a text states as a period, else the first other period in a sentence on
 * the figures; a date whose digits were lost on the way gives none.
 */
export function findPeriod(text: string): Found<Period> | null {
	let other: Found<Period> | null = null;
	for (const { form, read } of READINGS) {
		form.lastIndex = 0;
		for (let match = form.exec(text); match; match = form.exec(text)) {
			const value = read(match);
			if (value === null) continue;
			const found = { value, start: match.index, end: match.index + match[0].length };
			if (isWholeYear(value)) return found;
			const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
			if (SPOKEN_OF.test(before)) other ??= found;
		}
	}
	return other;
}

const isWholeYear = ({ start, end }: Period): boolean =>
	start.endsWith('-01-01') && end.endsWith('-12-31') && start.slice(0, 4) === end.slice(0, 4);

/** 统计期限 of the preamble. */
export function findStatedPeriod(flat: Folded): Clue<Period, YearSource> | null {
	const found = findPeriod(flat.text);
	if (!found) return null;
	return {
		value: found.value,
		source: 'period',
		at: { folded: flat, from: found.start, to: found.end }
	};
}

const NAMES = /统计(?:期限|时限|周期|时间|区间)|起止(?:时间|日期)|所列数据/gu;
const STRETCH = 80;

/** A period that is stated further down, as some reports do in section six. */
export function findPeriodByName(text: string, from: number): Clue<Period, YearSource> | null {
	NAMES.lastIndex = Math.max(0, from - STRETCH);
	for (let named = NAMES.exec(text); named; named = NAMES.exec(text)) {
		const found = findStatedPeriod(joinLines(fold(text, named.index, named.index + STRETCH)));
		if (found) return found;
	}
	return null;
}

const between = (start: string | null, end: string | null): Period | null =>
	start !== null && end !== null && start < end ? { start, end } : null;

function lastOfMonth(first: string | null): string | null {
	if (first === null) return null;
	const [year = 0, month = 0] = first.split('-').map(Number);
	return first.slice(0, 8) + new Date(Date.UTC(year, month, 0)).getUTCDate();
}
