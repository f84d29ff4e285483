import { describe, expect, test } from 'vitest';
import { readPrinted } from '#text/printed.ts';
import type { Blanks } from '#domain/table.ts';
import { habitOf, valueCells } from '#pipeline/4-report/tables/window.ts';

const row = (cells: string, blanks: Blanks = 'placed', labelCells = 1) => ({
	label: '标签',
	blanks,
	labelCells,
	values: cells.split(',').map((text) => ({ text, printed: readPrinted(text), start: 0, end: 0 }))
});

/** The columns read from the first row, in a table that has the others too. */
const read = (cells: string, others: ReturnType<typeof row>[] = [], blanks: Blanks = 'placed') => {
	const first = row(cells, blanks);
	return valueCells(first, 3, () => habitOf([first, ...others], 3))?.map((c) => c.text) ?? null;
};

describe('which cells are the form’s columns', () => {
	test('all of them where no row has more or fewer', () => {
		expect(read(',2,3', [row('4,5,6')])).toEqual(['', '2', '3']);
	});

	test('those from the first printed to the last, if that is the form’s width', () => {
		expect(read(',1,2,3,')).toEqual(['1', '2', '3']);
	});

	test('none where a blank could be the first column or the last', () => {
		expect(read(',1,2,')).toBeNull();
	});

	test('those where the other rows of the same build begin', () => {
		expect(read(',1,2,', [row(',1,2,3'), row(',4,5,6')])).toEqual(['1', '2', '']);
	});

	test('those after a longer label, if all rows have as many cells and some end with the last column', () => {
		expect(read(',2,', [row(',4,5,6', 'placed', 0)])).toEqual(['', '2', '']);
	});

	test('none where rows lost or gained cells', () => {
		expect(read(',1,2,', [row(',1,2,3'), row(',,4,5,6')])).toBeNull();
	});

	test('none where rows of the same build begin at different places', () => {
		expect(read(',1,2,', [row(',1,2,3'), row('4,5,6,')])).toBeNull();
	});

	test('none where rows with a longer label alone tell where columns begin', () => {
		expect(read(',1,2,', [row(',4,5,6', 'placed', 2)])).toBeNull();
	});

	test('none where empty cells at the end of rows were dropped: an empty cell of a span may be among them', () => {
		expect(read(',1,2', [row(',1,2,3'), row('4')])).toBeNull();
	});

	test('none where an empty cell after the last may be the first of the next row', () => {
		expect(read(',1,2,', [row(',1,2,3')], 'seen')).toBeNull();
	});

	test('blanks wherever they stand, if nothing at all is printed', () => {
		expect(read(',,,,')).toEqual(['', '', '']);
	});

	test('none where cells were lost', () => {
		expect(read('1,2')).toBeNull();
	});

	test('none where blanks leave no trace and the count differs', () => {
		expect(read('1,2,3,4', [], 'lost')).toBeNull();
	});
});
