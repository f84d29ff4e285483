import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import { EVERYTHING, toAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { plainWhere, randomSelection, walkLength } from '../lib/queries/walk.ts';
import { askParquet } from './dataset.ts';
import { EDITIONS } from './editions.ts';
import { expect, numberIn, openPanel, tableOf, test, visit } from './visit.ts';

const VIEWS = [
	'/',
	'/volumes',
	'/outcomes',
	'/disputes',
	'/compliance',
	'/findings',
	'/agencies',
	'/tables'
];
/** Views that add up reports: what they count is in their words. */
const SUMS = ['/', '/volumes', '/outcomes', '/disputes', '/tables'];

/** The same numbers as the table shows, in the file that is made of it. */
async function fileOf(page: Page, chart: string): Promise<Record<string, string>[]> {
	await openPanel(page, chart);
	const button = page.locator(`figure[data-chart="${chart}"] button[data-export="csv"]`);
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const text = await readFile(await download.path(), 'utf8');
	return Papa.parse<Record<string, string>>(text.slice(1), { header: true }).data;
}

for (const { id: dataset, prefix } of EDITIONS) {
	test(`${dataset}: under random selections every view says, draws and gives away the same`, async ({
		page
	}) => {
		test.setTimeout(240_000);
		const facets = (await askParquet(
			dataset,
			['sector', 'kind', 'level', 'scope', 'template', 'year']
				.map(
					(facet) =>
						`select '${facet}' as facet, ${facet}::varchar as code from totals where is_current group by 2`
				)
				.join(' union all ') + ' order by all'
		)) as unknown as { facet: 'year'; code: string | number }[];
		const places = await askParquet(
			dataset,
			`select distinct province from totals where province is not null order by 1`
		);
		const offered = {
			facets: facets.map(({ facet, code }) => ({ facet, code: String(code) })),
			regions: places.map((row) => String(row.province)),
			agencies: []
		};
		const scopes = offered.facets
			.filter((row) => (row.facet as string) === 'scope')
			.map((row) => row.code);
		const selections: Selection[] = [
			EVERYTHING,
			...Array.from({ length: walkLength(1) }, (_, seed) => randomSelection(seed + 1, offered))
		];
		for (const selection of selections)
			for (const [i, view] of VIEWS.entries()) {
				const search = toAddress(selection).toString();
				const lang = i % 2 === 0 ? '/en' : '';
				await visit(page, `${lang}${prefix}${view === '/' ? '' : view}${search && `?${search}`}`);
				const words = (await page.locator('.selection').first().textContent()) ?? '';
				if (selection.years) expect(words).toContain(String(selection.years[0]));
				if (SUMS.includes(view)) {
					const [own] = await askParquet(
						dataset,
						`select count(*)::int as reports from totals where ${plainWhere(selection, scopes)}`
					);
					const counted = /([\d,]+) (?:份报告|reports?)/.exec(words)?.[1];
					expect([view, search, numberIn(counted)]).toEqual([view, search, own?.reports]);
				}
				await walkFigures(page);
			}
	});
}

async function walkFigures(page: Page): Promise<void> {
	const charts = await page
		.locator('figure[data-chart]')
		.evaluateAll((figures) => figures.map((figure) => figure.getAttribute('data-chart') ?? ''));
	for (const chart of charts) {
		const shown = await tableOf(page, chart);
		const file = await fileOf(page, chart);
		expect(file.length, `rows of ${chart}`).toBeGreaterThanOrEqual(shown.length);
		for (const [index, row] of shown.entries())
			for (const [head, cell] of Object.entries(row)) {
				const number = numberIn(cell);
				if (number === null || cell.includes('%')) continue;
				expect([chart, index, head, numberIn(file[index]?.[head])]).toEqual([
					chart,
					index,
					head,
					number
				]);
			}
	}
}
