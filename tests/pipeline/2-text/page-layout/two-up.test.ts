import { expect, test } from 'vitest';
import type { Page, Word } from '#pipeline/2-text/page-layout/page.ts';
import { pagesOnSheet } from '#pipeline/2-text/page-layout/two-up.ts';

const SIZE = 10;
const line = (left: number, right: number, row: number): Word => ({
	text: '本年度公开情况如下',
	left,
	right,
	top: 100 + 20 * row,
	bottom: 110 + 20 * row,
	size: SIZE
});
const sheet = (words: Word[], more: Partial<Page> = {}): Page => ({
	width: 1000,
	height: 700,
	words,
	level: [],
	upright: [],
	marks: [],
	...more
});
const rows = [0, 1, 2, 3, 4];
const twoPages = rows.flatMap((row) => [line(50, 450, row), line(550, 950, row)]);

test('a wide sheet with text on both halves and nothing between them is two pages', () => {
	const pages = pagesOnSheet(sheet(twoPages));
	expect(pages.map(({ words }) => words.map((w) => w.left))).toEqual([
		rows.map(() => 50),
		rows.map(() => 50)
	]);
});

test.each([
	['with a heading across its middle', [...twoPages, line(400, 600, 6)], {}],
	[
		'with a line across its middle',
		twoPages,
		{ level: [{ left: 40, right: 960, top: 90, bottom: 90 }] }
	],
	[
		'with columns of short words',
		rows.flatMap((row) => [line(50, 90, row), line(700, 720, row)]),
		{}
	],
	['higher than wide', twoPages, { height: 1400 }]
])('a sheet %s is one page', (_, words, more) => {
	expect(pagesOnSheet(sheet(words, more))).toHaveLength(1);
});
