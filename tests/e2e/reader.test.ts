import { askParquet } from './dataset.ts';
import { drawn, expect, test, visit } from './visit.ts';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const path of [
		'/',
		'/en/demo/volumes',
		'/outcomes',
		'/demo/compliance',
		'/en/demo/findings',
		'/demo/anomalies',
		'/rules',
		'/en/method'
	])
		test(`${path} shows its numbers`, async ({ page }) => {
			await page.goto(`.${path}`);
			await expect(page.locator('h1')).toBeVisible();
			if (!/(rules|method|anomalies)$/.test(path)) {
				await expect(page.locator('figure[data-chart] svg').first()).toBeVisible();
				await page.locator('figure[data-chart] details > summary').first().click();
			}
			await expect(page.locator('main table tbody tr').first()).toBeVisible();
		});

	test('a report of the real reports, and its organ, have pages that show their numbers', async ({
		page
	}) => {
		const [one] = await askParquet(
			'reports',
			`select report_id, agency_id from reports where is_current order by report_id limit 1`
		);
		for (const path of [`report/${String(one?.report_id)}`, `agency/${String(one?.agency_id)}`]) {
			await page.goto(`./en/${path}`);
			await expect(page.locator('main table tbody tr').first()).toBeAttached();
		}
	});
});

test('a control changes the address, the chart and the words, and going back undoes it', async ({
	page
}) => {
	await visit(page, '/en/demo/volumes');
	const chart = page.locator('figure[data-chart="volumes-by-year"]');
	await page.getByLabel('Split by').selectOption('level');
	await drawn(page);
	await expect(page).toHaveURL(/split=level/);
	await expect(chart.locator('h2')).toContainText('by level');
	await page.goBack();
	await drawn(page);
	await expect(chart.locator('h2')).not.toContainText('by level');
});

test('the keyboard reaches the content, the controls and the points of a chart', async ({
	page
}) => {
	await visit(page, '/en/demo/volumes');
	await page.keyboard.press('Tab');
	await expect(page.locator('.skip')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#content$/);
	const chart = page.locator('figure[data-chart="volumes-by-year"] [data-stop="chart"]');
	await chart.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('figure[data-chart="volumes-by-year"]')).toContainText('2020');
	await page.locator('.head summary').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Province', { exact: true })).toBeVisible();
});

test('an organ is found by its name and added to a comparison', async ({ page }) => {
	await visit(page, '/en/demo/agencies');
	const name = (await page.locator('tbody th a').nth(7).textContent()) ?? '';
	await page.getByRole('searchbox').fill(name);
	await page.keyboard.press('Enter');
	await drawn(page);
	await expect(page.locator('tbody th a').first()).toHaveText(name);
	await page.locator('tbody th a').first().click();
	await drawn(page);
	await expect(page.locator('h1')).toHaveText(name);
	await page.getByRole('link', { name: 'Compare with other organs' }).click();
	await drawn(page);
	const box = page.getByRole('combobox', { name: 'Add an organ or a province' });
	await box.click();
	await box.pressSequentially('省人民政府');
	await expect(page.locator('[role=option][data-value]').first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await drawn(page);
	await expect(page).toHaveURL(/ids=[^&]+,/);
	// Empty for the next one.
	await expect(box).toHaveValue('');
});

test('gaps are followed from a province down to an organ', async ({ page }) => {
	await visit(page, '/en/demo/compliance');
	for (const step of [1, 2, 3]) {
		await page.locator('figure[data-chart="compliance"] details > summary').waitFor();
		const link = page.locator('figure[data-chart="compliance"] svg a').nth(step === 1 ? 0 : 1);
		await link.click();
		await drawn(page);
	}
	await expect(page.locator('h1')).not.toBeEmpty();
	await expect(page).toHaveURL(/region=\d{6}|agency\?.*\bid=/);
});
