import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import type { Page } from '@playwright/test';
import { askParquet } from './dataset.ts';
import { expect, expectAccessible, openPanel, tableOf, test, visit } from './visit.ts';

const figure = (page: Page, chart: string) => page.locator(`figure[data-chart="${chart}"]`);

async function taken(page: Page, chart: string, kind: string): Promise<Buffer> {
	await openPanel(page, chart);
	const button = figure(page, chart).locator(`button[data-export="${kind}"]`);
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	return readFile(await download.path());
}

const copyable = (page: Page, chart: string, kind: string) =>
	figure(page, chart).locator(`[data-copyable="${kind}"] code`).innerText();

test('a picture comes in each format and size', async ({ page }) => {
	await visit(page, '/en/demo/outcomes');
	await openPanel(page, 'outcomes');
	const widths: Record<string, number> = {};
	for (const format of ['page', 'column', 'slide', 'phone']) {
		await figure(page, 'outcomes').locator(`input[value="${format}"]`).check();
		await figure(page, 'outcomes').locator('input[name$="scale"][value="1"]').check();
		const { width, height } = PNG.sync.read(await taken(page, 'outcomes', 'png'));
		widths[format] = width;
		if (format === 'slide') expect(width / height).toBeCloseTo(16 / 9, 1);
	}
	expect(widths.page).toBe(928);
	expect(widths.column).toBe(478);
	expect(widths.phone).toBe(408);
	await figure(page, 'outcomes').locator('input[name$="scale"][value="3"]').check();
	expect(PNG.sync.read(await taken(page, 'outcomes', 'png')).width).toBe(3 * 408);
});

test('a story holds what stands behind its numbers, and they add up to them', async ({ page }) => {
	await visit(page, '/en/demo/volumes?years=2022-2023&level=county');
	const files = unzipSync(await taken(page, 'volumes-by-year', 'story'));
	const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
	expect(Object.keys(files).sort()).toEqual([
		...['README.txt', 'chart.png', 'chart.svg', 'citation.bib', 'data.csv', 'data.xlsx'],
		...['findings.csv', 'passages.csv', 'question.sql']
	]);
	const version = /version ([0-9a-f]{12})/.exec(
		(await figure(page, 'volumes-by-year').locator('.source').textContent()) ?? ''
	)?.[1];
	expect(text('README.txt')).toContain(version ?? 'no version');
	expect(text('citation.bib')).toMatch(/^@misc\{/);
	expect(text('chart.svg')).toContain(`v=${version ?? ''}`);
	expect(text('passages.csv').split('\r\n').length).toBeGreaterThan(50);
	expect(text('passages.csv')).toContain('/en/demo/report');
	expect(PNG.sync.read(Buffer.from(files['chart.png'] ?? [])).width).toBe(2 * 928);
});

test('the citation, the address and the code name the version, and the address shows the same', async ({
	page
}) => {
	await visit(page, '/demo/volumes?years=2022-2023');
	await openPanel(page, 'volumes-by-year');
	const before = await figure(page, 'volumes-by-year').locator('svg').first().innerHTML();
	const address = await copyable(page, 'volumes-by-year', 'address');
	const version = /[?&]v=([0-9a-f]{12})$/.exec(address)?.[1] ?? '';
	expect(version).not.toBe('');
	expect(await copyable(page, 'volumes-by-year', 'gbt')).toMatch(
		new RegExp(`\\[DS/OL\\]\\. \\[\\d{4}-\\d\\d-\\d\\d\\]\\. http.*v=${version}\\.$`)
	);
	expect(await copyable(page, 'volumes-by-year', 'embed')).toContain('/embed/volumes-by-year?');
	await page.goto(address);
	await expect(page.locator('main[data-ready="true"]')).toBeVisible();
	await expect(page.locator('[data-other-version]')).toHaveCount(0);
	const words = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
	expect(words(await figure(page, 'volumes-by-year').locator('svg').first().innerHTML())).toBe(
		words(before)
	);
	await page.goto(address.replace(version, '0123456789ab'));
	await expect(page.locator('[data-other-version]')).toContainText('0123456789ab');
});

test('the SQL of a chart gives its numbers', async ({ page }) => {
	test.slow();
	await visit(page, '/en/demo/outcomes?by=level');
	const drawn = await tableOf(page, 'outcomes');
	await openPanel(page, 'outcomes');
	await figure(page, 'outcomes').locator('a[data-sql]').click();
	await expect(page.locator('[data-answer]')).toBeVisible({ timeout: 45_000 });
	const button = page.locator('[data-answer-file="json"]');
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const rows = JSON.parse(await readFile(await download.path(), 'utf8')) as {
		count: number | null;
		whole: number | null;
	}[];
	const plain = (text = '') => Number(text.replace(/[,\s\u202f]/g, ''));
	expect(rows).toHaveLength(drawn.length);
	expect(rows.map(({ count }) => count)).toEqual(drawn.map((row) => plain(Object.values(row)[2])));
});

test.describe('in a frame of another site', () => {
	for (const width of [320, 640, 1000])
		test(`a chart stands whole at ${width} pixels, and fetches no engine`, async ({
			page,
			baseURL
		}) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			const address = new URL('./en/demo/embed/outcomes', baseURL).href;
			const foreign = createServer((_, answer) =>
				answer
					.setHeader('Content-Type', 'text/html')
					.end(
						`<!doctype html><title>x</title><iframe src="${address}" width="${width}" height="600"></iframe>`
					)
			);
			await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done));
			const { port } = foreign.address() as { port: number };
			await page.goto(address);
			await page.setViewportSize({ width, height: 600 });
			await expect(page.locator('main[data-ready="true"] svg').first()).toBeVisible();
			expect(
				await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				)
			).toBe(0);
			await expect(page.locator('header, nav')).toHaveCount(0);
			await expect(page.locator('.source')).toContainText(/[0-9a-f]{12}/);
			await expectAccessible(page);
			expect(asked.filter((url) => /\.wasm|\.parquet/.test(url))).toEqual([]);
			// The chart is in the page: before it stand the page and its styles, and no script.
			const before = await page.evaluate(() =>
				performance
					.getEntries()
					.filter(
						(entry): entry is PerformanceResourceTiming =>
							entry instanceof PerformanceResourceTiming &&
							(entry.entryType === 'navigation' || entry.name.endsWith('.css'))
					)
					.map(({ name, encodedBodySize }) => ({ name, encodedBodySize }))
			);
			expect(before.length).toBeGreaterThan(0);
			const bytes = before.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
			expect(bytes).toBeGreaterThan(2000);
			expect(bytes).toBeLessThan(60_000);
			const framed = await page.context().browser()?.newPage();
			if (!framed) throw new Error('no browser');
			await framed.goto(`http://127.0.0.1:${port}/`);
			await expect(framed.frameLocator('iframe').locator('main svg').first()).toBeVisible();
			await framed.close();
			foreign.close();
		});
});

