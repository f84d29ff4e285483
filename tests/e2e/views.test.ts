import { viewsAndEditions } from './editions.ts';
import { drawn, expect, expectAccessible, test, visit } from './visit.ts';

const WIDTHS = [1280, 360];

for (const { name, path, locale, synthetic } of viewsAndEditions()) {
	test(`${name} is drawn, whole and accessible at two widths`, async ({ page }) => {
		test.slow();
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 900 });
			await visit(page, path);
			await expect(page.locator('html')).toHaveAttribute('lang', locale === 'en' ? 'en' : 'zh-CN');
			await expect(page.locator('h1')).toHaveCount(1);
			await expect(page.locator('.band')).toHaveCount(synthetic ? 1 : 0);
			const beyond = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(beyond, 'pixels beyond the screen').toBe(0);
			for (const figure of await page.locator('figure[data-chart]').all()) {
				await expect(figure.locator('svg').first()).toBeVisible();
				await expect(figure.locator('button[data-take]')).toBeVisible();
				await expect(figure.locator('.source')).toContainText(/[0-9a-f]{12}/);
			}
			await expectAccessible(page);
		}
	});
}

for (const path of [
	'/',
	'/demo/compliance',
	'/en/report',
	'/en/demo/disputes',
	'/demo/findings',
	'/en/demo/anomalies',
	'/check',
	'/en/method',
	'/rules'
])
	test(`${path} is accessible in the dark too`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await visit(page, path);
		await expectAccessible(page);
	});

test('the language and the dataset can be changed, and the view stays', async ({ page }) => {
	await visit(page, '/demo/volumes?split=level');
	await page.getByRole('link', { name: 'English' }).click();
	await drawn(page);
	await expect(page).toHaveURL(/\/en\/demo\/volumes\?split=level$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.locator('.tools').getByRole('link', { name: 'Real reports' }).click();
	await drawn(page);
	await expect(page).toHaveURL(/\/en\/volumes$/);
});

test('the reader’s choice of light or dark outlives the page', async ({ page }) => {
	await visit(page, '/');
	const button = page.locator('.tools button');
	await button.click();
	await button.click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('on a phone the views fold into one line, which opens and closes again', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 800 });
	await visit(page, '/en/demo');
	const menu = page.locator('header details');
	await expect(menu.getByRole('link', { name: 'Disputes' })).toBeHidden();
	await menu.locator('summary').click();
	await menu.getByRole('link', { name: 'Disputes' }).click();
	await drawn(page);
	await expect(page).toHaveURL(/\/en\/demo\/disputes$/);
	await expect(menu.locator('summary')).toContainText('Disputes');
	await expect(menu.getByRole('link', { name: 'Volumes' })).toBeHidden();
});

test('Chinese on a page in English says that it is', async ({ page }) => {
	test.slow();
	for (const path of ['/en', '/en/volumes', '/en/demo/outcomes', '/en/agencies', '/en/compare']) {
		await visit(page, path);
		const unmarked = await page.evaluate(() => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const found: string[] = [];
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const element = node.parentElement;
				if (!element || element.closest('script, style')) continue;
				const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
				if (/\p{Script=Han}/u.test(node.textContent ?? '') && !lang.startsWith('zh'))
					found.push(node.textContent ?? '');
			}
			return found;
		});
		expect(unmarked, path).toEqual([]);
	}
});
