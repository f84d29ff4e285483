import { test as plain } from '@playwright/test';
import { drawn, expect } from './visit.ts';

plain('a question that fails says so alone and can be asked again', async ({ page }) => {
	await page.context().route('**/*.wasm', (route) => route.abort());
	await page.goto('./en/demo/volumes?split=level&by=kind');
	await expect(page.getByText('This question was not answered.')).toBeVisible();
	await expect(page.locator('main')).toHaveAttribute('data-ready', 'false');
	await expect(page.locator('figure[data-chart]')).toHaveCount(0);
	await page.context().unroute('**/*.wasm');
	await page.getByRole('button', { name: 'Try again' }).click();
	await drawn(page);
	await expect(page.locator('figure[data-chart="volumes-by-year"] h2')).toContainText('by level');
});

plain('an address that does not exist gets a page that says so', async ({ page }) => {
	const answer = await page.goto('./en/nowhere');
	expect(answer?.status()).toBe(404);
	await expect(page.locator('h1')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Back to the overview' })).toBeVisible();
});
