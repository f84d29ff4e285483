import { expect, test } from 'vitest';
import { linesOf } from '#pipeline/2-text/page-layout/lines.ts';
import type { Box } from '#pipeline/2-text/page-layout/page.ts';
import { placedTables } from '#pipeline/2-text/page-layout/placed/index.ts';

const SIZE = 10;
/** Left sides of the labels and three columns of values. */
const SIDES = [40, 140, 200, 260];

const word = (text: string, column: number, bottom: number) => {
	const left = SIDES[column] ?? 0;
	const width = text.length * (/\d/u.test(text) ? SIZE / 2 : SIZE);
	return { text, size: SIZE, left, right: left + width, top: bottom - 8, bottom };
};

/** What is read of rows of which each begins at a place from above; the first word is the label. */
function readRows(rows: readonly { at: number; texts: string[] }[], marks: readonly Box[] = []) {
	const words = rows.flatMap(({ at, texts }) =>
		texts.flatMap((text, column) => (text === '' ? [] : [word(text, column, at)]))
	);
	const { tables } = placedTables(linesOf(words), { level: [], marks }, null);
	return tables[0]?.rows.map((row) =>
		row.slice(1).map((cell) => cell.words.map(({ text }) => text).join(''))
	);
}

const WHOLE = [
	{ at: 100, texts: ['1.重复申请', '11', '12', '13'] },
	{ at: 160, texts: ['2.公开出版物', '21', '22', '23'] }
];

test('a place where nothing is met is blank', () => {
	const rows = [...WHOLE, { at: 220, texts: ['3.无正当理由', '31', '', '33'] }];
	expect(readRows(rows)?.[2]).toEqual(['3.无正当理由', '31', '', '33']);
});

test('a place in which something is drawn is not', () => {
	const drawn = { left: 201, right: 209, top: 213, bottom: 219 };
	const rows = [...WHOLE, { at: 220, texts: ['3.无正当理由', '31', '', '33'] }];
	expect(readRows(rows, [drawn])?.[2]).toEqual(['3.无正当理由', '31', '\ufffc', '33']);
});

test('a number a line below its row makes no blank of its place', () => {
	const rows = [
		...WHOLE,
		{ at: 220, texts: ['3.无正当理由', '31', '', '33'] },
		{ at: 234, texts: ['', '', '32', ''] }
	];
	expect(readRows(rows)?.[2]?.[2]).toBe('\ufffc');
});
