import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { serveSite } from '../server/serve-site.ts';
import { chromiumSwitches, ensureChromium } from '../testing/chromium.ts';
import { change, interactionTimes } from './pages.ts';
import { median, ms, quantile } from './row.ts';
import { type Line, openLine, slowDown } from './slow.ts';

/**
 * How long the first touch of a control takes after a page was opened, to the drawn answer: the sites
 * built of two commits by turns, on this machine and as on a phone. `at once` changes a control as soon as the
 * page can be used, with no sign before it; `pointed at` moves to the filters first and chooses a second later.
 * Last, what the touches after the first take.
 */
const { values } = parseArgs({
	options: {
		before: { type: 'string' },
		after: { type: 'string', default: 'build' },
		rounds: { type: 'string', default: '7' },
		views: { type: 'string', default: 'volumes,outcomes,disputes' },
		ways: { type: 'string', default: 'at once,pointed at' },
		only: { type: 'string' }
	}
});
interface Setting {
	name: string;
	line: Line | null;
	/** How many times slower than this machine. */
	slower: number;
}
const SLOW: Line = { bits: 1_600_000, delay: 150 };
const SETTINGS: readonly Setting[] = [
	{ name: 'quiet', line: null, slower: 1 },
	{ name: 'slow line', line: SLOW, slower: 1 },
	{ name: 'phone', line: SLOW, slower: 4 }
];
const WAYS = ['at once', 'pointed at'] as const;
const CHOICE = 'county';
/** Milliseconds from pointing at the filters to the choice. */
const THINKING = 1000;

const sites = [values.before, values.after].filter((folder) => folder !== undefined);
const browser = await chromium.launch({
	executablePath: await ensureChromium(),
	args: chromiumSwitches()
});
try {
	console.log('| first touch | before | after | ratio |\n|---|---|---|---|');
	for (const setting of SETTINGS) {
		if (values.only !== undefined && values.only !== setting.name) continue;
		for (const view of values.views.split(','))
			for (const way of WAYS.filter((one) => values.ways.split(',').includes(one)))
				console.log(await row(setting, view, way));
	}
	if (values.only === undefined || values.only === 'warm') console.log(await warm());
} finally {
	await browser.close();
}

async function row(setting: Setting, view: string, way: (typeof WAYS)[number]): Promise<string> {
	const times: number[][] = sites.map(() => []);
	for (let round = 0; round < Number(values.rounds); round++)
		for (const [i, folder] of sites.entries())
			times[i]?.push(await visit(browser, folder, setting, view, way));
	const after = median(times.at(-1) ?? []);
	const before = sites.length > 1 ? median(times[0] ?? []) : null;
	const ratio = before === null ? '–' : (before / after).toFixed(2);
	const shown = before === null ? '–' : ms(before);
	return `| ${view}, ${setting.name}, ${way} | ${shown} | ${ms(after)} | ${ratio} |`;
}

/** Touches after the first, of all rounds together: median and p95. */
async function warm(): Promise<string> {
	const times: number[][] = sites.map(() => []);
	for (let round = 0; round < Number(values.rounds); round++)
		for (const [i, folder] of sites.entries()) {
			const site = await serveSite({ folder, base: '', port: 0 });
			times[i]?.push(...(await interactionTimes(browser, site.address)));
			await site.close();
		}
	const shown = (all: number[]) => `${ms(median(all))}, ${ms(quantile(all, 0.95))}`;
	const [after = [], before = null] = times.toReversed();
	const ratio = before && (quantile(before, 0.95) / quantile(after, 0.95)).toFixed(2);
	return `| volumes, warm, median and p95 | ${before ? shown(before) : '–'} | ${shown(after)} | ${ratio ?? '–'} |`;
}

/** Milliseconds from the change of a control to the view drawn for it, in a browser that knows nothing of the site. */
async function visit(
	browser: Browser,
	folder: string,
	{ line, slower }: Setting,
	view: string,
	way: (typeof WAYS)[number]
): Promise<number> {
	const site = await serveSite({ folder, base: '', port: 0 });
	const port = Number(new URL(site.address).port);
	const slow = line && (await openLine(port, line));
	const context = await browser.newContext();
	const page = await context.newPage();
	const end = await slowDown(browser, slower);
	try {
		await page.goto(`http://127.0.0.1:${slow?.port ?? port}/demo/${view}`, { timeout: 120_000 });
		await page.waitForSelector('main[data-ready="true"]', { timeout: 120_000 });
		if (way === 'pointed at') {
			await page.locator('main summary').first().hover();
			await page.waitForTimeout(THINKING);
		}
		return await page.evaluate(change, CHOICE);
	} finally {
		end();
		await context.close();
		slow?.close();
		await site.close();
	}
}
