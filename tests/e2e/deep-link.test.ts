import type { Page } from '@playwright/test';
import { askParquet } from './dataset.ts';
import { drawn, expect, test } from './visit.ts';

/** Every text that the page has shown, frame by frame from the first on. */
async function recorded(page: Page): Promise<() => Promise<string>> {
	await page.addInitScript(() => {
		const seen = new Set<string>();
		Object.assign(window, { seen });
		const look = () => {
			if (document.body) seen.add(document.body.innerText);
			requestAnimationFrame(look);
		};
		new MutationObserver(() => document.body && seen.add(document.body.innerText)).observe(
			document,
			{ childList: true, subtree: true, characterData: true }
		);
		look();
	});
	return () =>
		page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen].join('\n'));
}

test('a deep link shows what was asked or nothing, while the engine is kept away', async ({
	page
}) => {
	const [first] = await askParquet(
		'demo',
		`select count(*)::int as reports from reports r where r.is_current and r.scope = 'own'`
	);
	const shown = await recorded(page);
	let release = (): void => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.context().route('**/*.wasm', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('./en/demo/volumes?level=county&years=2023');
	await expect(page.locator('main')).toContainText('2023');
	await expect(page.locator('main[aria-busy="true"]')).toBeVisible();
	await expect(page.locator('figure')).toHaveCount(0);
	release();
	await drawn(page);
	const all = new Intl.NumberFormat('en').format(Number(first?.reports));
	expect(await shown()).not.toContain(`${all} reports`);
});

test('the page of a report or an organ holds no other', async ({ page }) => {
	for (const path of ['./en/demo/report', './en/demo/agency']) {
		await page.goto(path);
		await drawn(page);
		await expect(page.locator('table')).toHaveCount(0);
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a page says that the address has no effect, and has no dead controls', async ({ page }) => {
		await page.goto('./en/volumes?level=county');
		// Playwright's own text search leaves out what stands for pages without scripts.
		const said = page.locator('main noscript p').first();
		await expect(said).toBeVisible();
		expect(await said.innerText()).toContain('the selection in the address has no effect');
		await expect(page.locator('select:visible')).toHaveCount(0);
		await expect(page.locator('button[data-take]:visible')).toHaveCount(0);
		await expect(page.locator('figure svg').first()).toBeVisible();
	});
});
