import type { Page } from '@playwright/test';
import { EDITIONS, PATHS } from './editions.ts';
import { beyondOf, printed, type Sheet } from './printed.ts';
import { expect, test, visit } from './visit.ts';

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

const [edition] = EDITIONS.filter(({ synthetic }) => synthetic).concat(EDITIONS);
const prefix = edition?.prefix ?? '';

for (const view of PATHS)
	test(`a sheet of A4 holds every word and mark of ${view}`, async ({ page }) => {
		test.setTimeout(180_000);
		await visit(page, `/en${prefix}${view === '/' ? '' : view}`);
		for (const landscape of [false, true]) {
			const sheets = await printed(page, landscape);
			expect(beyondOf(sheets)).toEqual([]);
			expect(sheets.flatMap(({ marks }) => marks).length).toBeGreaterThan(0);
			const all = plain(sheets.flatMap(({ words }) => words.map(({ text }) => text)).join(''));
			const labels = await page
				.locator('figure[data-chart] svg text')
				.evaluateAll((texts) => texts.map((text) => text.textContent ?? ''));
			const years = labels.filter((text) => /^\s*(?:19|20)\d\d\s*$/.test(text));
			for (const year of new Set(years)) expect(all).toContain(plain(year));
			expect(await partedOf(page, sheets)).toEqual([]);
		}
	});

for (const view of ['/compliance', '/anomalies', '/compare', '/agencies', '/behind'])
	test(`names of 700 signs in tables of ${view} break on paper, and no number does`, async ({
		page
	}) => {
		test.setTimeout(180_000);
		await visit(page, `/en${prefix}${view}`);
		expect(await giveLongNames(page)).toBeGreaterThan(0);
		for (const landscape of [false, true]) {
			const sheets = await printed(page, landscape);
			expect(beyondOf(sheets)).toEqual([]);
			expect(await partedOf(page, sheets)).toEqual([]);
		}
	});

/** Numbers of tables that stand on no line as a whole; those of hashes and codes may be parted. */
async function partedOf(page: Page, sheets: readonly Sheet[]): Promise<string[]> {
	const runs = sheets.flatMap(({ words }) => words.map(({ text }) => text));
	const cells = await page.locator('table :is(td, th):visible').allInnerTexts();
	const numbers = cells.flatMap((text) => text.match(/(?<![\w.])\d[\d,.]*\d(?!\w)/g) ?? []);
	return [...new Set(numbers)].filter((one) => !runs.some((run) => run.includes(one)));
}

/** One word without an end in every cell of words of each table's second row; how many cells were given it. */
const giveLongNames = (page: Page): Promise<number> =>
	page.locator('tbody tr:nth-child(2) > :not(.number, .numeric)').evaluateAll((cells) => {
		const named = cells.filter((cell) => !/^[\s\d,]*$/.test(cell.textContent ?? ''));
		for (const cell of named) (cell.querySelector('a, bdi') ?? cell).textContent = 'W'.repeat(700);
		return named.length;
	});
