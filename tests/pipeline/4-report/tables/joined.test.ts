import { expect, test } from 'vitest';
import { readPrinted } from '#text/printed.ts';
import { joinSplit } from '#pipeline/4-report/tables/joined.ts';
import { rowAddsUp } from '#pipeline/4-report/tables/sums.ts';

const cells = (row: string) =>
	row.split(',').map((text) => ({ text, printed: readPrinted(text), start: 0, end: 0 }));
const joined = (row: string) => joinSplit(cells(row), 3, rowAddsUp)?.values ?? null;

test('a number in two cells is put together where that alone makes the sum hold', () => {
	expect(joined('6,1,2,63')).toEqual([61, 2, 63]);
});

test('nothing is joined where no joining makes the sum hold', () => {
	expect(joined('6,1,2,64')).toBeNull();
});

test('nothing is joined where leaving a cell out makes the sum hold too', () => {
	expect(joined('1,0,9,10')).toBeNull();
});

test('a number that begins with a zero was never one number', () => {
	expect(joined('0,5,5,10')).toBeNull();
	expect(joinSplit(cells('0,5,2,7'), 3, (v) => v.join() === '5,2,7')).toBeNull();
});

test('nothing is joined where several joinings fit', () => {
	expect(joinSplit(cells('1,1,1,1'), 3, (values) => values.includes(11))).toBeNull();
});

test('a blank or a dash among the cells leaves the row as it is', () => {
	expect(joined('6,1,,61')).toBeNull();
	expect(joined('6,1,/,61')).toBeNull();
});
