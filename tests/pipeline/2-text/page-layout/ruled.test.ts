import { expect, test } from 'vitest';
import type { Box, Ruling } from '#pipeline/2-text/page-layout/page.ts';
import { tablesOf } from '#pipeline/2-text/page-layout/ruled.ts';

/** The four sides of a cell. */
const sides = ({ left, right, top, bottom }: Box): { level: Ruling[]; upright: Ruling[] } => ({
	level: [top, bottom].map((y) => ({ left, right, top: y, bottom: y })),
	upright: [left, right].map((x) => ({ left: x, right: x, top, bottom }))
});

test('a cell of which only the top is drawn takes no words from the cells that it reaches around', () => {
	const cells = [
		{ text: '三', left: 0, right: 50, top: 0, bottom: 20 },
		{ text: '（一）', left: 50, right: 100, top: 0, bottom: 20 },
		{ text: '1', left: 100, right: 150, top: 0, bottom: 20 },
		{ text: '2', left: 100, right: 150, top: 20, bottom: 40 },
		{ text: '（七）', left: 50, right: 100, top: 40, bottom: 60 },
		{ text: '3', left: 100, right: 150, top: 40, bottom: 60 }
	];
	const { tables, rest } = tablesOf({
		width: 200,
		height: 200,
		words: cells.map((c) => ({
			text: c.text,
			size: 10,
			left: c.left + 10,
			right: c.left + 30,
			top: c.top + 5,
			bottom: c.top + 15
		})),
		level: cells.flatMap((c) => sides(c).level),
		upright: cells.flatMap((c) => sides(c).upright),
		marks: []
	});
	const read = tables.map(({ rows }) =>
		rows.map((row) => row.map(({ words }) => words.map((w) => w.text).join('')))
	);
	expect(rest).toEqual([]);
	expect(read).toEqual([
		[
			['三', '（一）', '1'],
			['', '2'],
			['（七）', '3']
		]
	]);
});
