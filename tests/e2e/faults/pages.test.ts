import { count } from '../../../scripts/testing/figures.ts';
import { choose } from './choose.ts';
import { FAULTS, SILENCES } from './faulty-site.ts';
import { ALL, drawnText, expect, test, wholeAnswer } from './play.ts';

const BEFORE = '/en/demo/volumes';
const AFTER = '/en/demo/outcomes';
const DATA = /\/demo\/outcomes\/__data\.json/;

/** Of what a page was built with no sum is kept, as of the page itself none is: a changed bit is not known. */
const NOT_KNOWN = 'one bit flipped';
/** For the end of nothing the app waits as for silence. */
const ENDLESS = 'empty';
const KNOWN = FAULTS.filter(({ name }) => name !== NOT_KNOWN && name !== ENDLESS);
const SILENT = [...SILENCES, ...FAULTS.filter(({ name }) => name === ENDLESS)];

for (const how of KNOWN)
	test(`data of a page: ${how.name}`, async ({ page, site, wholes }) => {
		const whole = await wholeAnswer(page, site, wholes, AFTER);
		await page.goto(site.address + BEFORE);
		await expect(page.locator('main[data-ready="true"]')).toBeVisible();
		site.play(DATA, how);
		await choose(page, AFTER);
		await expect(page.locator('main h1')).toHaveText('This page did not open');
		await expect(page.locator('main')).not.toContainText('no such page');
		expect(await drawnText(page)).toBeNull();
		expect(site.played).toBeGreaterThan(0);
		await expect(page.getByRole('link', { name: 'Back to the overview' })).toBeVisible();
		site.heal();
		await page.getByRole('button', { name: 'Load again' }).click();
		await expect(page.locator('main[data-ready="true"]')).toBeVisible();
		expect(await drawnText(page)).toBe(whole);
		count('faults');
	});

for (const how of ALL ? SILENT : SILENT.slice(0, 1))
	test(`data of a page: ${how.name}`, async ({ page, site, wholes }) => {
		const before = await wholeAnswer(page, site, wholes, BEFORE);
		const whole = await wholeAnswer(page, site, wholes, AFTER);
		await page.goto(site.address + BEFORE);
		await expect(page.locator('main[data-ready="true"]')).toBeVisible();
		site.play(DATA, how);
		await choose(page, AFTER);
		await expect(page.getByText('The next page has not come')).toBeVisible({ timeout: 60_000 });
		expect(await drawnText(page)).toBe(before);
		await page.getByRole('link', { name: 'open it by its address' }).click();
		await expect(page.locator('h1')).toHaveText('How are requests answered?');
		await expect(page.locator('main[data-ready="true"]')).toBeVisible();
		expect(await drawnText(page)).toBe(whole);
		await expect(page.getByText('The next page has not come')).toHaveCount(0);
		count('faults');
		site.heal();
	});
