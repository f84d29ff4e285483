import type { Page } from '@playwright/test';
import { count } from '../../scripts/testing/figures.ts';
import { PAYLOADS } from '../hostile/payloads.ts';
import { drawn, expect, test, visit } from './visit.ts';

const ran = (page: Page) => page.evaluate(() => (window as { ran?: unknown }).ran ?? null);
const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('an address may say anything: the page takes what it knows and shows the rest to nobody', async ({
	page
}) => {
	test.setTimeout(300_000);
	page.on('dialog', (dialog) => expect(dialog.message()).toBe('no dialog'));
	for (const [name, text] of Object.entries(PAYLOADS)) {
		const value = encodeURIComponent(text.slice(0, 600).replace(/[\ud800-\udfff]/g, ''));
		await page.goto(`./en/demo/volumes?region=${value}&split=${value}&by=${value}#${value}`);
		await drawn(page);
		count('payloads');
		expect(await ran(page), name).toBeNull();
		expect(await overflow(page), name).toBeLessThanOrEqual(0);
	}
});

test('a draft may say anything: it is read as text, runs nowhere and widens nothing', async ({
	page
}) => {
	test.setTimeout(300_000);
	await visit(page, '/en/check');
	const own = '一、总体情况\n';
	const hostile = Object.values(PAYLOADS)
		.filter((text) => text.length < 20_000)
		.join('\n');
	await page
		.locator('textarea')
		.fill(`甲县水利局2023年政府信息公开工作年度报告\n${hostile}\n${own}`);
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(page.locator('section.answer h2, [role=alert]').first()).toBeVisible({
		timeout: 90_000
	});
	expect(await ran(page)).toBeNull();
	expect(await overflow(page)).toBeLessThanOrEqual(0);
});
