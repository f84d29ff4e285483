import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { count } from '../../scripts/testing/figures.ts';
import { PAYLOADS } from '../hostile/payloads.ts';
import { turnedOn } from './turned.ts';
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

const SAMPLE = 'tests/samples/G1-D1-pipe-rows-spans-empty/input.txt';
const answered = (page: Page) =>
	expect(page.locator('section.answer h2').first()).toBeFocused({ timeout: 90_000 });

test('what turns words round in a draft turns none of the page', async ({ page }) => {
	const draft = (await readFile(SAMPLE, 'utf8'))
		.replaceAll('岚汀县', '岚\u202e汀县')
		.replaceAll('总体情况', '总体\u2067情况')
		.replaceAll('| 1 |', '| \u202e1 |');
	await visit(page, '/en/check');
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({
			name: '年报\u202etxt.docx',
			mimeType: 'text/plain',
			buffer: Buffer.from(draft)
		});
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await answered(page);
	expect(await turnedOn(page)).toEqual([]);
});

/** Of what a page draws at most, whatever it is given. */
const MOST_DRAWN = { signs: 250_000, elements: 5000 };

test('megabytes of cells that are pasted are taken as a file, and drawn in part', async ({
	page
}) => {
	test.setTimeout(300_000);
	const draft = await readFile(SAMPLE, 'utf8');
	const rows = '<tr><td>甲</td><td>1</td><td>2</td></tr>'.repeat(200_000);
	const html = `<p>${draft.replaceAll('\n', '</p><p>')}</p><table>${rows}</table>`;
	for (const [type, text] of [
		['text/html', html],
		['text/plain', `${draft}\n${'| 甲 | 1 | 2 | 3 |\n'.repeat(450_000)}`]
	] as const) {
		await visit(page, '/en/check');
		await page.locator('textarea').evaluate(
			(field, [type, text]) => {
				const clipboardData = new DataTransfer();
				clipboardData.setData(type, text);
				const paste = new ClipboardEvent('paste', {
					clipboardData,
					bubbles: true,
					cancelable: true
				});
				if (field.dispatchEvent(paste)) throw new Error('left to the field');
			},
			[type, text] as const
		);
		await expect(page.locator('textarea')).toHaveValue('');
		await expect(page.locator('form .chosen').first()).toContainText('What was pasted');
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await answered(page);
		await expect(page.locator('section.answer h2').first()).toHaveText(
			'岚汀县水利局, draft for 2023'
		);
		const drawn = await page.locator('main').evaluate((main) => ({
			signs: main.textContent.length,
			elements: main.querySelectorAll('*').length
		}));
		expect(drawn.signs).toBeLessThan(MOST_DRAWN.signs);
		expect(drawn.elements).toBeLessThan(MOST_DRAWN.elements);
		await expect(page.locator('main .left-out')).toBeVisible();
	}
});
