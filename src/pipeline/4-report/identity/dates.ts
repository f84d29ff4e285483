const DIGITS = '〇一二三四五六七八九';
export const YEAR = '(20\\d{2}|二[〇○零O0][〇○零一二三四五六七八九]{2})';
export const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
export const DAY = `${YEAR}年${NUMBER}月${NUMBER}日`;
// A digit beside a year means that its neighbours were lost (`202511日`): such a string is no year.
const NAMED_YEAR = new RegExp(`(?<!\\d)${YEAR}年(?!\\d{3})`, 'u');
const BARE_YEAR = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`, 'u');
const DATE = new RegExp(`(?<!\\d)${DAY}`, 'u');
const DIGIT_DATE = /(?<![\d-])(20\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/u;
const DATE_LINE = new RegExp(`^\\(?${DAY}\\)?$`, 'u');
const ADDRESS_DATE =
	/(?<![0-9A-SU-Za-su-z])[Tt]?(20[0-3]\d)(?:(0[1-9]|1[0-2])([0-3]\d)|([-/])(\d{1,2})\4(\d{1,2})|-(\d{2})\/(\d{2})(?=\/))(?![0-9A-Za-z])/u;
const ADDRESS_YEAR = /(?<![0-9A-Za-z])(20[0-3]\d)(0[1-9]|1[0-2])?(?![0-9A-Za-z])/u;

/** A year followed by 年. */
export const findYear = (text: string) => found(NAMED_YEAR.exec(text), yearOf);

/** A year with or without 年, for titles: `2023政府信息公开年报`. */
export const findTitleYear = (text: string) =>
	found(NAMED_YEAR.exec(text) ?? BARE_YEAR.exec(text), yearOf);

export const findDate = (text: string) =>
	found(DATE.exec(text), ([, year, month, day]) => isoDate(year, month, day));

/** The same in digits alone, as a signature may have it: 2024-01-18. */
export const findDigitDate = (text: string) =>
	found(DIGIT_DATE.exec(text), ([, year, , month, day]) => isoDate(year, month, day));

/** A date that has a line for itself. */
export function findDateLine(text: string): Found<string> | null {
	for (let at = text.indexOf('日'); at >= 0; at = text.indexOf('日', at + 1)) {
		const end = text[at + 1] === ')' ? at + 2 : at + 1;
		if (end < text.length && text[end] !== '\n') continue;
		const start = text.lastIndexOf('\n', at) + 1;
		const match = DATE_LINE.exec(text.slice(start, end));
		if (!match) continue;
		const value = isoDate(match[1], match[2], match[3]);
		return value === null ? null : { value, start, end };
	}
	return null;
}

/** A date of publication as content systems write it into addresses: `t20240115_`, `/2024-01-15/`, `/2024-01/15/`. */
export const findAddressDate = (address: string) =>
	found(
		ADDRESS_DATE.exec(address),
		([, year, month, day, , otherMonth, otherDay, folder, inFolder]) =>
			isoDate(year, month ?? otherMonth ?? folder, day ?? otherDay ?? inFolder)
	);

export const findAddressYear = (address: string) =>
	found(ADDRESS_YEAR.exec(address), ([, year, month]) => ({
		year: Number(year),
		month: month === undefined ? null : Number(month)
	}));

export interface Found<T> {
	value: T;
	start: number;
	end: number;
}

function found<T>(
	match: RegExpExecArray | null,
	read: (match: RegExpExecArray) => T | null
): Found<T> | null {
	const value = match && read(match);
	if (!match || value === null) return null;
	return { value, start: match.index, end: match.index + match[0].length };
}

const yearOf = ([, year]: RegExpExecArray) => numberedYear(year);

/** ISO, of numbers in digits or Chinese; null where it is no day of a month. */
export function isoDate(year = '', month = '', day = ''): string | null {
	const [y, m, d] = [numberedYear(year), numbered(month), numbered(day)];
	if (y === null || m < 1 || m > 12 || d < 1 || d > 31) return null;
	return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** Whether the calendar has a day that `isoDate` gave: a printed period may end on the 31st of November, no report comes out then. */
export function isInCalendar(day: string): boolean {
	const [year = 0, month = 0, of = 0] = day.split('-').map(Number);
	// Day 0 of the next month is the last of this one.
	return of <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function numberedYear(year = ''): number | null {
	const value = Number(year.startsWith('二') ? inDigits(year) : year);
	return value >= 2007 && value < 2100 ? value : null;
}

const inDigits = (year: string) =>
	year
		.replace(/[○零O]/gu, '〇')
		.replace(/[〇一二三四五六七八九]/gu, (digit) => String(DIGITS.indexOf(digit)));

function numbered(text: string): number {
	const number = Number(text);
	if (!Number.isNaN(number)) return number;
	const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
	const ten = text.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) : 0;
	return ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}
