import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import { askParquet } from './dataset.ts';
import { drawn, expect, expectAccessible, numberIn, tableOf, test, visit } from './visit.ts';

const CURRENT = `f.report in (select report from reports where is_current)`;

async function taken(page: Page, kind: 'csv' | 'xlsx' | 'zip') {
	const button = page.locator(`[data-rectification] button[data-export="${kind}"]`);
	const [download] = await Promise.all([
		page.waitForEvent('download', { timeout: 60_000 }),
		button.click()
	]);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('findings by check are those of the Parquet files', async ({ page }) => {
	const expected = await askParquet(
		'demo',
		`select count(*)::int as findings, count(distinct f.report)::int as reports
		from findings f where ${CURRENT} group by f.rule order by reports desc, findings desc, f.rule`
	);
	await visit(page, '/en/demo/findings');
	const shown = await tableOf(page, 'findings-by-check');
	expect(
		shown.map((row) => ({ findings: numberIn(row.Findings), reports: numberIn(row.Reports) }))
	).toEqual(expected);
});

test('a filter in the address is answered as by other SQL, page by page', async ({ page }) => {
	const search = '?rule=narrative-received&severity=warning&origin=source&years=2021-2023';
	const expected = await askParquet(
		'demo',
		`select f.finding_id from findings f join reports r using (report)
		where r.is_current and f.rule = 'narrative-received' and f.severity = 'warning'
		and f.origin = 'source' and r.year between 2021 and 2023
		order by r.year desc, r.agency_id, f.finding_id`
	);
	expect(expected.length).toBeGreaterThan(0);
	await visit(page, `/en/demo/findings${search}`);
	await expect(page.locator('.selection')).toContainText(`${expected.length} findings`);
	const ids = await page
		.locator('[data-finding]')
		.evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-finding')));
	expect(ids).toEqual(expected.slice(0, 20).map((row) => row.finding_id));
	await expectAccessible(page);
});

test('choosing a severity changes address, count and list', async ({ page }) => {
	const [expected] = await askParquet(
		'demo',
		`select count(*)::int as found from findings f where ${CURRENT} and f.severity = 'error'`
	);
	await visit(page, '/en/demo/findings');
	await page.getByLabel('Severity').first().selectOption('error');
	await drawn(page);
	await expect(page).toHaveURL(/severity=error/);
	await expect(page.locator('.selection')).toContainText(
		`${Number(expected?.found).toLocaleString('en-GB')} findings`
	);
	for (const sign of await page.locator('[data-finding] .sign').allTextContents())
		expect(sign).toContain('●');
});

test('both sides of a contradiction stand side by side and lead to the report', async ({
	page
}) => {
	await visit(page, '/en/demo/findings?rule=applicants-sum');
	const entry = page.locator('[data-finding]').first();
	const sides = entry.locator('.sides > section');
	await expect(sides).toHaveCount(2);
	await expect(sides.nth(0).locator('mark')).toHaveCount(1);
	expect(await sides.nth(1).locator('mark').count()).toBeGreaterThanOrEqual(6);
	const link = sides.nth(0).locator('a:has(mark)');
	const words = (await link.textContent())?.trim() ?? '';
	await link.click();
	await drawn(page);
	await expect(page).toHaveURL(/\/report\?.*\bid=.*#p\d+-\d+$/);
	await expect(page.locator('mark.chosen')).toHaveText(words);
});

test('a contradiction over the years shows the other report too', async ({ page }) => {
	await visit(page, '/en/demo/findings?rule=carry-over');
	const sides = page.locator('[data-finding]').first().locator('.sides > section');
	const hrefs = await Promise.all(
		[0, 1].map((side) => sides.nth(side).locator('a:has(mark)').first().getAttribute('href'))
	);
	const ids = hrefs.map((href) => /id=([^#]+)/.exec(href ?? '')?.[1]);
	expect(ids[0]).toBeTruthy();
	expect(ids[1]).not.toBe(ids[0]);
});

test('the SQL of a finding gives what the finding says, asked of another engine', async ({
	page
}) => {
	await visit(page, '/en/demo/findings?rule=outcomes-sum');
	const entry = page.locator('[data-finding]').first();
	await entry.locator('summary', { hasText: 'SQL' }).click();
	const text = (await entry.locator('pre').textContent()) ?? '';
	const id = (await entry.getAttribute('data-finding')) ?? '';
	const [said] = await askParquet(
		'demo',
		`select stated, expected from findings where finding_id = '${id.replaceAll("'", "''")}'`
	);
	expect(await askParquet('demo', text)).toEqual([said]);
});

test('the rectification list opens as CSV and as XLSX, with the same rows', async ({ page }) => {
	test.slow();
	const expected = await askParquet(
		'demo',
		`select f.finding_id, f.stated from findings f where ${CURRENT} and f.severity = 'error'`
	);
	await visit(page, '/en/demo/findings?severity=error');
	const csv = await taken(page, 'csv');
	expect(csv.name).toMatch(/-synthetic\.csv$/);
	expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const { data, errors } = Papa.parse<Record<string, string>>(csv.bytes.toString('utf8').slice(1), {
		header: true
	});
	expect(errors).toEqual([]);
	expect(data.map((row) => row['Finding id']).sort()).toEqual(
		expected.map((row) => row.finding_id).sort()
	);
	for (const row of data) {
		const stated = expected.find((known) => known.finding_id === row['Finding id'])?.stated;
		expect(row.Printed).toBe(stated === null ? '' : String(stated));
		expect(row.Link).toMatch(/^http:\/\/localhost.*\/en\/demo\/report\?.*\bid=/);
		expect(row['Passage (the number in brackets)']).toMatch(/【/);
	}
	expect(data.some((row) => row['Proposed reading'] !== '')).toBe(true);

	const xlsx = await taken(page, 'xlsx');
	const files = unzipSync(new Uint8Array(xlsx.bytes));
	// One for each check, and what was damaged in transcription apart.
	const sheets = Object.keys(files)
		.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
		.map((name) => strFromU8(files[name] ?? new Uint8Array()));
	expect(sheets.length).toBeGreaterThan(2);
	const rows = sheets.map((sheet) => (sheet.match(/<row /g) ?? []).length - 1);
	expect(rows.reduce((sum, count) => sum + count, 0)).toBe(data.length);
	for (const sheet of sheets) expect(sheet).not.toMatch(/<f[ >]/);
	const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
	expect(strings).toContain(expected[0]?.finding_id);
});

test('each organ has a page to print with its own errors and warnings, as other SQL counts them', async ({
	page
}) => {
	test.slow();
	const expected = await askParquet(
		'demo',
		`select distinct r.agency_id from findings f join reports r using (report)
		where ${CURRENT} and f.rule = 'requests-balance' and f.origin = 'source' and f.severity <> 'note'`
	);
	await visit(page, '/en/demo/findings?rule=requests-balance');
	const files = unzipSync(new Uint8Array((await taken(page, 'zip')).bytes));
	expect(Object.keys(files)).toHaveLength(expected.length);
	const [first = ''] = Object.values(files).map((bytes) => strFromU8(bytes));
	expect(first).toContain('Passage');
	expect(first).not.toMatch(/<script|https?:\/\/(?!localhost)/);
});

test('each check leads to its findings and back', async ({ page }) => {
	await visit(page, '/en/demo/rules');
	const entry = page.locator('article#applicants-sum');
	await entry.getByRole('link').click();
	await expect(page).toHaveURL(/\/en\/demo\/findings\?rule=applicants-sum$/);
	await drawn(page);
	const findings = page.locator('[data-finding]');
	// The list of all checks stands until the list of this one is there.
	await expect(findings.filter({ hasText: 'kinds of applicant' })).toHaveCount(20);
	await findings.first().locator('summary', { hasText: 'Why' }).click();
	await page.getByRole('link', { name: 'Formula, basis' }).first().click();
	await expect(page).toHaveURL(/\/rules#applicants-sum$/);
	await expect(page.locator('article#applicants-sum')).toBeInViewport();
});

test('findings, checks and method can be read without JavaScript', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await page.goto('./en/demo/findings');
	await expect(page.locator('[data-finding]')).toHaveCount(20);
	await expect(page.locator('[data-finding] mark').first()).toBeVisible();
	await page.goto('./en/rules');
	expect(await page.locator('article').count()).toBeGreaterThan(20);
	await page.goto('./method');
	await expect(page.locator('h2').first()).toBeVisible();
	await context.close();
});
