import { expect, it } from 'vitest';
import Funnel from '#lib/charts/funnel/Funnel.svelte';
import { funnelModel } from '#lib/charts/funnel/model.ts';
import type { FunnelBand, FunnelPoint } from '#lib/charts/funnel/model.ts';
import { format, svgOf, words } from './example.ts';

const points: FunnelPoint[] = Array.from({ length: 40 }, (_, i) => {
	const n = Math.round(10 * 1.12 ** i);
	const rate = [0.95, 0.05][i - 20] ?? 0.4 + 0.25 * Math.sin(i * 2.1);
	return {
		key: `k${i}`,
		label: `第 ${i} 县人民政府办公室`,
		rate,
		n,
		outside: i === 20 || i === 21 ? 2 : i % 9 === 0 ? 1 : 0,
		chosen: i === 30,
		lines: [{ label: '公开率', value: `${Math.round(rate * 100)} %` }]
	};
});
const within = (half: number) => (n: number) =>
	n < 10
		? null
		: { low: Math.max(0, 0.4 - half / Math.sqrt(n)), high: Math.min(1, 0.4 + half / Math.sqrt(n)) };
const bands: FunnelBand[] = [
	{ key: '99.8', label: '99.8 %', at: within(2) },
	{ key: '95', label: '95 %', dashed: true, at: within(1.2) }
];
const percent = (rate: number) => `${Math.round(rate * 100)} %`;
const options = {
	width: 720,
	format: percent,
	formatCount: format,
	centre: 0.4,
	centreLabel: '中心 40 %'
};

it('draws every point between the axes, more cases further right', () => {
	for (const width of [280, 328, 720, 1344]) {
		const model = funnelModel(points, bands, { ...options, width });
		expect(model.points).toHaveLength(40);
		for (const { x, y } of model.points) {
			expect(x).toBeGreaterThanOrEqual(model.left);
			expect(x).toBeLessThanOrEqual(model.right);
			expect(y).toBeGreaterThanOrEqual(model.top);
			expect(y).toBeLessThanOrEqual(model.bottom);
		}
		const order = model.spots.map((spot) => spot.x + spot.width / 2);
		expect(order).toEqual(order.toSorted((a, b) => a - b));
	}
});

it('names what is outside the outer limits and what is chosen, and nothing else', () => {
	const { labels } = funnelModel(points, bands, options);
	expect(labels.map(({ key }) => key).sort()).toEqual(['k20', 'k21', 'k30']);
	expect(labels.find(({ key }) => key === 'k30')?.strong).toBe(true);
});

it('lets no name lie upon another or leave the chart', () => {
	const crowd = points.map((point) => ({ ...point, rate: 0.9, outside: 2 as const }));
	for (const width of [328, 720]) {
		const { labels } = funnelModel(crowd, bands, { ...options, width });
		expect(labels.length).toBeGreaterThan(1);
		const seen = labels.map(({ x, y, anchor }) => `${Math.round(y)} ${anchor} ${Math.round(x)}`);
		expect(new Set(seen).size).toBe(labels.length);
	}
});

it('traces limits that close about the centre, and none where there are none', () => {
	const { bands: traced } = funnelModel(points, bands, options);
	const heights = (path = '') =>
		path
			.split(/[ML]/)
			.filter(Boolean)
			.map((pair) => Number(pair.split(',')[1]));
	const high = heights(traced[0]?.high);
	expect(high.length).toBeGreaterThan(40);
	expect(high.at(-1)).toBeGreaterThan(high[0] ?? 0);
	expect(funnelModel(points, [], { ...options, centre: null }).ends).toEqual([]);
});

it('stands without a point', () => {
	const model = funnelModel([], [], { ...options, centre: null });
	expect(model.points).toEqual([]);
	expect(model.countTicks.length).toBeGreaterThan(0);
});

it('looks as it did', async () => {
	const props = {
		points,
		bands,
		centre: 0.4,
		centreLabel: '中心 40 %',
		countLabel: '办结申请（件）',
		title: '公开率',
		desc: '漏斗图。',
		format: percent,
		formatCount: format,
		words
	};
	await expect(svgOf(Funnel, props)).toMatchFileSnapshot('../../output/funnel.svg');
});
