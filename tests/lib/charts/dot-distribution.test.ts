import { expect, it } from 'vitest';
import DotDistribution from '#lib/charts/dot-distribution/DotDistribution.svelte';
import { dotModel } from '#lib/charts/dot-distribution/model.ts';
import type { DotItem } from '#lib/charts/dot-distribution/model.ts';
import { format, svgOf, words } from './example.ts';

const items: DotItem[] = Array.from({ length: 30 }, (_, i) => ({
	key: `k${i}`,
	label: `县 ${i}`,
	value: i === 4 ? null : (i % 6) ** 3,
	chosen: i === 7 || i === 29
}));
const options = { width: 720, format, medianLabel: '中位数' };

it('draws one dot for each item that has a value, none for the others', () => {
	const { dots } = dotModel(items, options);
	expect(dots).toHaveLength(29);
	expect(dots.map((dot) => dot.key)).not.toContain('k4');
});

it('piles equal values without hiding one behind another', () => {
	const { dots } = dotModel(items, options);
	expect(new Set(dots.map((dot) => `${dot.x},${dot.y}`)).size).toBe(29);
});

it('names and colours the chosen ones only', () => {
	const { dots, labels } = dotModel(items, options);
	expect(labels.map((label) => label.key)).toEqual(['k7', 'k29']);
	expect(dots.filter((dot) => dot.colour !== 'series-rest').map((dot) => dot.key)).toEqual([
		'k7',
		'k29'
	]);
	expect(labels.at(-1)?.anchor).toBe('end');
});

it('marks the median of what is stated', () => {
	expect(dotModel(items, options).median?.text).toBe('中位数 8');
});

it('grows no taller than a screen with a thousand equal values', () => {
	const many = Array.from({ length: 1000 }, (_, i) => ({ key: String(i), label: '', value: 0 }));
	expect(dotModel(many, options).height).toBeLessThan(400);
});

it('looks as it did', async () => {
	const props = {
		items,
		title: '各县新收申请',
		desc: '点分布。',
		format,
		words,
		medianLabel: '中位数'
	};
	await expect(svgOf(DotDistribution, props)).toMatchFileSnapshot(
		'../../output/dot-distribution.svg'
	);
});
