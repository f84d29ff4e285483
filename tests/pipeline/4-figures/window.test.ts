import { describe, expect, test } from 'vitest';
import { readPrinted } from '#domain/printed.ts';
import { usualStarts, valueCells } from '#pipeline/4-figures/window.ts';

const row = (cells: string, aligned = true) => ({
	aligned,
	values: cells.split(',').map((text) => ({ text, printed: readPrinted(text), start: 0, end: 0 }))
});
const read = (cells: string, width: number, usual = new Map<number, number>(), aligned = true) =>
	valueCells(row(cells, aligned), width, usual)?.map((c) => c.text) ?? null;

describe('which cells are the form’s columns', () => {
	test('all of them where their count is the form’s', () => {
		expect(read('1,,3', 3)).toEqual(['1', '', '3']);
	});

	test('those between the empty cells of spans, where only one place fits', () => {
		expect(read(',1,2,3,', 3)).toEqual(['1', '2', '3']);
	});

	test('none where a blank could be the first or the last', () => {
		expect(read(',1,2,', 3)).toBeNull();
	});

	test('those where the other rows of as many cells begin', () => {
		const usual = usualStarts([row(',1,2,3'), row(',4,5,6')], 3);
		expect(read(',1,2,', 3, usual)).toEqual(['1', '2', '']);
	});

	test('none where rows of as many cells begin at different places', () => {
		const usual = usualStarts([row(',1,2,3'), row('4,5,6,')], 3);
		expect(read(',1,2,', 3, usual)).toBeNull();
	});

	test('blanks wherever they stand, if nothing at all is printed', () => {
		expect(read(',,,,', 3)).toEqual(['', '', '']);
	});

	test('none where cells were lost', () => {
		expect(read('1,2', 3)).toBeNull();
	});

	test('none where blanks leave no trace and the count differs', () => {
		expect(read('1,2,3,4', 3, new Map(), false)).toBeNull();
	});
});
