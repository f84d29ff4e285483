import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { serveSite } from '../server/serve-site.ts';
import { chromiumSwitches, ensureChromium } from '../testing/chromium.ts';
import { type BudgetRow, median, ms, quantile } from './row.ts';

const ROUNDS = 5;
const VIEW = 'demo/volumes';
/** How the lines are split, and what the reports are narrowed to in each round: every step asks what was not asked before. */
const STEPS = ['region', 'kind', 'level', 'sector', 'applicant', 'none'];
const LEVELS = ['province', 'prefecture', 'county', 'township'];

/** The built site in a real browser on localhost: what is fetched and when it is drawn. */
export async function benchPages(folder: string): Promise<BudgetRow[]> {
	const site = await serveSite({ folder, base: '', port: 0 });
	const browser = await chromium.launch({
		executablePath: await ensureChromium(),
		args: chromiumSwitches()
	});
	try {
		return [
			bytesBeforeChart(folder),
			await firstChart(browser, site.address),
			await firstAnswer(browser, site.address),
			await interactions(browser, site.address)
		];
	} finally {
		await browser.close();
		await site.close();
	}
}

/** Every script and style that the page names: what may stand before its first chart. */
function bytesBeforeChart(folder: string): BudgetRow {
	const html = fs.readFileSync(path.join(folder, `${VIEW}.html`), 'utf8');
	const files = new Set(html.match(/_app\/[\w./-]+\.(?:js|css)/gu) ?? []);
	const sizes = [...files].map(
		(file) => brotliCompressSync(fs.readFileSync(path.join(folder, file))).length
	);
	const bytes = sizes.reduce((a, b) => a + b, 0);
	return {
		work: 'bytes before the first chart (JS and CSS, brotli)',
		budget: '≤ 150 kB, no wasm',
		measured: `${(bytes / 1000).toFixed(0)} kB in ${files.size} files; the chart is in the HTML`,
		met: bytes <= 150_000 && html.includes('<figure data-chart')
	};
}

async function firstChart(browser: Browser, address: string): Promise<BudgetRow> {
	const times = await cold(browser, async (page) => {
		await page.goto(address + VIEW);
		return page.evaluate(
			() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
		);
	});
	return {
		work: 'first chart, cold, localhost',
		budget: '≤ 1 s',
		measured: `median ${ms(median(times))}, slowest of ${times.length} ${ms(Math.max(...times))}`,
		met: median(times) <= 1000
	};
}

async function firstAnswer(browser: Browser, address: string): Promise<BudgetRow> {
	const times = await cold(browser, async (page) => {
		await page.goto(`${address}${VIEW}?years=2021-2023`);
		await page.waitForSelector('main[data-ready="true"]');
		return page.evaluate(() => performance.now());
	});
	return {
		work: 'first SQL answer, cold, localhost (engine and data)',
		budget: '≤ 1 s',
		measured: `median ${ms(median(times))}, slowest of ${times.length} ${ms(Math.max(...times))}`,
		met: median(times) <= 1000
	};
}

type Page = Awaited<ReturnType<Browser['newPage']>>;

async function cold(browser: Browser, visit: (page: Page) => Promise<number>): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const context = await browser.newContext();
		times.push(await visit(await context.newPage()));
		await context.close();
	}
	return times;
}

async function interactions(browser: Browser, address: string): Promise<BudgetRow> {
	const times = await interactionTimes(browser, address);
	const p95 = quantile(times, 0.95);
	return {
		work: 'an interaction, warm, 4,000 reports (control changed → view drawn)',
		budget: 'p95 ≤ 100 ms',
		measured: `median ${ms(median(times))}, p95 ${ms(p95)} of ${times.length}`,
		met: p95 <= 100
	};
}

/** Milliseconds from the change of a control to the view drawn for it, the engine at work already. */
export async function interactionTimes(browser: Browser, address: string): Promise<number[]> {
	const page = await browser.newPage();
	await page.goto(`${address}${VIEW}?years=2021-2023`);
	await page.waitForSelector('main[data-ready="true"]');
	const times: number[] = [];
	for (const step of STEPS) await page.evaluate(change, step);
	for (const level of LEVELS) {
		times.push(await page.evaluate(change, level));
		for (const step of STEPS) times.push(await page.evaluate(change, step));
	}
	await page.close();
	return times;
}

/** In the page: sets the first control that offers this value and waits until the view is drawn for it. */
export async function change(value: string): Promise<number> {
	const select = [...document.querySelectorAll('select')].find((s) =>
		[...s.options].some((o) => o.value === value)
	);
	const main = document.querySelector('main');
	if (!select || !main) throw new Error(`no control offers ${value}`);
	// An answer that is there already comes within one frame.
	let asked = false;
	const watch = new MutationObserver(() => (asked = true));
	watch.observe(main, { attributeFilter: ['data-ready'] });
	const started = performance.now();
	select.value = value;
	select.dispatchEvent(new Event('change', { bubbles: true }));
	for (;;) {
		await new Promise((resolve) => requestAnimationFrame(resolve));
		const settled = main.dataset.ready === 'true';
		if (settled && (asked || performance.now() - started > 400)) return performance.now() - started;
		if (performance.now() - started > 120_000) throw new Error(`no answer for ${value}`);
	}
}
