import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { drawDocx } from '../pipeline/2-text/formats/draw-docx.ts';
import { drawHtml } from '../pipeline/2-text/formats/draw-html.ts';
import { drawPdf } from '../pipeline/2-text/formats/draw-pdf.ts';
import { report } from '../pipeline/2-text/formats/form.ts';
import { drawn, expect, expectAccessible, test, visit } from './visit.ts';

const file = (name: string, bytes: Uint8Array | string) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(bytes)
});
const plain = await readFile('tests/samples/G1-D1-pipe-rows-spans-empty/input.txt', 'utf8');
const GIVEN = [
	file('one.txt', plain),
	file('two.docx', drawDocx(report)),
	file('three.html', drawHtml(report)),
	file('four.pdf', drawPdf(report)),
	file('note.txt', 'No report at all.')
];

async function open(page: Page, files: typeof GIVEN) {
	await page.locator('input[type=file]').first().setInputFiles(files);
	await expect(page.locator('#opened')).toBeFocused({ timeout: 60_000 });
}

test('reports are read without a network, kept, shown, exported, removed and opened again', async ({
	page,
	context
}) => {
	test.setTimeout(240_000);
	await visit(page, '/en/open');
	await expect(page.getByText('this page and your data work without a network')).toBeVisible({
		timeout: 90_000
	});
	await expectAccessible(page);
	await context.setOffline(true);
	const sent: string[] = [];
	context.on('request', (request) => {
		if (request.method() !== 'GET') sent.push(request.url());
	});
	await open(page, GIVEN);
	await expect(page.locator('main')).toContainText('5 documents');
	await expect(page.locator('tr', { hasText: 'note.txt' })).toContainText('not a yearly report');
	await page.getByRole('link', { name: 'See the charts' }).click();
	await expect(page).toHaveURL(/\/en\/mine$/, { timeout: 60_000 });
	await drawn(page);
	await page.reload();
	await drawn(page);
	await page.goto('./en/mine/findings');
	await drawn(page);
	expect(sent).toEqual([]);
	await page.goto('./en/open');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export (zip)' }).click();
	const saved = await (await saving).path();
	await page.getByRole('button', { name: 'Remove' }).click();
	await expect(page.getByText('keeps no reports of yours yet')).toBeVisible();
	await open(page, [file('dataset.zip', await readFile(saved))]);
	await expect(page.locator('main')).toContainText('5 documents');
	await context.setOffline(false);
});

test('a browser that keeps nothing says so where its reports would be', async ({ page }) => {
	await page.goto('./mine/volumes');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个浏览器里没有您的报告');
	await expect(page.getByRole('link', { name: '打开报告' }).last()).toBeVisible();
});
