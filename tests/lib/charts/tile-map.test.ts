import { expect, it } from 'vitest';
import { tileModel } from '#lib/charts/tile-map/model.ts';
import type { Tile } from '#lib/charts/tile-map/model.ts';
import TileMap from '#lib/charts/tile-map/TileMap.svelte';
import { format, svgOf, words } from './example.ts';

const tiles: Tile[] = [
	{
		key: '11',
		label: '北京',
		column: 6,
		row: 1,
		value: 1203,
		note: '12 / 17 份报告',
		href: '?region=110000'
	},
	{ key: '15', label: '内蒙古', column: 5, row: 1, value: 640, href: '?region=150000' },
	{ key: '31', label: '上海', column: 9, row: 4, value: 0, href: '?region=310000' },
	{ key: '37', label: '山东', column: 7, row: 2, value: 98, href: '?region=370000' },
	{
		key: '65',
		label: '新疆',
		column: 1,
		row: 2,
		value: null,
		note: '无报告',
		href: '?region=650000'
	}
];
const options = { width: 720, format, missing: words.missing, absentLabel: '无报告' };

it('starts at the first column and row in use and keeps tiles inside', () => {
	for (const width of [280, 328, 720, 1376]) {
		const model = tileModel(tiles, { ...options, width });
		expect(Math.min(...model.tiles.map((t) => t.x))).toBe(0);
		for (const tile of model.tiles) expect(tile.x + model.wide).toBeLessThanOrEqual(width);
	}
});

it('hatches a tile without a value and colours a zero', () => {
	const drawn = tileModel(tiles, options).tiles;
	expect(drawn.find((t) => t.key === '65')?.colour).toBeUndefined();
	expect(drawn.find((t) => t.key === '31')?.colour).toBe('ramp-1');
});

it('says the value or why there is none to those who hear it', () => {
	const drawn = tileModel(tiles, options).tiles;
	expect(drawn.map((t) => t.words)).toContain('北京: 1,203, 12 / 17 份报告');
	expect(drawn.map((t) => t.words)).toContain('新疆: 无报告');
});

it('takes the short name where the name would be cut, and never parts a word', () => {
	const english = [
		{ ...tiles[0], label: 'Heilongjiang', short: 'HL' },
		{ ...tiles[1], label: 'Inner Mongolia', short: 'NM' }
	] as Tile[];
	const narrow = tileModel([...english, ...tiles.slice(2)], { ...options, width: 328 }).tiles;
	expect(narrow.slice(0, 2).map((t) => t.name)).toEqual([['HL'], ['NM']]);
	const wide = tileModel([...english, ...tiles.slice(2)], { ...options, width: 1000 }).tiles;
	expect(wide.slice(0, 2).map((t) => t.name.join(' '))).toEqual(['Heilongjiang', 'Inner Mongolia']);
});

it('is a group of links before any script runs', () => {
	const svg = svgOf(TileMap, { tiles, title: '各省', desc: '方格图。', format, words });
	expect(svg.match(/<a [^>]*href="\?region=/g)).toHaveLength(5);
	expect(svg).not.toContain('tabindex');
});

it('looks as it did', async () => {
	const props = { tiles, title: '各省新收申请', desc: '方格图。', format, words };
	await expect(svgOf(TileMap, props)).toMatchFileSnapshot('../../output/tile-map.svg');
});
