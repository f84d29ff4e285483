import { expect, test } from 'vitest';
import { greyOf, inkOf, onWhite } from '#pipeline/2-text/scan/ink.ts';
import { rulingsOf } from '#pipeline/2-text/scan/rulings.ts';
import { blank } from '#pipeline/2-text/scan/picture.ts';

test('a red seal vanishes and the black below it stays', () => {
	const data = Uint8Array.from([210, 40, 40, 255, 255, 255, 20, 10, 10]);
	const { grey, red } = greyOf({ width: 3, height: 1, channels: 3, data });
	expect([...red.data]).toEqual([1, 0, 0]);
	expect(grey.data[0]).toBeGreaterThan(200);
	expect(grey.data[1]).toBe(255);
	expect(grey.data[2]).toBeLessThan(40);
});

test('paper in shadow is white, and ink on it is ink', () => {
	const grey = blank(128, 128, 0);
	for (let at = 0; at < grey.data.length; at++) grey.data[at] = 240 - (at % 128);
	for (let y = 60; y < 66; y++) grey.data.fill(30, y * 128 + 20, y * 128 + 100);
	const ink = inkOf(onWhite(grey));
	expect(ink.data[63 * 128 + 60]).toBe(1);
	expect(ink.data.reduce((sum, one) => sum + one, 0)).toBe(6 * 80);
});

test('long runs of ink are lines, strokes and bars are none', () => {
	const dpi = 150;
	const mask = blank(300, 300, 0);
	for (let x = 20; x < 280; x++) mask.data[50 * 300 + x] = 1;
	// A line that falls by a pixel, and one with a gap.
	for (let x = 20; x < 280; x++) mask.data[(120 + (x > 150 ? 1 : 0)) * 300 + x] = 1;
	for (let x = 20; x < 280; x++) if (x !== 99) mask.data[200 * 300 + x] = 1;
	for (let y = 50; y < 200; y++) mask.data[y * 300 + 20] = 1;
	for (let x = 100; x < 120; x++) mask.data[80 * 300 + x] = 1;
	const { level, upright } = rulingsOf(mask, dpi);
	expect(level).toHaveLength(3);
	expect(level.every((line) => line.left === 20 && line.right === 280)).toBe(true);
	expect(upright).toHaveLength(1);
});
