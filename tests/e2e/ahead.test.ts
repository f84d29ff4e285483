import { test as plain } from '@playwright/test';
import type { Page } from '@playwright/test';
import { drawn, expect } from './visit.ts';

const choose = (page: Page, label: string, value: string) =>
	page.getByLabel(label, { exact: true }).selectOption(value);

/** All words and numbers of the view. */
const textOf = (page: Page): Promise<string> =>
	page.locator('main .body').evaluate((body) => (body as HTMLElement).innerText);

plain(
	'one touch is answered without the engine and as by it; what needs it says so',
	async ({ page, context }) => {
		await context.route('**/*.wasm', (route) => route.abort());
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

		await choose(page, 'A bar for each', 'kind');
		await expect(page.getByText('This question was not answered.')).toBeVisible({
			timeout: 30_000
		});
		await expect(page.locator('main .body')).toHaveCount(0);
		await context.unroute('**/*.wasm');
		await page.getByRole('button', { name: 'Try again' }).click();
		await drawn(page);
		expect(await textOf(page)).not.toBe(ahead);

		// What is no file of answers is passed over: the same by the engine alone.
		let passedOver = 0;
		await context.route('**/ahead/**', (route) => {
			passedOver += 1;
			return route.fulfill({ status: 200, contentType: 'text/html', body: '<p>not here</p>' });
		});
		const other = await context.newPage();
		await other.goto('./en/demo/outcomes?level=county');
		await drawn(other);
		expect(passedOver).toBeGreaterThan(0);
		expect(await textOf(other)).toBe(ahead);
	}
);
