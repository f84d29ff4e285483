import { describe, expect, it } from 'vitest';
import * as numbers from '#lib/ui/numbers.ts';

/** Narrow spaces as plain ones, to be read. */
const read = (text: string) => text.replaceAll('\u202f', ' ');

describe('in Chinese', () => {
	it.each([
		[0, '0'],
		[9999, '9,999'],
		[12_034, '1.2 万'],
		[20_000, '2 万'],
		[1_234_567, '123 万'],
		[99_999_999, '1 亿'],
		[340_000_000, '3.4 亿'],
		[-12_034, '−1.2 万']
	])('writes %d short as %s', (value, expected) => {
		expect(read(numbers.short(value, 'zh'))).toBe(expected);
	});

	it('writes a rate with its counts', () => {
		expect(read(numbers.rate(1203, 1928, 'zh'))).toBe('62.4 %（1,203 / 1,928）');
		expect(numbers.rate(0, 0, 'zh')).toBe('0 / 0');
	});

	it('writes money as the form prints it', () => {
		expect(read(numbers.money(3406, 'zh'))).toBe('3,406 万元');
		expect(read(numbers.money(0.58, 'zh'))).toBe('0.58 万元');
	});

	it('writes dates', () => {
		expect(numbers.date('2024-01-31', 'zh')).toBe('2024年1月31日');
	});
});

describe('in English', () => {
	it.each([
		[12_034, '12,034'],
		[999_940, '999,940'],
		[999_960, '1 million'],
		[1_234_567, '1.2 million'],
		[340_000_000, '340 million'],
		[2_500_000_000, '2.5 billion']
	])('writes %d short as %s', (value, expected) => {
		expect(read(numbers.short(value, 'en'))).toBe(expected);
	});

	it('writes a rate with its counts', () => {
		expect(read(numbers.rate(1203, 1928, 'en'))).toBe('62.4 % (1,203 of 1,928)');
	});

	it.each([
		[3406, 'CNY 34.06 million'],
		[0.58, 'CNY 5,800'],
		[12.3456, 'CNY 123,456'],
		[100, 'CNY 1 million']
	])('writes %d times ten thousand yuan as %s', (value, expected) => {
		expect(read(numbers.money(value, 'en'))).toBe(expected);
	});

	it('writes dates', () => {
		expect(numbers.date('2024-01-31', 'en')).toBe('31 January 2024');
	});
});

it.each([
	[1, 40, '3 %'],
	[50, 100, '50.0 %'],
	[1, 5000, '< 0.1 %'],
	[4999, 5000, '> 99.9 %'],
	[5000, 5000, '100.0 %'],
	[7, 7, '100 %'],
	[0, 5000, '0.0 %'],
	[1, 0, '']
])('writes %d of %d as "%s": no digit that the counts do not carry', (part, whole, expected) => {
	expect(read(numbers.percent(part, whole, 'en'))).toBe(expected);
});

it('writes the shares of an axis without decimals they do not need', () => {
	expect([0, 0.25, 0.025].map((v) => read(numbers.axisPercent(v, 'en')))).toEqual([
		'0 %',
		'25 %',
		'2.5 %'
	]);
});

it('writes differences and growth with their sign', () => {
	expect([12, 0, -5].map((v) => numbers.signed(v, 'en'))).toEqual(['+12', '±0', '−5']);
	expect(read(numbers.growth(1000, 1124, 'en'))).toBe('+12.4 %');
	expect(read(numbers.growth(1000, 876, 'en'))).toBe('−12.4 %');
	expect(numbers.growth(0, 5, 'en')).toBe('');
});

it('writes bytes in the unit one speaks of', () => {
	expect([640_000, 4_200_000].map((v) => read(numbers.bytes(v, 'en')))).toEqual([
		'640 kB',
		'4.2 MB'
	]);
});

it('keeps every digit where every digit is asked for', () => {
	expect(numbers.exact(1234567.25, 'zh')).toBe('1,234,567.25');
});

it('keeps the decimals of a column, zeros too', () => {
	const written = [-10.84, -11, 0.04, -0.04, 1234.95].map((value) => numbers.fixed(value, 1, 'en'));
	expect(written).toEqual(['−10.8', '−11.0', '0.0', '0.0', '1,235.0']);
	expect(numbers.fixed(0.5, 3, 'zh')).toBe('0.500');
});
