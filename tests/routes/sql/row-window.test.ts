import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	firstRow,
	topOf,
	windowOf
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/sql/row-window.ts';

const ROW = 30;
const VIEW = 450;

it('reaches the first and the last row of any list, and each row between by its own place', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 1_000_000 }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(rows, at) => {
				const shape = windowOf(rows, ROW, VIEW);
				const last = Math.max(0, rows - shape.visible);
				expect(shape.height).toBeLessThanOrEqual(15_000_000);
				expect(firstRow(rows, shape, VIEW, 0)).toBe(0);
				expect(firstRow(rows, shape, VIEW, Math.max(0, shape.height - VIEW))).toBe(last);
				const row = Math.round(at * last);
				expect(firstRow(rows, shape, VIEW, topOf(rows, shape, VIEW, row))).toBe(row);
			}
		),
		{ seed: 20261129 }
	);
});

it('moves a row a row’s height where a browser can lay the list out', () => {
	const shape = windowOf(1000, ROW, VIEW);
	expect(firstRow(1000, shape, VIEW, 10 * ROW)).toBe(10);
});
