import puppeteer, { type Page } from 'puppeteer-core';
import { CHART, MARKS, type OpenBrowser, PATIENCE, READY, secondsSince } from './look.ts';

/** The engine's Arrow tries to make a function of text and does without: Firefox tells of the refusal, in the console or as an error. */
const REFUSED = /blocked a JavaScript eval/;

/** The Firefox at `program`; each address in a window of its own. */
export async function openFirefox(program: string): Promise<OpenBrowser> {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: program,
		timeout: PATIENCE * 2,
		protocolTimeout: PATIENCE * 3
	});
	return {
		async look(address, path) {
			const started = performance.now();
			const page = await browser.newPage();
			const complaints: string[] = [];
			const complain = (text: string) => {
				if (!REFUSED.test(text)) complaints.push(text);
			};
			page.on('pageerror', (error) => complain(String(error)));
			page.on('console', (message) => {
				if (message.type() === 'error') complain(message.text());
			});
			const drawn = await isDrawn(page, address + path).catch((error: unknown) => {
				complaints.push(String(error));
				return false;
			});
			const charts = await page.$$eval(
				CHART,
				(figures, marks) => figures.filter((figure) => figure.querySelector(marks)).length,
				MARKS
			);
			await page.close();
			const seconds = secondsSince(started);
			return { path: `/${path}`, drawn, charts, complaints: complaints.join('; '), seconds };
		},
		close: () => browser.close()
	};
}

async function isDrawn(page: Page, url: string): Promise<boolean> {
	await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
	await page.waitForSelector(READY, { timeout: PATIENCE });
	return true;
}
