import type { Page } from '@playwright/test';
import { drawn, expect, test } from './visit.ts';

/** Holds back the engine until it is let go. */
async function withheld(page: Page): Promise<() => void> {
	let release = (): void => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.context().route('**/*.wasm', async (route) => {
		await held;
		await route.continue();
	});
	return release;
}

const choose = (page: Page, label: string, value: string) =>
	page.getByLabel(label, { exact: true }).selectOption(value);

/** All words and numbers of the view. */
const textOf = (page: Page): Promise<string> =>
	page.locator('main .body').evaluate((body) => (body as HTMLElement).innerText);

test('one choice is answered before the engine is there, as the engine does; two wait for it', async ({
	page,
	browser
}) => {
	const release = await withheld(page);
	await page.goto('./en/demo/outcomes');
	await drawn(page);
	const before = await textOf(page);
	await page.locator('main summary').first().click();
	await choose(page, 'Level', 'county');
	await expect(page).toHaveURL(/level=county/);
	await drawn(page);
	const ahead = await textOf(page);
	expect(ahead).not.toBe(before);
	await expect(page.locator('main .selection')).toContainText('County');

	await choose(page, 'Bars', 'kind');
	await expect(page).toHaveURL(/by=kind/);
	await expect(page.locator('main[aria-busy="true"]')).toBeVisible();
	expect(await textOf(page)).toBe(ahead);
	release();
	await drawn(page);
	expect(await textOf(page)).not.toBe(ahead);

	const other = await browser.newPage({ baseURL: new URL('.', page.url()).href });
	await other.route('**/ahead/**', (route) =>
		route.fulfill({ status: 200, body: '<html></html>' })
	);
	await other.goto(`${new URL('outcomes?level=county', page.url()).href}`);
	await drawn(other);
	expect(await textOf(other)).toBe(ahead);
	await other.close();
});

test('a failure is told where a question needs the engine, and nowhere else', async ({ page }) => {
	await page.context().route('**/*.wasm', (route) => route.fulfill({ status: 200, body: '' }));
	await page.goto('./en/demo/volumes?split=level');
	await drawn(page);
	await expect(page.locator('figure[data-chart="volumes-by-year"] h2')).toContainText('by level');
	await choose(page, 'Bars', 'kind').catch(() => undefined);
});
