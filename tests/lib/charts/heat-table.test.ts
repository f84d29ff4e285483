import { expect, it } from 'vitest';
import HeatTable from '#lib/charts/heat-table/HeatTable.svelte';
import { heatModel } from '#lib/charts/heat-table/model.ts';
import type { HeatCategory, HeatColumn, HeatRow } from '#lib/charts/heat-table/model.ts';
import { format, svgOf, words } from './example.ts';

const columns: HeatColumn[] = [2019, 2020, 2021, 2022].map((year) => ({
	key: String(year),
	label: String(year),
	...(year === 2021 ? { breakBefore: '2021 年换用新表' } : {})
}));
const rows: HeatRow[] = ['山东省', '江苏省', '上海市'].map((label, j) => ({
	key: label,
	label,
	href: `?region=${j}`,
	cells: Object.fromEntries(
		columns.map((column, i) => [
			column.key,
			i === 1 && j === 1 ? { value: null, missing: '无报告' } : { value: i * j, note: `${i} / 40` }
		])
	)
}));
const options = { width: 720, format, missing: words.missing, absentLabel: '无报告' };

it('tells a zero from a cell without a report', () => {
	const model = heatModel(rows, columns, options);
	expect(model.rows[0]?.cells[1]).toMatchObject({ words: '0', colour: 'ramp-1' });
	expect(model.rows[1]?.cells[1]).toMatchObject({ words: '无报告', colour: undefined });
});

it('says so where a cell was not given at all', () => {
	const model = heatModel([{ key: 'x', label: '某省', cells: {} }], columns, options);
	expect(model.rows[0]?.cells.map((cell) => cell.words)).toEqual(Array(4).fill('未载明'));
});

it('opens a gap where the series breaks', () => {
	const { heads, wide, breaks } = heatModel(rows, columns, options);
	const step = (i: number) => (heads[i]?.x ?? 0) - (heads[i - 1]?.x ?? 0);
	expect(step(2)).toBeGreaterThan(wide + 5);
	expect(step(1)).toBeCloseTo(wide, 1);
	expect(breaks.map((b) => b.text)).toEqual(['2021 年换用新表']);
});

it('keeps cells inside and puts names above them where they would not fit beside', () => {
	const many = Array.from({ length: 8 }, (_, i) => ({ key: String(i), label: String(2018 + i) }));
	const long = rows.map((row) => ({ ...row, label: '黑龙江省人民政府办公厅' }));
	for (const width of [280, 328, 720, 1376])
		expect(heatModel(long, many, { ...options, width }).right).toBeLessThanOrEqual(width + 0.1);
	expect(heatModel(long, many, { ...options, width: 328 }).above).toBe(true);
	expect(heatModel(long, many, options).above).toBe(false);
});

it('heads that would touch are shortened, and said whole', () => {
	const years = Array.from({ length: 10 }, (_, i) => String(2016 + i));
	const heads = (labels: string[], width: number) =>
		heatModel(
			rows,
			labels.map((label) => ({ key: label, label })),
			{ ...options, width }
		);
	const narrow = heads(years, 328);
	expect(narrow.heads.map(({ text }) => text)).toEqual(years.map((year) => `’${year.slice(2)}`));
	expect(narrow.heads.map(({ label }) => label)).toEqual(years);
	expect(heads(years, 720).heads.map(({ text }) => text)).toEqual(years);
	const organs = years.map((year) => `第${year}号市场监督管理局`);
	for (const { text } of heads(organs, 328).heads) expect([...text].length).toBeLessThan(5);
});

const categories: HeatCategory[] = [
	{ key: 'in', label: '按期', colour: 'ramp-4', on: 'on-ramp-4' },
	{ key: 'none', label: '未收录', on: 'ink' }
];
const counted = (given: number, absent: number, ...texts: string[]) => ({
	value: null,
	texts,
	parts: [
		{ key: 'in', count: given, text: String(given) },
		{ key: 'none', count: absent, text: String(absent) }
	]
});

it('draws the parts of a cell as wide as their counts, none too small to be seen', () => {
	const all = [
		{
			key: 'a',
			label: '甲',
			cells: { '2019': counted(3, 1, '3/4'), '2020': counted(999, 1, '999/1000', '>99 %') }
		}
	];
	const [even, uneven] = heatModel(all, columns, { ...options, categories }).rows[0]?.cells ?? [];
	const [given, absent] = even?.parts ?? [];
	expect((given?.width ?? 0) - 2).toBeCloseTo(3 * ((absent?.width ?? 0) - 2), 0);
	expect(uneven?.parts[1]?.width).toBeGreaterThanOrEqual(2);
	const years = Array.from({ length: 7 }, (_, i) => ({
		key: String(2019 + i),
		label: String(2019 + i)
	}));
	const narrow = heatModel(all, years, { ...options, width: 328, categories });
	expect(narrow.rows[0]?.cells[1]?.text).toBe('>99 %');
});

it('fills the cell of one thing, and tells it from one that is not counted', () => {
	const all = [
		{
			key: 'a',
			label: '甲',
			cells: { '2019': counted(1, 0, '按期'), '2020': counted(0, 1, '未收录') }
		}
	];
	const model = heatModel(all, columns, { ...options, categories });
	expect(model.rows[0]?.cells.map((cell) => [cell.colour, cell.hatched, cell.text])).toEqual([
		['ramp-4', false, '按期'],
		[undefined, true, '未收录'],
		['panel', false, '未载明'],
		['panel', false, '未载明']
	]);
	expect(model.spots[0]?.card.lines.map((line) => line.label)).toEqual(['2019', '按期']);
});

it('is a grid of rows, heads and cells to those who hear it', () => {
	const props = {
		rows,
		columns,
		rowsLabel: '地区',
		title: '矛盾',
		desc: '热力表。',
		format,
		words
	};
	const svg = svgOf(HeatTable, props);
	expect(svg.match(/role="row"/g)).toHaveLength(4);
	expect(svg.match(/role="columnheader"/g)).toHaveLength(5);
	expect(svg.match(/role="rowheader"/g)).toHaveLength(3);
	expect(svg.match(/role="gridcell"/g)).toHaveLength(12);
	expect(svg.match(/tabindex="0"/g)).toHaveLength(1);
});

it('looks as it did', async () => {
	const props = {
		rows,
		columns,
		rowsLabel: '地区',
		title: '矛盾',
		desc: '热力表。',
		format,
		words
	};
	await expect(svgOf(HeatTable, props)).toMatchFileSnapshot('../../output/heat-table.svg');
});
