import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '#routes/views.ts';

const text = fs.readFileSync('docs/comparison.md', 'utf8');
const rows = text
	.split('\n')
	.filter((line) => line.startsWith('| ') && !/^\| (?:feature|-)/.test(line))
	.map((line) =>
		line
			.slice(1, -1)
			.split('|')
			.map((cell) => cell.trim())
	)
	.map(([feature = '', here = '', page = '', test = '']) => ({ feature, here, page, test }));
const linked = (cell: string) => [...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to);

describe('the comparison with other tools', () => {
	it('has every row of both tables', () => {
		expect(rows.length).toBeGreaterThanOrEqual(70);
		expect(new Set(rows.map(({ feature }) => feature)).size).toBe(rows.length);
	});

	it.each(rows)('$feature: names its page and its test, or its reason', ({ here, page, test }) => {
		expect(here).toMatch(/^(?:Y|P: .{10}|no: .{10})/);
		expect(page).not.toBe('');
		if (here.startsWith('Y')) expect(linked(test).length).toBeGreaterThan(0);
	});

	it('leads to tests that are there', () => {
		for (const to of rows.flatMap(({ test }) => linked(test)))
			expect(fs.existsSync(path.join('docs', to)), to).toBe(true);
	});

	it('names views that are there', () => {
		const paths = new Set<string>(VIEWS.map((view) => view.path));
		const named = rows.flatMap(({ page }) => page.match(/(?<![\w./])\/[a-z]*(?![\w/])/g) ?? []);
		expect(named.length).toBeGreaterThan(20);
		for (const name of named) expect(paths.has(name), name).toBe(true);
	});
});
