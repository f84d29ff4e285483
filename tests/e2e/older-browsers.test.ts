import { test as plain } from '@playwright/test';
import type { Page } from '@playwright/test';
import { drawPdf } from '../pipeline/2-text/formats/draw-pdf.ts';
import { report } from '../pipeline/2-text/formats/form.ts';
import { PATHS } from './editions.ts';
import { removeLater } from './later.ts';
import { drawn, expect, test } from './visit.ts';

// Where Kit itself gives up it writes a page of its own over ours, which the policy refuses.
plain.use({ bypassCSP: false });

test('above the floor every view wakes, and a question is answered', async ({ page }) => {
	test.setTimeout(300_000);
	await page.addInitScript(removeLater);
	for (const path of [...PATHS.map((view) => `/en/demo${view}`), '/en/demo/volumes?split=level']) {
		await page.goto(`.${path}`);
		await drawn(page);
		expect(await page.evaluate(() => 'groupBy' in Object || 'union' in Set.prototype)).toBe(false);
		await expect(page.locator('.as-built')).toHaveCount(0);
	}
});

test('above the floor a draft is read, also as PDF', async ({ page, context }) => {
	test.setTimeout(120_000);
	await page.addInitScript(removeLater);
	await context.route('**/later-removed.js', (route) =>
		route.fulfill({ contentType: 'text/javascript', body: `(${removeLater})();` })
	);
	await context.route('**/workers/draft-worker*.js', async (route) => {
		const answer = await route.fetch();
		await route.fulfill({
			response: answer,
			body: `import './later-removed.js';${await answer.text()}`
		});
	});
	await page.goto('./en/check');
	await drawn(page);
	await page.getByRole('button', { name: 'Draft of the yearly report' }).setInputFiles({
		name: 'draft.pdf',
		mimeType: 'application/pdf',
		buffer: Buffer.from(drawPdf(report))
	});
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(page.locator('section.answer dl')).toContainText('stated', { timeout: 60_000 });
});

/** The words of the main part as built, without scripts. */
async function asBuilt(page: Page, path: string): Promise<string> {
	const html = await (await page.request.get(`.${path}`)).text();
	const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
	return heading.replace(/<[^>]*>/g, '').trim();
}

async function expectAsBuilt(page: Page, path: string, sentence: string): Promise<void> {
	await expect(page.locator('.as-built')).toContainText(sentence, { timeout: 30_000 });
	await expect(page.locator('main h1')).toHaveText(await asBuilt(page, path));
	await expect(page.locator('footer')).toBeVisible();
	await expect(page.locator('[data-needs-script]:visible')).toHaveCount(0);
}

plain('below the floor the page stays as it was built, and says so', async ({ page }) => {
	const thrown: string[] = [];
	page.on('pageerror', (error) => thrown.push(error.message));
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, 'structuredClone');
		Reflect.deleteProperty(Array.prototype, 'findLast');
	});
	for (const path of ['/en/demo/volumes', '/en/demo/volumes?split=level', '/en/demo/findings']) {
		await page.goto(`.${path}`);
		await expectAsBuilt(page, path, 'Chrome 100');
		await expect(page.locator('figure svg').first()).toBeVisible();
	}
	expect(thrown).toEqual([]);
});

plain('an error while the page wakes leaves the page as it was built', async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(Intl, {
			NumberFormat() {
				throw new Error('not in this browser');
			}
		});
	});
	await page.goto('./en/demo/volumes');
	await expectAsBuilt(page, '/en/demo/volumes', 'did not start');
	await expect(page.locator('figure svg').first()).toBeVisible();
});

for (const [which, scripts] of [
	['of one view', '**/_app/immutable/nodes/*.js'],
	['of all', '**/_app/immutable/**/*.js']
] as const)
	plain(`scripts ${which} that do not come leave the page as it was built`, async ({ page }) => {
		await page.route(scripts, (route) => route.fulfill({ status: 404, body: '' }));
		await page.goto('./en/demo/outcomes');
		await expectAsBuilt(page, '/en/demo/outcomes', 'did not start');
		await page.unroute(scripts);
		await page.locator('.as-built a').click();
		await drawn(page);
		await expect(page.locator('.as-built')).toHaveCount(0);
	});

plain(
	'where the address asks something of a page that does not start, no number is shown',
	async ({ page }) => {
		await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
		await page.goto('./en/demo/volumes?split=level');
		await expect(page.locator('main .as-built')).toContainText('did not start', {
			timeout: 30_000
		});
		await expect(page.locator('figure')).toHaveCount(0);
	}
);
