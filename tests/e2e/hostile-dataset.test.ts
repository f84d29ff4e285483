import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { harmIn } from '../hostile/harmless.ts';
import { hostileCorpus } from '../hostile/corpus.ts';
import { PATHS } from './editions.ts';
import { beyondOf, printed } from './printed.ts';
import { turnedOn } from './turned.ts';
import { drawn, expect, test, visit } from './visit.ts';

const ALL = process.env.FAULTS === 'all';
const LONGEST = 120_000;
/** Of reports and organs, whose pages show one each. */
const OF_EACH = ALL ? 12 : 1;
const EXPORTS = 'button[data-export], button[data-sheet], button[data-answer-file]';
/** Whose files no other page gives. */
const OF_ALL_KINDS = /^\/(?:findings|sql)/;
const PRINTED = ALL ? /^\/(?:compliance|agencies|anomalies)$/ : /^\/compliance$/;
const QUESTION = 'select path, url, source, text from documents order by document limit 150';
/** A dataset of one's own has no such page. */
const NONE_OF_ONES_OWN = new Set(['/open', '/behind']);

const ran = (page: Page) => page.evaluate(() => (window as { ran?: unknown }).ran ?? null);
const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('hostile text is opened, shown in every view, taken away and printed, and is text throughout', async ({
	page,
	context
}) => {
	test.setTimeout(900_000);
	const dialogs: string[] = [];
	const others: string[] = [];
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	context.on('page', (other) => others.push(other.url()));
	await visit(page, '/en/open');
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles(
			hostileCorpus().map(({ path, bytes }) => ({
				name: path,
				mimeType: 'application/octet-stream',
				buffer: Buffer.from(bytes)
			}))
		);
	await expect(page.locator('#opened')).toBeFocused({ timeout: 300_000 });
	await expectHarmless(page, '/open');

	const walked: string[] = [];
	const taken: string[] = [];
	for (const path of await pathsOf(page))
		await test.step(path, async () => {
			await page.goto(`./en/mine${path}`);
			await drawn(page);
			if (path.startsWith('/sql'))
				await page.locator('[data-answer]').waitFor({ timeout: LONGEST });
			if (path === '/findings')
				await page.locator('details:has(button[data-sheet])').first().evaluate(open);
			await expectHarmless(page, path);
			taken.push(...(await takeSome(page, path, walked.length)));
			if (PRINTED.test(path))
				expect.soft([path, beyondOf(await printed(page, false))]).toEqual([path, []]);
			await expectHarmless(page, path);
			walked.push(path);
		});
	expect(dialogs).toEqual([]);
	expect(others).toEqual([]);
	for (const kind of ['csv', 'xlsx', 'svg', 'png', 'zip', 'html', 'json'])
		expect(taken.filter((name) => name.endsWith(`.${kind}`)).length, kind).toBeGreaterThan(0);
	expect(walked.length).toBeGreaterThan(20);
});

const open = (one: Element) => one.setAttribute('open', '');

/** Nothing has run, no page is wider than the window, and no words are turned round. */
async function expectHarmless(page: Page, path: string): Promise<void> {
	expect.soft([path, await ran(page)]).toEqual([path, null]);
	expect.soft([path, Math.max(0, await overflow(page))]).toEqual([path, 0]);
	expect.soft([path, await turnedOn(page)]).toEqual([path, []]);
}

/** Every view, and the pages of some reports and organs. */
async function pathsOf(page: Page): Promise<string[]> {
	const ofOne = async (view: string, link: string) => {
		await page.goto(`./en/mine${view}`);
		await drawn(page);
		const found = await page
			.locator(`main a[href*="${link}?id="]`)
			.evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
		const ids = [
			...new Set(found.map((href) => href.slice(href.indexOf(link)).split('#')[0] ?? ''))
		];
		expect(ids.length, `links in ${view}`).toBeGreaterThan(2);
		return ids.filter((_, i) => i % Math.ceil(ids.length / OF_EACH) === 0);
	};
	return [
		...PATHS.filter((view) => !NONE_OF_ONES_OWN.has(view)).map((view) =>
			view === '/' ? '' : view === '/sql' ? `/sql?q=${encodeURIComponent(QUESTION)}` : view
		),
		...(await ofOne('/findings', '/report')),
		...(await ofOne('/agencies', '/agency'))
	];
}

/** Takes away one file that a page gives, another kind on the next page; where few pages have its kinds, one of each. Names those that came. */
async function takeSome(page: Page, path: string, turn: number): Promise<string[]> {
	const closed = page.locator('button[data-take][aria-expanded="false"]');
	while ((await closed.count()) > 0) await closed.first().click();
	const byKind = new Map<string, Locator>();
	for (const button of await page.locator(EXPORTS).all())
		if ((await button.isVisible()) && (await button.isEnabled()))
			byKind.set(await kindOf(button), button);
	const buttons = [...byKind.values()];
	const names: string[] = [];
	for (const button of OF_ALL_KINDS.test(path)
		? buttons
		: buttons.splice(turn % buttons.length, 1)) {
		const [download] = await Promise.all([
			page.waitForEvent('download', { timeout: LONGEST }),
			button.click()
		]);
		const name = download.suggestedFilename();
		expect.soft([path, harmIn(name, await readFile(await download.path()))]).toEqual([path, []]);
		names.push(name);
	}
	return names;
}

const kindOf = (button: Locator): Promise<string> =>
	button.evaluate((one: HTMLElement) => one.dataset.export ?? one.dataset.answerFile ?? 'sheet');
