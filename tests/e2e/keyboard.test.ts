import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { drawn, expect, numberIn, test, visit } from './visit.ts';

/** Presses Tab until this has the focus: what cannot be reached is never found. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
	for (let presses = 0; presses < 120; presses++) {
		await page.keyboard.press(key);
		if (await target.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`the keyboard does not reach ${String(target)}`);
}

test('a whole story by keyboard alone: a number, the reports it is made of, the passage, the chart taken away', async ({
	page
}) => {
	test.setTimeout(240_000);
	await visit(page, '/en/demo');
	await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Volumes' }).first());
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/en\/demo\/volumes/);
	await drawn(page);

	// The selection: opened, changed, told.
	await tabTo(page, page.locator('.head summary'));
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByLabel('Level', { exact: true }));
	await page.keyboard.press('c');
	await expect(page).toHaveURL(/level=county/);
	await drawn(page);
	await expect(page).toHaveTitle(/County/);

	// A point of the line, and the list of what it adds up.
	const figure = page.locator('figure[data-chart="volumes-by-year"]');
	await tabTo(page, figure.locator('[data-stop="chart"]'));
	await page.keyboard.press('End');
	const card = figure.locator('.card');
	await expect(card).toBeVisible();
	const told = numberIn(
		/[\d,]{3,}(?= |$)/m.exec(((await card.innerText()) ?? '').replace(/\b20\d\d\b/g, ''))?.[0]
	);
	await page.keyboard.press('Enter');
	await expect(card.locator('a').first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/behind\?.*same=measure/);
	await drawn(page);
	const said = (await page.locator('p.measure').first().innerText()).match(/([\d,]+) in all/)?.[1];
	expect(numberIn(said)).toBe(told);

	// The passage that the first of them prints.
	const passage = page.locator('tbody tr').first().locator('td.number a');
	await tabTo(page, passage);
	const value = (await passage.innerText()).trim();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/report.*#p\d+-\d+$/);
	await drawn(page);
	await expect(page.locator('aside .chosen').first()).toHaveText(value.replaceAll(',', ''));

	// Back to the chart, and away with it.
	await page.goBack();
	await drawn(page);
	await page.goBack();
	await drawn(page);
	await tabTo(page, figure.locator('button[data-take]'));
	await page.keyboard.press('Enter');
	await tabTo(page, figure.locator('[data-export="csv"]'));
	const saving = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	const saved = await readFile(await (await saving).path(), 'utf8');
	expect(saved).toContain(String(told));
});
