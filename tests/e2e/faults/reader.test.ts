import type { Page } from '@playwright/test';
import { count } from '../../../scripts/testing/figures.ts';
import { FAULTS, SILENCES } from './faulty-site.ts';
import { ALL, expect, test } from './play.ts';

const CHECK = '/en/check';
const READER = /\/workers\/draft-worker[^/]*\.js/;
const NOT_STARTED = 'The reader did not start';

/** A changed bit in a script is told only where the script breaks by it. */
const KNOWN = FAULTS.filter(({ name }) => name !== 'one bit flipped');

const tryExample = (page: Page) => page.getByRole('button', { name: 'Try it' }).click();

/** Its own sentence, with nothing that a draft would be to blame for, and the draft is kept. */
async function expectNotStarted(page: Page, timeout: number): Promise<void> {
	const alert = page.locator('main [role=alert]');
	await expect(alert).toContainText(NOT_STARTED, { timeout });
	await expect(page.locator('main')).not.toContainText('Took too long');
	await expect(page.locator('section.answer')).toHaveCount(0);
	expect((await page.locator('textarea').inputValue()).length).toBeGreaterThan(100);
}

async function expectChecked(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(page.locator('section.answer h2').first()).toBeFocused({ timeout: 60_000 });
	await expect(page.locator('main [role=alert]')).toHaveCount(0);
}

for (const how of [...KNOWN, ...(ALL ? SILENCES : [])])
	test(`reader of drafts: ${how.name}`, async ({ page, site }) => {
		test.setTimeout(300_000);
		site.play(READER, how);
		await page.goto(site.address + CHECK);
		await expect(page.locator('main[data-ready="true"]')).toBeVisible();
		await tryExample(page);
		await expectNotStarted(page, 120_000);
		expect(site.played).toBeGreaterThan(0);
		site.heal();
		await expectChecked(page);
		count('faults');
	});

test('a browser that forbids workers is named when a draft is given', async ({ page, site }) => {
	site.heal();
	await page.addInitScript(() => {
		const Plain = window.Worker;
		Object.assign(window, {
			allow: () => Object.assign(window, { Worker: Plain }),
			Worker() {
				throw new DOMException('Workers are forbidden.', 'SecurityError');
			}
		});
	});
	await page.goto(site.address + CHECK);
	await expect(page.locator('main[data-ready="true"]')).toBeVisible();
	await tryExample(page);
	await expectNotStarted(page, 15_000);
	await page.evaluate(() => (window as unknown as { allow: () => void }).allow());
	await expectChecked(page);
	count('faults');
});
