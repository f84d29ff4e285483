import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMS, slotsOf } from '../../../scripts/demo/form.ts';
import { createWorld, placesOf } from '../../../scripts/demo/world.ts';

const REGIONS = 'data/registry/regions.csv';
const places = (seed: number, organs: number) => createWorld(seed, organs).flatMap(placesOf);

describe('the invented country', () => {
	it.skipIf(!fs.existsSync(REGIONS))('has no name that a place in China has or had', () => {
		const lines = fs.readFileSync(REGIONS, 'utf8').split('\n').slice(1);
		const stems = new Set(lines.map((line) => stem(line.split(',')[1] ?? '')));
		const names = [1, 2, 3].flatMap((seed) => places(seed, 150_000)).map(({ name }) => stem(name));
		expect(stems.size).toBeGreaterThan(2000);
		expect(names.filter((name) => stems.has(name))).toEqual([]);
	});

	it('has codes of six digits outside GB/T 2260, each once, below their parent’s', () => {
		const found = places(1, 150_000);
		const codes = found.map(({ region }) => region);
		expect(new Set(codes).size).toBe(codes.length);
		for (const { region, parent, level } of found) {
			expect(region).toMatch(/^9[0-7]\d{4}$/u);
			const digits = { province: 0, prefecture: 2, county: 4 }[level];
			expect(region.slice(0, digits)).toBe(parent?.region.slice(0, digits) ?? '');
		}
	});

	it('has a tile of its own for every province and for every city of a province', () => {
		for (const group of [createWorld(1, 600), ...createWorld(1, 600).map((p) => p.children)]) {
			const tiles = group.map(({ column, row }) => `${column} ${row}`);
			expect(new Set(tiles).size).toBe(group.length);
			expect(tiles.join()).not.toContain('null');
		}
	});

	it.each([
		[10, 1],
		[650, 8],
		[150_000, 8]
	])('of %i organs has %i provinces', (organs, provinces) => {
		expect(createWorld(1, organs)).toHaveLength(provinces);
	});
});

describe('the form', () => {
	it.each(['2019', '2021'] as const)('of %s fills a grid of 4, 10 and 15 columns', (template) => {
		const { proactive, requests, disputes } = FORMS[template];
		const widths = [proactive, requests, disputes].map((grid) => [
			...new Set(slotsOf(grid).map((row) => row.length))
		]);
		expect(widths).toEqual([[4], [10], [15]]);
	});

	it('prints 25 rows of requests since 2021 and 23 before', () => {
		const rows = (template: '2019' | '2021') =>
			FORMS[template].requests.filter((row) => row.some((cell) => cell.place)).length;
		expect([rows('2021'), rows('2019')]).toEqual([25, 23]);
	});
});

const stem = (name: string) => name.replace(/(?:省|市|区|县|旗|自治.*)$/u, '');
