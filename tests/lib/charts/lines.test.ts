import { expect, it } from 'vitest';
import Lines from '#lib/charts/lines/Lines.svelte';
import { linesModel } from '#lib/charts/lines/model.ts';
import type { LineSeries } from '#lib/charts/lines/model.ts';
import { format, svgOf, words } from './example.ts';

const received: LineSeries = {
	key: 'received',
	label: '新收申请',
	points: [
		{ year: 2019, value: 812, note: '40 / 42' },
		{ year: 2020, value: 1024, note: '42 / 42' },
		{ year: 2021, value: 1203 },
		{ year: 2022, value: null, note: '无报告' },
		{ year: 2023, value: 1630 },
		{ year: 2024, value: 1502 },
		{ year: 2025, value: 1711 }
	]
};
const breaks = [{ year: 2021, note: '2021 年换用新表' }];
const options = { width: 720, format, missing: words.missing };

it('draws no line over a missing year nor over a break', () => {
	const drawn = linesModel([received], { ...options, breaks }).series[0];
	expect(drawn?.runs.map((d) => d.split('L').length)).toEqual([2, 1, 3]);
	expect(drawn?.dots.map((dot) => dot.year)).toEqual([2019, 2020, 2021, 2023, 2024, 2025]);
});

it('bridges neither when years are given out of order', () => {
	const shuffled = { ...received, points: received.points.toReversed() };
	const model = linesModel([shuffled], { ...options, breaks });
	expect(model.series[0]?.runs).toEqual(
		linesModel([received], { ...options, breaks }).series[0]?.runs
	);
});

it('starts the value axis at zero and draws at most four lines above it', () => {
	for (const value of [1, 3, 7, 49, 51, 99, 1203, 1711, 98_765]) {
		const points = [{ year: 2024, value }];
		const { ticks, bottom } = linesModel([{ ...received, points }], options);
		expect(ticks[0]).toEqual({ at: bottom, label: '0' });
		expect(ticks.length, String(value)).toBeLessThanOrEqual(5);
	}
});

it('marks a year that no series states', () => {
	expect(linesModel([received], options).gaps.map((gap) => gap.year)).toEqual([2022]);
});

it('says in the card why a year is missing, and what stands behind one that is not', () => {
	const { spots } = linesModel([received], options);
	expect(spots[3]?.card.lines[0]).toMatchObject({ value: '无报告', note: undefined });
	expect(spots[0]?.card.lines[0]).toMatchObject({ value: '812', note: '40 / 42' });
});

it('labels lines at their end, apart from each other', () => {
	const other = { ...received, key: 'other', label: '结转' };
	const [first, second] = linesModel([received, other], options).labels;
	expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(34);
});

it('puts the names above the lines where a phone has no room beside them', () => {
	const long = { ...received, label: 'Administrative reconsideration cases' };
	const model = linesModel([long, { ...long, key: 'b' }], { ...options, width: 328 });
	expect(model.labels).toEqual([]);
	expect(model.legend).toHaveLength(2);
	expect(model.legend.every((name) => name.x >= 0 && name.x < 328)).toBe(true);
});

it('keeps every mark inside the drawing, however narrow', () => {
	for (const width of [280, 328, 720, 1376]) {
		const model = linesModel([received], { ...options, width, breaks });
		for (const dot of model.series.flatMap((s) => s.dots)) {
			expect(dot.x).toBeGreaterThan(0);
			expect(dot.x).toBeLessThan(model.right);
		}
	}
});

it('draws nothing but axes without points', () => {
	const model = linesModel([], options);
	expect(model.series).toEqual([]);
	expect(model.spots).toEqual([]);
});

it('looks as it did', async () => {
	const props = {
		series: [
			received,
			{
				...received,
				key: 'b',
				label: '结转下年',
				points: received.points.map((p) => ({ ...p, value: p.value && p.value / 4 }))
			}
		],
		title: '政府信息公开申请（件）',
		desc: '2019 至 2025 年的两条折线。',
		format,
		words,
		breaks
	};
	await expect(svgOf(Lines, props)).toMatchFileSnapshot('../../output/lines.svg');
});
