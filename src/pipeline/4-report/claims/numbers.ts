import type { ClaimCode } from '#domain/claim.ts';
import { placeOf, type Sentence } from './prose.ts';

/** A figure as a sentence states it; `start` and `end` count in the sentence's words. */
export interface Stated {
	claim: ClaimCode;
	value: number;
	start: number;
	end: number;
}

/** A counted number (`27件`) and the words around it. */
export interface Count {
	value: number;
	start: number;
	end: number;
	/** From the end of the count before it, or the sentence's start. */
	left: string;
	/** From the last comma, colon or bracket. */
	clause: string;
	/** From behind the unit to the next stop. */
	right: string;
	sentence: Sentence;
}

export const NUMERAL = String.raw`\d{1,3}(?:,\d{3}){1,2}|\d{1,9}|[零〇一二两三四五六七八九十百千]{1,9}`;
// 起, 条, 例 and 封 count only behind digits: 一起 means together, 二十条 an article.
const COUNTED = new RegExp(
	`(?:(${NUMERAL})(?:件次|件|宗|份)|(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9})(?:起|条|例|封|人次|项(?=依申请|(?:政府)?信息公开申请)))(?!以上|左右|以下|文|例|款|/)`,
	'gu'
);
/** The end of a numeral and the beginning of its unit. */
const COUNTABLE = /[\d零〇一二两三四五六七八九十百千][件宗份起条例封人项]/u;
const ROUGH =
	/(?:[\d零〇一二两三四五六七八九十百千万第]|\d[.,]|近|约|逾|超|超过|不足|将近|左右|大约)$/u;
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const RIGHT_LENGTH = 40;
const DIGITS = '零一二三四五六七八九';

/** The exact counts of a sentence; `80余件`, `近百件` and `1.2万件` are none. */
export function countsOf(sentence: Sentence): Count[] {
	const { words } = sentence;
	const counts: Count[] = [];
	if (!COUNTABLE.test(words)) return counts;
	let before = 0;
	COUNTED.lastIndex = 0;
	for (let found = COUNTED.exec(words); found; found = COUNTED.exec(words)) {
		const numeral = found[1] ?? found[2] ?? '';
		const start = found.index;
		const left = words.slice(before, start);
		const behind = start + found[0].length;
		before = behind;
		const value = readNumeral(numeral);
		if (
			value === null ||
			ROUGH.test(words.slice(Math.max(0, start - 4), start)) ||
			isTorn(sentence, start, numeral)
		)
			continue;
		counts.push({
			value,
			start,
			end: start + numeral.length,
			left,
			clause: left.slice(clauseStart(left)),
			right: words.slice(behind, clauseEnd(words, behind, behind + RIGHT_LENGTH)),
			sentence
		});
	}
	return counts;
}

function clauseStart(left: string): number {
	let start = left.length;
	while (start > 0 && !isClauseStop(left.charCodeAt(start - 1))) start--;
	return start;
}

function clauseEnd(words: string, start: number, last: number): number {
	const most = Math.min(words.length, last);
	let end = start;
	while (end < most && !isClauseStop(words.charCodeAt(end))) end++;
	return end;
}

/** , : ( or ) */
const isClauseStop = (sign: number): boolean =>
	sign === 0x2c || sign === 0x3a || sign === 0x28 || sign === 0x29;

/** Digits with a space or a line between them may be two numbers. */
export const isTorn = (sentence: Sentence, start: number, { length }: string): boolean =>
	length > 1 && placeOf(sentence, start + length - 1) - placeOf(sentence, start) !== length - 1;

/** `1,295`, `二十七`, `一百零三`, `二〇`; null for what is no numeral, as 百 alone. */
export function readNumeral(numeral: string): number | null {
	if (numeral.charAt(0) <= '9')
		return Number(numeral.includes(',') ? numeral.replaceAll(',', '') : numeral);
	if (!/[十百千]/u.test(numeral)) {
		const digits = [...numeral].map(digitOf);
		return digits.includes(-1) ? null : Number(digits.join(''));
	}
	if (/^[百千]/u.test(numeral)) return null;
	let total = 0;
	let digit = numeral.startsWith('十') ? 1 : 0;
	for (const sign of numeral) {
		const unit = UNITS[sign];
		if (unit !== undefined) {
			total += digit * unit;
			digit = 0;
		} else digit = digitOf(sign);
	}
	return total + digit;
}

const digitOf = (sign: string): number =>
	sign === '两' ? 2 : sign === '〇' ? 0 : DIGITS.indexOf(sign);