test('each view that is embedded stands in a narrow frame, and says so where it has nothing to draw', async ({
	page
}) => {
	test.setTimeout(240_000);
	await page.setViewportSize({ width: 320, height: 600 });
	for (const [embedded, words] of [
		['comparison?ids=930000,910000', 'Ximo'],
		['cross-table?rows=kind', 'by kind of organ'],
		['mentions?q=公开', '公开'],
		['overview-map?map=denied_rate', 'Denied'],
		['compliance?measure=blanks&by=agency', 'Cells left blank'],
		['findings-by-check?severity=error', 'contradiction'],
		['anomalies?indicator=denied_rate', 'Denied'],
		['anomalies-peers?indicator=denied_rate', 'Denied'],
		['history?indicator=denied_rate', 'Denied'],
		['peers?ids=930000-3d199af3', 'Ximo'],
		['agency-received?id=930000-3d199af3', 'Ximo'],
		['agency-outcomes?id=930000-3d199af3', 'Ximo']
	] as const) {
		await visit(page, `/en/demo/embed/${embedded}`);
		await expect(page.locator('figure svg').first()).toBeVisible({ timeout: 45_000 });
		await expect(page.locator('figure')).toContainText(words);
		await expect(page.locator('.source')).toContainText(/[0-9a-f]{12}/);
		const href = await page.locator('.source a').getAttribute('href');
		expect(decodeURIComponent(href ?? '')).toContain(embedded.split('?')[1]);
		const beyond = () =>
			page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
		expect(await beyond()).toBe(0);
	}
	await visit(page, '/en/demo/embed/mentions');
	await expect(page.locator('main')).toContainText('No words are named');
	await expect(page.locator('figure')).toHaveCount(0);
	await visit(page, '/en/demo/embed/agency-received');
	await expect(page.locator('main p').first()).toBeVisible();
	await expect(page.locator('figure')).toHaveCount(0);
	// What the address asks of it and is not understood is said in a frame, too.
	await visit(page, '/en/demo/embed/outcomes?year=2021');
	await expect(page.locator('[data-passed-over]')).toContainText('year=2021');
});

