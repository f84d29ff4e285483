const DIGITS = '〇一二三四五六七八九';
const ROMAN: readonly [number, string][] = [
	[1000, 'm'],
	[900, 'cm'],
	[500, 'd'],
	[400, 'cd'],
	[100, 'c'],
	[90, 'xc'],
	[50, 'l'],
	[40, 'xl'],
	[10, 'x'],
	[9, 'ix'],
	[5, 'v'],
	[4, 'iv'],
	[1, 'i']
];

/** 1 to 9999 as Chinese lists count: 一, 十, 十一, 二十, 一百〇一. */
export function chineseOf(number: number): string {
	if (number < 1 || number > 9999) return String(number);
	let text = '';
	let isGap = false;
	for (const [unit, sign] of [
		[1000, '千'],
		[100, '百'],
		[10, '十'],
		[1, '']
	] as const) {
		const digit = Math.floor(number / unit) % 10;
		if (digit === 0) isGap = text !== '';
		else {
			const isTen = unit === 10 && digit === 1 && text === '';
			text += (isGap ? '〇' : '') + (isTen ? '' : DIGITS[digit]) + sign;
			isGap = false;
		}
	}
	return text;
}

export function romanOf(number: number): string {
	if (number < 1 || number > 3999) return String(number);
	let [left, text] = [number, ''];
	for (const [value, sign] of ROMAN) for (; left >= value; left -= value) text += sign;
	return text;
}

/** 1 to 26 as a to z, then aa as pages count and Word in its way: the eye takes both for letters. */
export function letterOf(number: number): string {
	if (number < 1 || number > 702) return String(number);
	const last = String.fromCharCode(0x61 + ((number - 1) % 26));
	return number > 26 ? letterOf(Math.floor((number - 1) / 26)) + last : last;
}

/** ① to ⑳; beyond there are none in one sign everywhere. */
export const circledOf = (number: number): string =>
	number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
