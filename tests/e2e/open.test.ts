import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { drawDocx } from '../pipeline/2-text/formats/draw-docx.ts';
import { drawHtml } from '../pipeline/2-text/formats/draw-html.ts';
import { drawMhtml } from '../pipeline/2-text/formats/draw-mhtml.ts';
import { drawFlatOdf, drawOdf } from '../pipeline/2-text/formats/draw-odf.ts';
import { drawOfd } from '../pipeline/2-text/formats/draw-ofd.ts';
import { drawPdf } from '../pipeline/2-text/formats/draw-pdf.ts';
import { drawRtf } from '../pipeline/2-text/formats/draw-rtf.ts';
import { asFlatPackage, asWord2003 } from '../pipeline/2-text/formats/draw-word-xml.ts';
import { drawXls } from '../pipeline/2-text/formats/draw-xls.ts';
import { drawXlsx } from '../pipeline/2-text/formats/draw-xlsx.ts';
import { report } from '../pipeline/2-text/formats/form.ts';
import { drawn, expect, expectAccessible, test, visit } from './visit.ts';

const file = (name: string, bytes: Uint8Array | string) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(bytes)
});
const plain = await readFile('tests/samples/G1-D1-pipe-rows-spans-empty/input.txt', 'utf8');
/** The report of another organ of the county: two of one organ would be copies. */
const of = (organ: string) =>
	report.map((part) => (typeof part === 'string' ? part.replace('水利局', organ) : part));
const html = (organ: string) => strToU8(drawHtml(of(organ)));
/** One report in each format that is read. */
const REPORTS = [
	file('one.txt', plain),
	file('two.docx', drawDocx(of('财政局'))),
	file('three.html', html('教育局')),
	file('four.pdf', drawPdf(of('民政局'))),
	file('five.doc', await readFile('tests/fixtures/report.doc')),
	file('six.xls', drawXls(of('审计局'))),
	file('seven.xlsx', drawXlsx(of('统计局'))),
	file('eight.rtf', drawRtf(of('商务局'))),
	file('nine.odt', drawOdf(of('林业局'))),
	file('ten.fodt', drawFlatOdf(of('体育局'))),
	file('eleven.ofd', drawOfd(of('司法局'))),
	file('twelve.mht', drawMhtml(html('气象局'))),
	file('thirteen.xml', asWord2003(drawDocx(of('科技局')))),
	file('fourteen.xml', asFlatPackage(drawDocx(of('交通局')))),
	file('fifteen.html.gz', gzipSync(html('文旅局'))),
	file('sixteen.zip', zipSync({ 'inner.html': html('医保局') }))
];
const GIVEN = [
	...REPORTS,
	file('note.txt', 'No report at all.'),
	file(
		'regions.csv',
		'region,name,level,parent,grid_column,grid_row,valid_from,valid_to\n' +
			'980000,岚江省,province,,1,1,,\n980100,岚州市,prefecture,980000,,,,\n980101,岚汀县,county,980100,,,,\n'
	),
	file('agencies.csv', 'name,region,from\n岚汀县水利局,980101,2023\n岚汀县档案馆,980101,2023\n')
];

async function open(page: Page, files: typeof GIVEN) {
	await page.locator('input[type=file]').first().setInputFiles(files);
	await expect(page.locator('#opened')).toBeFocused({ timeout: 60_000 });
}

test('reports are read without a network, kept, shown, exported, removed and opened again', async ({
	page,
	context
}) => {
	test.setTimeout(480_000);
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
	await expect(page.locator('main')).toContainText('17 documents');
	for (const { name } of REPORTS)
		await expect(page.locator('tr', { hasText: name }).locator('td')).toHaveText(
			/^read as a report/
		);
	await expect(page.locator('main')).toContainText(/Read by the lists .*agencies\.csv/);
	await expect(page.locator('tr', { hasText: 'note.txt' })).toContainText('not a yearly report');
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles([file('memo.txt', 'No report.')]);
	await expect(page.getByRole('alert')).toContainText(
		/documents read \(1\), none is a report.*\(My reports\) stays as it is/,
		{ timeout: 60_000 }
	);
	await expect(page.locator('tr', { hasText: 'memo.txt' })).toContainText('not a yearly report');
	await page.getByRole('link', { name: 'See the charts' }).click();
	await expect(page).toHaveURL(/\/en\/mine$/, { timeout: 60_000 });
	await drawn(page);
	await page.reload();
	await drawn(page);
	await page.goto('./en/mine/findings');
	await drawn(page);
	await page.goto('./en/mine/compliance');
	await drawn(page);
	await expect(page.locator('tr', { hasText: '岚汀县档案馆' })).toContainText('2023');
	await expect(page.locator('pre')).toContainText('岚汀县财政局,980101,department,2023');
	expect(sent).toEqual([]);
	await page.goto('./en/open');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export (zip)' }).click();
	const saved = await (await saving).path();
	await page.getByRole('button', { name: 'Remove' }).click();
	await expect(page.getByText('keeps no reports of yours yet')).toBeVisible();
	await open(page, [file('dataset.zip', await readFile(saved))]);
	await expect(page.locator('main')).toContainText('17 documents');
	await context.setOffline(false);
});

test('a browser that keeps nothing says so where its reports would be', async ({ page }) => {
	await page.goto('./mine/volumes');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个浏览器里没有您的报告');
	await expect(page.getByRole('link', { name: '打开报告' }).last()).toBeVisible();
});
