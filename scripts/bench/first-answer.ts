import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { serveSite } from '../server/serve-site.ts';
import { chromiumSwitches, ensureChromium } from '../testing/chromium.ts';
import { median, ms } from './row.ts';

/**
 * The first answer of the engine in a browser that knows nothing of the site: the sites built of two
 * commits by turns, each visit in a browser of its own. The address asks two things, which nothing answers
 * ahead. `engine` is when its worker starts, `answer` when the first question of the page has its answer,
 * `drawn` when the view is drawn, which asks several: milliseconds from the start of the navigation.
 */
const { values } = parseArgs({
	options: {
		before: { type: 'string' },
		after: { type: 'string', default: 'build' },
		rounds: { type: 'string', default: '7' },
		where: { type: 'string', default: 'demo/volumes?level=county&years=2021-2023' }
	}
});
const BUDGET = 0.5;
const STEPS = ['engine', 'answer', 'drawn'] as const;
type Steps = Record<(typeof STEPS)[number], number>;

const executablePath = await ensureChromium();
const sites = [values.before, values.after].filter((folder) => folder !== undefined);
const visits: Steps[][] = sites.map(() => []);
for (let round = 0; round < Number(values.rounds); round++)
	for (const [i, folder] of sites.entries()) visits[i]?.push(await visit(folder));
console.log('| first answer, cold | before | after | ratio | budget |\n|---|---|---|---|---|');
for (const step of STEPS) {
	const of = (all: Steps[] | undefined) => median((all ?? []).map((one) => one[step]));
	const after = of(visits.at(-1));
	const before = sites.length > 1 ? of(visits[0]) : null;
	const ratio = before === null ? '–' : (after / before).toFixed(2);
	console.log(
		`| ${step} | ${before === null ? '–' : ms(before)} | ${ms(after)} | ${ratio} | ${step === 'engine' ? '–' : `≤ ${BUDGET}`} |`
	);
}

async function visit(folder: string): Promise<Steps> {
	const site = await serveSite({ folder, base: '', port: 0 });
	const browser = await chromium.launch({ executablePath, args: chromiumSwitches() });
	try {
		const page = await browser.newPage();
		await page.addInitScript(watch);
		await page.goto(site.address + values.where);
		await page.waitForSelector('main[data-ready="true"]', { timeout: 120_000 });
		return await page.evaluate(() => (window as unknown as { steps: Steps }).steps);
	} finally {
		await browser.close();
		await site.close();
	}
}

/** In the page: notes when the engine's worker starts, when it has answered a question of a view, and when that is drawn. */
function watch(): void {
	const steps: Partial<Steps> = {};
	Object.assign(window, { steps });
	const Plain = Worker;
	const asked = new Set<number>();
	window.Worker = class extends Plain {
		constructor(address: string | URL, options?: WorkerOptions) {
			super(address, options);
			steps.engine ??= performance.now();
			this.addEventListener('message', ({ data }: MessageEvent<{ requestId?: number }>) => {
				if (asked.has(data.requestId ?? -1)) steps.answer ??= performance.now();
			});
		}
		override postMessage(message: { type?: string; messageId?: number; data?: unknown }): void {
			// The first with values bound to it: those of the opening have none.
			if (/^(?:RUN|SEND)_PREPARED$/.test(message.type ?? '')) {
				const [, , bound] = message.data as [unknown, unknown, unknown[]];
				if (bound.length > 0 && message.messageId !== undefined) asked.add(message.messageId);
			}
			// eslint-disable-next-line prefer-rest-params -- what is handed over stands behind it
			super.postMessage(...(arguments as unknown as [unknown, Transferable[]]));
		}
	};
	const look = new MutationObserver(() => {
		if (document.querySelector('main[data-ready="true"]')) steps.drawn ??= performance.now();
	});
	look.observe(document, {
		...{ subtree: true, childList: true, attributes: true },
		attributeFilter: ['data-ready']
	});
}
