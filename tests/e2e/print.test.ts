import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';
import { EDITIONS, PATHS } from './editions.ts';
import { expect, test, visit } from './visit.ts';

interface Sheet {
	width: number;
	height: number;
	words: { text: string; left: number; right: number; low: number; high: number }[];
}

/** Every word of a printed page with its box, in points from the lower left. */
async function printed(page: Page, landscape: boolean): Promise<Sheet[]> {
	const bytes = await page.pdf({ format: 'A4', landscape, printBackground: true });
	const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
	const sheets: Sheet[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const sheet = await pdf.getPage(number);
		const [, , width = 0, height = 0] = sheet.view;
		const { items } = await sheet.getTextContent();
		const words = items.flatMap((item) => {
			if (!('str' in item) || item.str.trim() === '') return [];
			const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
			const upright = Math.abs(b) < Math.abs(a);
			return {
				text: item.str,
				left: x,
				right: upright ? x + item.width : x,
				low: y,
				high: upright ? y : y + item.width
			};
		});
		sheets.push({ width, height, words });
	}
	await pdf.destroy();
	return sheets;
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

const [edition] = EDITIONS.filter(({ synthetic }) => synthetic).concat(EDITIONS);
const prefix = edition?.prefix ?? '';

for (const view of PATHS)
	test(`a sheet of A4 holds every word of ${view}`, async ({ page }) => {
		test.setTimeout(180_000);
		await visit(page, `/en${prefix}${view === '/' ? '' : view}`);
		for (const landscape of [false, true]) {
			const sheets = await printed(page, landscape);
			const beyond = sheets.flatMap(({ width, height, words }, i) =>
				words
					.filter(
						({ left, right, low, high }) =>
							left < -1 || right > width + 1 || low < -1 || high > height + 1
					)
					.map(({ text }) => `page ${i + 1}: ${text}`)
			);
			expect(beyond).toEqual([]);
			const all = plain(sheets.flatMap(({ words }) => words.map(({ text }) => text)).join(''));
			const labels = await page
				.locator('figure[data-chart] svg text')
				.evaluateAll((texts) => texts.map((text) => text.textContent ?? ''));
			const years = labels.filter((text) => /^\s*(?:19|20)\d\d\s*$/.test(text));
			for (const year of new Set(years)) expect(all).toContain(plain(year));
		}
	});
