import { expect, test } from 'vitest';
import { OBJECT_SIGN } from '#pipeline/2-text/parts.ts';
import type { Word } from '#pipeline/2-text/page-layout/page.ts';
import type { RuledTable } from '#pipeline/2-text/page-layout/ruled.ts';
import { markStrays } from '#pipeline/2-text/page-layout/strays.ts';

const SIZE = 10;
const WIDTH = 40;
const word = (text: string, left: number): Word => ({
	text,
	left,
	right: left + (text.length * SIZE) / 2,
	top: 4,
	bottom: 14,
	size: SIZE
});

/** One row of cells, each with its words at their places; and words beside the table. */
function read(cells: readonly Word[][], rest: readonly Word[] = []): string[] {
	const row = cells.map((words, i) => ({
		left: i * WIDTH,
		right: (i + 1) * WIDTH,
		top: 0,
		bottom: 20,
		words: [...words]
	}));
	const table: RuledTable = {
		left: 0,
		right: cells.length * WIDTH,
		top: 0,
		bottom: 20,
		rows: [row],
		placing: 'drawn'
	};
	markStrays([table], rest);
	return row.map(({ words }) => words.map(({ text }) => text).join(' '));
}

test.each([
	['beside a cell with two numbers', [[word('3', 5)], [], [word('4', 82), word('51', 100)]]],
	[
		'under a number that begins in it',
		[[word('3', 5)], [word('4', 45)], [word('1234567', 104)], []]
	]
])('an empty cell %s is no blank', (_, cells) => {
	expect(read(cells)).toContain(OBJECT_SIGN);
});

test('nor is one at the side of the table, of which a number stands outside', () => {
	expect(read([[word('3', 5)], [word('4', 45)], []], [word('7', 125)])).toEqual([
		'3',
		'4',
		OBJECT_SIGN
	]);
});

test.each([
	['words beside the table', [word('注：', 125)]],
	['a number far from it', [word('7', 400)]],
	['a number on another line', [{ ...word('7', 125), top: 64, bottom: 74 }]]
])('%s leave a blank what it is', (_, rest) => {
	expect(read([[word('3', 5)], [word('4', 45)], []], rest)).toEqual(['3', '4', '']);
});

test('a number within its cell leaves the blank beside it what it is', () => {
	expect(read([[word('3', 5)], [word('4567', 45)], []])).toEqual(['3', '4567', '']);
});
