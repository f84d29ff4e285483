import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { viewsIn } from './views-in.ts';

export interface Look {
	path: string;
	drawn: boolean;
	/** How many charts stand on the page with marks in them. */
	charts: number;
	/** What the page threw or wrote to the console as an error. */
	complaints: string;
	seconds: number;
}

const PATIENCE = 60_000;

/** Opens each view of the site built into `folder` and served at `address`, in one window after another. */
export async function lookAtViews(
	program: string,
	folder: string,
	address: string
): Promise<Look[]> {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: program,
		timeout: PATIENCE * 2,
		protocolTimeout: PATIENCE * 3
	});
	try {
		const looks: Look[] = [];
		for (const path of await viewsIn(folder)) looks.push(await lookAt(browser, address, path));
		return looks;
	} finally {
		await browser.close();
	}
}

async function lookAt(browser: Browser, address: string, path: string): Promise<Look> {
	const started = performance.now();
	const page = await browser.newPage();
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('console', (message) => {
		// The engine's Arrow tries to make a function of text and does without: Firefox tells of the refusal.
		const refused = /blocked a JavaScript eval/.test(message.text());
		if (message.type() === 'error' && !refused) complaints.push(message.text());
	});
	const drawn = await isDrawn(page, address + path).catch((error: unknown) => {
		complaints.push(String(error));
		return false;
	});
	const charts = await page.$$eval('figure[data-chart]', (figures) => {
		const marks = 'svg :is(path, rect, circle, line, text)';
		return figures.filter((figure) => figure.querySelector(marks)).length;
	});
	await page.close();
	const seconds = Math.round((performance.now() - started) / 100) / 10;
	return { path: `/${path}`, drawn, charts, complaints: complaints.join('; '), seconds };
}

async function isDrawn(page: Page, url: string): Promise<boolean> {
	await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
	await page.waitForSelector('main[data-ready="true"]', { timeout: PATIENCE });
	return true;
}
