import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { drawDocx } from '../pipeline/2-text/formats/draw-docx.ts';
import { drawPdf } from '../pipeline/2-text/formats/draw-pdf.ts';
import { printed, report } from '../pipeline/2-text/formats/form.ts';
import { drawn, expect, expectAccessible, test, visit } from './visit.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const stated = [...printed.values()].filter((cell) => /^\d+$/.test(cell)).length;

const answer = (page: Page) => page.locator('section.answer');
const fileNamed = (name: string, mimeType: string, bytes: Uint8Array | string) => ({
	name,
	mimeType,
	buffer: Buffer.from(bytes)
});

async function check(page: Page) {
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(answer(page).locator('h2').first()).toBeFocused({ timeout: 30_000 });
}

/** The page says so once it has put away what it needs. */
async function keptForOffline(page: Page) {
	await expect(page.getByText('works without a network.').last()).toBeVisible();
	await expect(page.getByText('This page is now kept')).toBeVisible({ timeout: 30_000 });
}

test('a draft that is pasted is read, and its contradictions lead to their passages', async ({
	page
}) => {
	await visit(page, '/en/check');
	const sent: string[] = [];
	page.context().on('request', (request) => {
		if (request.method() !== 'GET' || request.url().includes('?')) sent.push(request.url());
	});
	await page.getByRole('button', { name: 'Try it' }).click();
	await expect(answer(page).locator('h2').first()).toBeFocused({ timeout: 30_000 });
	const finding = answer(page).locator('li').filter({ hasText: 'kinds of applicant' });
	await expect(finding).toContainText('read 3 instead of 4');
	// The cell that the diagnosis names is marked, and not the total that it is held against.
	await expect(answer(page).locator('td:has([data-diagnosed])').first()).toContainText(/4.*3/s);
	await finding.locator('a').first().click();
	await expect(page.locator('mark.chosen').first()).toHaveText('4');
	await expect(
		answer(page).locator('li').filter({ hasText: 'carried over in the prose' })
	).toContainText('18');
	await expectAccessible(page);
	expect(sent).toEqual([]);
});

test('Word and PDF are read without a network, also after the page was opened anew', async ({
	page,
	context
}) => {
	test.slow();
	await visit(page, '/en/check');
	await keptForOffline(page);
	await context.setOffline(true);
	await page.reload();
	await drawn(page);
	for (const file of [
		fileNamed('draft.docx', DOCX, drawDocx(report)),
		fileNamed('draft.pdf', 'application/pdf', drawPdf(report))
	]) {
		await page.getByRole('button', { name: 'Draft of the yearly report' }).setInputFiles(file);
		await check(page);
		await expect(answer(page).locator('dl')).toContainText(`${stated} of ${printed.size} stated`);
	}
	await context.setOffline(false);
});

test('the report of last year joins the check, and one of another year is left aside', async ({
	page
}) => {
	const draft = await readFile('tests/samples/G1-D1-pipe-rows-spans-empty/input.txt', 'utf8');
	const carried = draft.replace('| 1 | 0 | 0 | 0 | 0 | 0 | 1 |', '| 3 | 0 | 0 | 0 | 0 | 0 | 3 |');
	const plain = (year: string) =>
		fileNamed('last.txt', 'text/plain', draft.replaceAll('2023年', `${year}年`));
	await visit(page, '/en/check');
	await page.locator('textarea').fill(carried);
	await page.getByText('Last year’s report;').click();
	await page
		.getByRole('button', { name: 'Last year’s report', exact: true })
		.setInputFiles(plain('2022'));
	await check(page);
	await expect(answer(page).locator('dl')).toContainText('Checked against the report of');
	await expect(answer(page)).toContainText('last year’s report carried out');
	await page
		.getByRole('button', { name: 'Last year’s report', exact: true })
		.setInputFiles(plain('2019'));
	await check(page);
	await expect(answer(page).locator('dl')).toContainText('nothing was checked against it');
	await expect(answer(page)).not.toContainText('last year’s report carried out');
});

test('what is no report is refused with the reason, and a nameless one once it is named is read', async ({
	page
}) => {
	const whole = await readFile('tests/samples/G1-D1-pipe-rows-spans-empty/input.txt', 'utf8');
	await visit(page, '/en/check');
	await page.locator('textarea').fill('<script>alert(1)</script> a notice');
	await check(page);
	await expect(answer(page)).toContainText('could not be read as a report');
	const nameless = whole.slice(whole.indexOf('一、总体情况'), whole.lastIndexOf('岚汀县'));
	await page.locator('textarea').fill(nameless);
	await check(page);
	await expect(answer(page)).toContainText('fill them in');
	await page.getByText('Last year’s report;').first().click();
	await page.getByRole('textbox', { name: 'Name of the organ' }).fill('沂源县水利局');
	await page.getByLabel('Year', { exact: true }).fill('2023');
	await check(page);
	await expect(answer(page).locator('h2').first()).toHaveText('沂源县水利局, draft for 2023');
});

test('the answer prints without the form', async ({ page }) => {
	await visit(page, '/en/check');
	await page.getByRole('button', { name: 'Try it' }).click();
	await expect(answer(page).locator('h2').first()).toBeFocused({ timeout: 30_000 });
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('form')).toBeHidden();
	await expect(answer(page).locator('td [data-diagnosed]').first()).toBeVisible();
	await expect(answer(page).locator('aside')).toBeHidden();
	const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
	expect(pages?.length).toBeLessThanOrEqual(4);
});

test('last year’s report is found in the data of the site by the organ’s name', async ({
	page
}) => {
	const draft = await readFile('data/corpus/pingtan-2024.txt', 'utf8');
	await visit(page, '/en/check');
	await page.locator('textarea').fill(draft);
	await page.getByText('Last year’s report;').click();
	await page.locator('[data-last-name]').fill('平潭');
	await page.locator('[data-last-report]').filter({ hasText: '2023' }).first().click();
	await check(page);
	await expect(answer(page).locator('dl')).toContainText('Checked against the report of');
});
