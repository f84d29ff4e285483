import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export interface Witness {
	/** Errors of the console and of the page; requests that went elsewhere. */
	complaints: string[];
}

/** A page on which nothing may be complained of and no request may leave the origin. */
export const test = base.extend<{ witness: Witness }>({
	witness: [
		async ({ page, baseURL }, use) => {
			const witness: Witness = { complaints: [] };
			const home = new URL(baseURL ?? '').origin;
			page.on('console', (message) => {
				if (['error', 'warning'].includes(message.type()))
					witness.complaints.push(`${message.type()}: ${message.text()}`);
			});
			page.on('pageerror', (error) => witness.complaints.push(`thrown: ${error.message}`));
			page.context().on('request', (request) => {
				const { origin, protocol } = new URL(request.url());
				if (/^https?:$/.test(protocol) && origin !== home)
					witness.complaints.push(`left the origin: ${request.url()}`);
			});
			await use(witness);
			expect(witness.complaints).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** Goes to an address below the base path and waits until its view is drawn. */
export async function visit(page: Page, path: string): Promise<void> {
	await page.goto(`.${path}`);
	await drawn(page);
}

export const drawn = (page: Page) =>
	expect(page.locator('main[data-ready="true"]')).toBeVisible({ timeout: 30_000 });

export async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		// The one rule of WCAG 2.2 that is off unless it is asked for; best practices are on.
		.options({ rules: { 'target-size': { enabled: true } } })
		.analyze();
	expect(
		violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(', ')}`)
	).toEqual([]);
}

/** Opens the panel by which a chart is taken away, if it is not open. */
export async function openPanel(page: Page, chart: string): Promise<void> {
	const button = page.locator(`figure[data-chart="${chart}"] button[data-take]`);
	if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
	await expect(page.locator(`figure[data-chart="${chart}"] [data-take-panel]`)).toBeVisible();
}

/** The words of a chart's table, as rows of cells under their headings. */
export async function tableOf(page: Page, chart: string): Promise<Record<string, string>[]> {
	const figure = page.locator(`figure[data-chart="${chart}"]`);
	await figure.locator('details > summary').click();
	return figure.locator('table').evaluate((table) => {
		const words = (cell: Element) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
		const heads = [...table.querySelectorAll('thead th')].map(words);
		return [...table.querySelectorAll('tbody tr')].map((row) =>
			Object.fromEntries([...row.children].map((cell, i) => [heads[i] ?? '', words(cell)]))
		);
	});
}

/** A number as the page prints it; null for a word. */
export function numberIn(text = ''): number | null {
	const plain = text.replace(/[,\s\u202f]/g, '').replace('\u2212', '-');
	return /^-?\d+(\.\d+)?%?$/.test(plain) ? Number(plain.replace('%', '')) : null;
}