const SQL = '/en/demo/sql';
const ask = (page: Page, text: string) => visit(page, `${SQL}?q=${encodeURIComponent(text)}`);

test('a question in the address is answered as another engine answers it', async ({ page }) => {
	const text =
		'select year, sum(received_new)::bigint as received from totals group by year order by year';
	await ask(page, text);
	await expect(page.locator('[data-answer]')).toBeVisible({ timeout: 45_000 });
	const button = page.locator('[data-answer-file="parquet"]');
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const folder = await mkdtemp(path.join(tmpdir(), 'answer-'));
	const file = path.join(folder, 'answer.parquet');
	await writeFile(file, await readFile(await download.path()));
	expect(await askParquet('demo', `select * from '${file}'`)).toEqual(
		await askParquet('demo', text)
	);
	await rm(folder, { recursive: true });
	await expect(page.locator('figure[data-chart="sql-chart"] svg').first()).toBeVisible();
	await expectAccessible(page);
});

test('a million rows are scrolled through, and more are told of', async ({ page }) => {
	test.slow();
	await ask(page, 'select range as n from range(1200000)');
	const region = page.locator('[data-answer] [role="region"]');
	await expect(region).toBeVisible({ timeout: 60_000 });
	await expect(page.locator('[data-answer]')).toContainText('1,000,000');
	await region.focus();
	await page.keyboard.press('End');
	await expect(region.locator('tbody tr').last()).toContainText('999999');
	await page.keyboard.press('ArrowUp');
	await expect(region.locator('tbody tr').last()).toContainText('999998');
	expect(await region.locator('tbody tr').count()).toBeLessThan(40);
});

test('a question that runs long can be stopped, and the next one is answered', async ({ page }) => {
	test.slow();
	await ask(
		page,
		'select count(*) from range(100000000) a, range(100000) b where a.range % 7 = b.range % 5'
	);
	await page.getByRole('button', { name: 'Stop' }).click({ timeout: 30_000 });
	await expect(page.locator('[data-refused="cancelled"]')).toBeVisible();
	await ask(page, 'select 41 + 1 as n');
	await expect(page.locator('[data-answer] tbody').first()).toContainText('42', {
		timeout: 45_000
	});
});

test.describe('under the policy of the page', () => {
	test.use({ bypassCSP: false });

	test('nothing is written, and no other origin is reached', async ({ page, witness }) => {
		test.slow();
		// The browser tells of a request that the page's policy stops as of one that was begun.
		const stopped: string[] = [];
		page.context().on('requestfailed', (request) => {
			if (/example\.invalid/.test(request.url()))
				stopped.push(request.failure()?.errorText ?? 'no reason');
		});
		for (const text of [
			'drop table totals',
			"copy totals to 'x.csv'",
			"select * from read_parquet('https://example.invalid/x.parquet')",
			"select * from read_csv_auto('https://example.invalid/x.csv')"
		]) {
			await ask(page, text);
			await expect(page.locator('[data-refused="failed"]')).toBeVisible({ timeout: 60_000 });
		}
		expect(stopped.length).toBeGreaterThan(0);
		expect(stopped.filter((reason) => !/csp/i.test(reason))).toEqual([]);
		// What the browser says of a request that the page's own policy refuses.
		witness.complaints = witness.complaints.filter(
			(words) =>
				!/Content Security Policy|violates the following|Failed to load|ERR_|NetworkError|example\.invalid/i.test(
					words
				)
		);
	});
});

test('the tables can be had from the page of data, each as it is told', async ({ page }) => {
	await visit(page, '/en/demo/data');
	const row = page.locator('tr[data-table="rules"]');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		row.getByText('Parquet').click()
	]);
	const sum = execFileSync('sha256sum', [await download.path()], { encoding: 'utf8' }).slice(0, 64);
	await expect(row).toContainText(sum);
});
