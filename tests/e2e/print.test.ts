import { EDITIONS, PATHS } from './editions.ts';
import { beyondOf, printed } from './printed.ts';
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
			// Those of hashes and codes may be parted.
			const runs = sheets.flatMap(({ words }) => words.map(({ text }) => text));
			const numbers = (await page.locator('table :is(td, th):visible').allInnerTexts()).flatMap(
				(text) => text.match(/(?<![\w.])\d[\d,.]*\d(?!\w)/g) ?? []
			);
			const parted = [...new Set(numbers)].filter((one) => !runs.some((run) => run.includes(one)));
			expect(parted).toEqual([]);
		}
	});
