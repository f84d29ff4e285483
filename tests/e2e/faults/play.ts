import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { askParquet } from '../dataset.ts';
import { openFaultySite } from './faulty-site.ts';
import type { FaultySite } from './faulty-site.ts';

/** Whether all is played (`npm run faults`) or the shorter part. */
export const ALL = process.env.FAULTS === 'all';

export interface Played {
	name: string;
	/** Below the address of the site. */
	path: () => Promise<string>;
	/** Files of the dataset that its questions read. */
	tables: readonly string[];
}

/** Two touches away from the page as it is built: what is one away is answered beside it. */
const LEVEL = '/en/demo/volumes?split=level&by=kind';

/** Four views: sums of a table that is held, passages by ranges, one report whole, and rates judged. */
export const VIEWS: readonly Played[] = [
	{
		name: 'volumes',
		path: async () => LEVEL,
		tables: ['totals', 'totals_by_province', 'agencies', 'regions']
	},
	{
		name: 'findings',
		path: async () => '/en/demo/findings?rule=outcomes-sum',
		tables: ['documents', 'findings', 'requests', 'reports', 'rules']
	},
	{
		name: 'report',
		path: async () => {
			const [found] = await askParquet(
				'demo',
				`select r.report_id from reports r join findings f using (report)
				where r.is_current and f.rule = 'outcomes-sum' order by r.report limit 1`
			);
			return `/en/demo/report?id=${encodeURIComponent(String(found?.report_id))}`;
		},
		tables: ['documents', 'requests', 'disputes', 'proactive', 'claims', 'sections', 'evidence']
	},
	{
		name: 'anomalies',
		path: async () =>
			'/en/demo/anomalies?indicator=denied_rate&level=prefecture&scope=own&year=2022',
		tables: ['totals', 'agencies']
	}
];

/** What lies between a question and its answer beside tables. */
export const STEPS = [
	{ name: 'engine', which: /\.wasm(\?|$)/ },
	{ name: 'worker', which: /duckdb-browser-eh\.worker[^/]*\.js/ },
	{ name: 'manifest', which: /\/data\/demo\/manifest\.json/ },
	{ name: 'checksums', which: /\/data\/demo\/checksums\.bin/ }
] as const;

export const fileOf = (table: string): RegExp => new RegExp(`/data/demo/${table}\\.parquet`);

export const test = base.extend<object, { site: FaultySite; wholes: Map<string, string> }>({
	site: [
		async ({ browserName }, use, { config, project }) => {
			if (browserName !== 'chromium') throw new Error(`not made for ${browserName}`);
			const home = project.use.baseURL ?? config.projects[0]?.use.baseURL ?? '';
			const site = await openFaultySite(home);
			await use(site);
			await site.close();
		},
		{ scope: 'worker' }
	],
	// Of each address: what it shows where nothing goes wrong.
	wholes: [
		async ({ browserName }, use) => use(new Map([['browser', browserName]])),
		{ scope: 'worker' }
	]
});

export { expect };

/** What a view has drawn: all its words and numbers. Null where it draws nothing. */
export const drawnText = (page: Page): Promise<string | null> =>
	page.evaluate(() => {
		const body = document.querySelector('main .body');
		return body ? (body as HTMLElement).innerText.replace(/\s+/g, ' ').trim() : null;
	});

/** Keeps whatever a view draws from the first frame on. */
export async function record(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		const shown = new Set<string>();
		Object.assign(window, { shown });
		const look = () => {
			const body = document.querySelector<HTMLElement>('main[data-ready="true"] .body');
			if (body) shown.add(body.innerText.replace(/\s+/g, ' ').trim());
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	return () => page.evaluate(() => [...(window as unknown as { shown: Set<string> }).shown]);
}

const READY = 'main[data-ready="true"]';

/** What an address shows where nothing goes wrong. */
export async function wholeAnswer(
	page: Page,
	site: FaultySite,
	wholes: Map<string, string>,
	path: string
): Promise<string> {
	const known = wholes.get(path);
	if (known !== undefined) return known;
	site.heal();
	await page.goto(site.address + path);
	await expect(page.locator(READY)).toBeVisible({ timeout: 120_000 });
	const text = (await drawnText(page)) ?? '';
	expect(text).toMatch(/\d/);
	wholes.set(path, text);
	return text;
}

/** Waits for the answer or for a sentence about why there is none, whichever comes. */
export async function settled(page: Page, timeout = 120_000): Promise<'answered' | 'refused'> {
	const failed = page.locator('main .failed');
	await expect(page.locator(READY).or(failed).first()).toBeVisible({ timeout });
	return (await failed.count()) > 0 ? 'refused' : 'answered';
}

/** A sentence for the reader and a button that mends it; nothing is drawn. */
export async function expectRefused(page: Page): Promise<void> {
	const failed = page.locator('main .failed');
	await expect(failed.locator('strong')).toBeVisible();
	expect((await failed.locator('p').first().innerText()).length).toBeGreaterThan(60);
	expect(await drawnText(page)).toBeNull();
}

/** Asked again over a sound line it gives the whole answer. */
export async function expectMended(page: Page, whole: string): Promise<void> {
	await page.locator('main .failed button').click();
	await expect(page.locator(READY)).toBeVisible({ timeout: 120_000 });
	expect(await drawnText(page)).toBe(whole);
}
