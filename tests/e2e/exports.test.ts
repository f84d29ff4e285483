import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { askParquet } from './dataset.ts';
import { expect, openPanel, tableOf, test, visit } from './visit.ts';

const CHARTS = [
	['/', 'overview-volumes'],
	['/', 'overview-outcomes'],
	['/demo', 'overview-map'],
	['/en/demo/volumes', 'volumes-by-year'],
	['/demo/volumes', 'volumes-ranked'],
	['/en/demo/volumes?split=applicant', 'volumes-by-year'],
	['/demo/outcomes', 'outcomes'],
	['/en/demo/disputes', 'disputes-reconsideration'],
	['/demo/compliance', 'compliance'],
	['/en/demo/findings', 'findings-by-check'],
	['/en/demo/agency', 'agency-outcomes'],
	['/en/demo/compare', 'comparison'],
	['/demo/tables', 'cross-table']
] as const;

async function downloaded(page: Page, chart: string, kind: 'svg' | 'png' | 'csv') {
	await openPanel(page, chart);
	const button = page.locator(`figure[data-chart="${chart}"] button[data-export="${kind}"]`);
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The organ with most reports: a view about one organ shows none before it is named. */
async function someOrgan(): Promise<string> {
	const [organ] = await askParquet(
		'demo',
		`select agency_id from totals where is_current and handled_total > 0
		group by agency_id order by count(*) desc, sum(handled_total) desc, agency_id limit 1`
	);
	return encodeURIComponent(String(organ?.agency_id));
}

for (const [path, chart] of CHARTS) {
	const synthetic = path.includes('demo');

	test(`${chart} of ${path} can be taken away as SVG, PNG and CSV`, async ({ page }) => {
		await visit(page, path.endsWith('/agency') ? `${path}?id=${await someOrgan()}` : path);

		const svg = await downloaded(page, chart, 'svg');
		const text = svg.bytes.toString('utf8');
		const source = await page.locator(`figure[data-chart="${chart}"] .source`).textContent();
		const read = await page.evaluate((markup) => {
			const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
			return {
				error: parsed.querySelector('parsererror')?.textContent ?? null,
				words: (parsed.documentElement.textContent ?? '').replace(/\s/g, ''),
				width: Number(parsed.documentElement.getAttribute('width'))
			};
		}, text);
		expect(read.error).toBeNull();
		expect(read.words).toContain((source ?? '').replace(/\s/g, ''));
		expect(read.words).toContain(new URL(page.url()).pathname);
		expect(text).not.toMatch(/var\(--|<script|https?:\/\/(?!www\.w3\.org|localhost)/);
		expect(svg.name.endsWith('-synthetic.svg')).toBe(synthetic);

		const png = PNG.sync.read((await downloaded(page, chart, 'png')).bytes);
		expect(png.width).toBe(2 * read.width);
		const colours = new Set<number>();
		for (let at = 0; at < png.data.length; at += 4) colours.add(png.data.readUInt32BE(at));
		expect(colours.size).toBeGreaterThan(20);

		const csv = await downloaded(page, chart, 'csv');
		expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const { data, meta, errors } = Papa.parse<Record<string, string>>(
			csv.bytes.toString('utf8').slice(1),
			{ header: true }
		);
		expect(errors).toEqual([]);
		const shown = await tableOf(page, chart);
		expect(meta.fields?.filter((field) => field !== 'synthetic')).toEqual([
			...Object.keys(shown[0] ?? {}),
			...['unit', 'selection', 'dataset']
		]);
		expect(meta.fields?.includes('synthetic')).toBe(synthetic);
		const plain = (words = '') => words.replace(/[,\s\u202f]/g, '');
		const missing = /^(未载明|not ?stated)$/;
		const isState = (field: string) => /^(?:状态|State)$/.test(field);
		for (const [index, row] of shown.entries())
			for (const [field, words] of Object.entries(row)) {
				if (isState(field)) expect(data[index]?.[field]).toBe(words);
				else if (missing.test(plain(words))) expect(data[index]?.[field]).toBe('');
				else if (!/%/.test(words)) expect(plain(data[index]?.[field])).toBe(plain(words));
			}
	});
}
