import { expect, it } from 'vitest';
import { stackModel } from '#lib/charts/stacked-bars/model.ts';
import type { StackPart, StackRow } from '#lib/charts/stacked-bars/model.ts';
import StackedBars from '#lib/charts/stacked-bars/StackedBars.svelte';
import { format, share, svgOf, words } from './example.ts';

const codes = [
	'granted',
	'partially-granted',
	'denied',
	'unavailable',
	'rejected',
	'other'
] as const;
const names = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'];
const parts: StackPart[] = codes.map((code, i) => ({
	key: code,
	label: names[i] ?? '',
	colour: code,
	on: `on-${code}`,
	edge: `edge-${code}`
}));
const values = (...counts: (number | null)[]) =>
	Object.fromEntries(codes.map((code, i) => [code, counts[i] ?? null]));
const rows: StackRow[] = [
	{ key: '2020', label: '2020', values: values(400, 80, 90, 200, 20, 60), count: 'n = 850' },
	{
		key: '2021',
		label: '2021',
		values: values(500, 90, 80, 240, 10, 0),
		count: 'n = 920',
		breakBefore: '2021 年换用新表'
	},
	{
		key: '2022',
		label: '2022',
		values: values(300, null, 40, 100, 5, 9),
		unstated: 60,
		count: 'n = 514'
	},
	{ key: '2023', label: '2023', values: {}, missing: '无报告' },
	{ key: '2024', label: '2024', values: values(0, 0, 0, 0, 0, 0), count: 'n = 0' }
];
const options = {
	width: 720,
	mode: 'share' as const,
	format,
	share,
	missing: words.missing,
	unstatedLabel: words.missing
};

it('fills a whole row with the parts, one pixel of the page between them', () => {
	const { rows: drawn, left, right } = stackModel(parts, rows, options);
	const segments = drawn[0]?.segments ?? [];
	expect(segments.reduce((all, s) => all + s.width + 1, 0)).toBeCloseTo(right - left, 1);
	for (const [i, segment] of segments.slice(1).entries())
		expect(segment.x - (segments[i]?.x ?? 0) - (segments[i]?.width ?? 0)).toBeCloseTo(1, 1);
});

it('draws amounts to one scale', () => {
	const { rows: drawn } = stackModel(parts, rows, { ...options, mode: 'absolute' });
	const unit = (row: number) => {
		const segment = drawn[row]?.segments[0];
		return ((segment?.width ?? 0) + 1) / (segment?.value ?? 1);
	};
	expect(unit(0)).toBeCloseTo(unit(1), 3);
});

it('hatches what belongs to none of the parts and names the parts not stated', () => {
	const model = stackModel(parts, rows, options);
	expect(model.rows[2]?.segments.at(-1)?.part).toBeUndefined();
	expect(model.spots.find((s) => s.key === '2022/granted')?.card.note).toBe('未载明: 部分公开');
});

it('tells a row without a report from a row of zeros', () => {
	const { rows: drawn } = stackModel(parts, rows, options);
	expect(drawn[3]).toMatchObject({ empty: '无报告', absent: true });
	expect(drawn[4]).toMatchObject({ empty: '0', absent: false });
});

it('prints a label only on a segment that holds it', () => {
	const { rows: drawn } = stackModel(parts, rows, options);
	const texts = drawn[1]?.segments.map((s) => s.text);
	expect(texts?.[0]).toBe('54.3 %');
	expect(texts?.[4]).toBe('');
});

it('leaves room where the series breaks', () => {
	const { rows: drawn } = stackModel(parts, rows, options);
	const step = (i: number) => (drawn[i]?.y ?? 0) - (drawn[i - 1]?.y ?? 0);
	expect(step(1)).toBeGreaterThan(step(2));
});

it('sets long names above their bars on a phone', () => {
	const long = rows.map((row) => ({ ...row, label: '临沂市大数据局（智慧城市建设办公室）' }));
	expect(stackModel(parts, long, { ...options, width: 328 }).left).toBe(0);
	expect(stackModel(parts, rows, { ...options, width: 328 }).left).toBeGreaterThan(0);
});

it('looks as it did', async () => {
	const props = {
		parts,
		rows,
		title: '办理结果',
		desc: '五年的构成。',
		format,
		share,
		words,
		countLabel: '办结件数'
	};
	await expect(svgOf(StackedBars, props)).toMatchFileSnapshot('../../output/stacked-bars.svg');
});
