import { expect, it } from 'vitest';
import { rankedModel } from '#lib/charts/ranked-bars/model.ts';
import type { RankedRow } from '#lib/charts/ranked-bars/model.ts';
import RankedBars from '#lib/charts/ranked-bars/RankedBars.svelte';
import { format, svgOf, words } from './example.ts';

const rows: RankedRow[] = [
	{ key: 'a', label: '甲市', value: 1203, low: 1100, high: 1320, count: '12 / 12', href: '/a' },
	{ key: 'b', label: '乙市', value: 640, count: '9 / 12', chosen: true },
	{ key: 'c', label: '丙市', value: 0, count: '3 / 3' },
	{ key: 'd', label: '丁市', value: null, missing: '无报告' }
];
const options = { width: 720, format, missing: words.missing };

it('draws bars from zero to one scale, in the order given', () => {
	const { rows: drawn } = rankedModel(rows, options);
	expect(drawn.map((row) => row.key)).toEqual(['a', 'b', 'c', 'd']);
	expect((drawn[0]?.width ?? 0) / (drawn[1]?.width ?? 1)).toBeCloseTo(1203 / 640, 3);
	expect(drawn[2]?.width).toBe(0);
});

it('tells a zero from a value that is missing', () => {
	const { rows: drawn } = rankedModel(rows, options);
	expect(drawn[2]?.text).toBe('0');
	expect(drawn[3]?.text).toBe('无报告');
});

it('spans the interval with the whisker and prints the value beyond it', () => {
	const row = rankedModel(rows, options).rows[0];
	const end = (row?.width ?? 0) + rankedModel(rows, options).left;
	expect(row?.whisker?.from).toBeLessThan(end);
	expect(row?.whisker?.to).toBeGreaterThan(end);
	expect(row?.textAt).toBeGreaterThan(row?.whisker?.to ?? Infinity);
});

it('keeps values inside the drawing at any width', () => {
	for (const width of [280, 328, 720, 1376]) {
		const model = rankedModel(rows, { ...options, width });
		for (const row of model.rows) expect(row.textAt + 30).toBeLessThan(width);
	}
});

it('looks as it did', async () => {
	const props = { rows, title: '新收申请', desc: '四个城市。', format, words };
	await expect(svgOf(RankedBars, props)).toMatchFileSnapshot('../../output/ranked-bars.svg');
});
