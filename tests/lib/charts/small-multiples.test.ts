import { expect, it } from 'vitest';
import { panelsModel } from '#lib/charts/small-multiples/model.ts';
import type { Panel } from '#lib/charts/small-multiples/model.ts';
import SmallMultiples from '#lib/charts/small-multiples/SmallMultiples.svelte';
import { format, svgOf, words } from './example.ts';

const years = [2019, 2020, 2021, 2022, 2023];
const panels: Panel[] = ['甲市', '乙市', '丙市', '丁市', '戊市'].map((label, j) => ({
	key: label,
	label,
	points: years.map((year, i) => ({ year, value: j === 1 && i === 3 ? null : (j + 1) * (10 + i) }))
}));
const breaks = [{ year: 2021, note: '2021 年换用新表' }];
const options = { width: 720, format, missing: words.missing };

it('draws equal values at equal heights in every panel', () => {
	const same = panels.slice(0, 3).map((p) => ({ ...p, points: panels[0]?.points ?? [] }));
	const [first, second] = panelsModel(same, options).panels;
	expect(first?.dots.map((d) => d.y)).toEqual(second?.dots.map((d) => d.y));
	const [low, high] = panelsModel(panels, options).panels;
	expect((high?.bottom ?? 0) - (high?.dots[0]?.y ?? 0)).toBeCloseTo(
		2 * ((low?.bottom ?? 0) - (low?.dots[0]?.y ?? 0)),
		1
	);
});

it('bridges neither the break nor the missing year', () => {
	const drawn = panelsModel(panels, { ...options, breaks }).panels[1];
	expect(drawn?.runs.map((d) => d.split('L').length)).toEqual([2, 1, 1]);
	expect(drawn?.gaps.map((gap) => gap.year)).toEqual([2022]);
	expect(drawn?.breaks).toHaveLength(1);
});

it('has fewer columns the narrower it is, and keeps panels inside', () => {
	const columns = [280, 328, 720, 1376].map((width) => {
		const model = panelsModel(panels, { ...options, width });
		for (const panel of model.panels) expect(panel.right).toBeLessThanOrEqual(width + 0.1);
		return new Set(model.panels.map((panel) => panel.left)).size;
	});
	expect(columns).toEqual([2, 2, 3, 5]);
});

it('looks as it did', async () => {
	const props = { panels, title: '新收申请', desc: '五个城市。', format, words, breaks };
	await expect(svgOf(SmallMultiples, props)).toMatchFileSnapshot(
		'../../output/small-multiples.svg'
	);
});
