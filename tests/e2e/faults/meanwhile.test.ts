import { choose } from './choose.ts';
import {
	drawnText,
	expect,
	expectMended,
	expectRefused,
	settled,
	test,
	wholeAnswer
} from './play.ts';

const BEFORE = '/en/demo/volumes';
/** Two touches away: what is one away is answered without the engine. */
const AFTER = '/en/demo/volumes?split=level&by=kind';

test('a network that is gone after the page was loaded is named, and the question asked again', async ({
	page,
	site,
	wholes,
	context
}) => {
	test.setTimeout(300_000);
	const whole = await wholeAnswer(page, site, wholes, AFTER);
	await page.goto(site.address + BEFORE);
	await expect(page.locator('main[data-ready="true"]')).toBeVisible();
	await context.setOffline(true);
	await choose(page, AFTER);
	expect(await settled(page, 60_000)).toBe('refused');
	await expectRefused(page);
	await context.setOffline(false);
	await expectMended(page, whole);
});

test('all works where storage is forbidden', async ({ page, site, wholes, context }) => {
	const whole = await wholeAnswer(page, site, wholes, AFTER);
	const fresh = await context.newPage();
	await fresh.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('The operation is insecure.', 'SecurityError');
				}
			});
	});
	await fresh.goto(site.address + AFTER);
	await expect(fresh.locator('main[data-ready="true"]')).toBeVisible({ timeout: 120_000 });
	expect(await drawnText(fresh)).toBe(whole);
});

test('an engine that is killed is told of, and another is started', async ({
	page,
	site,
	wholes,
	context
}) => {
	test.setTimeout(300_000);
	const whole = await wholeAnswer(page, site, wholes, AFTER);
	const fresh = await context.newPage();
	await fresh.addInitScript(() => {
		const workers: Worker[] = [];
		Object.assign(window, { workers });
		const Plain = window.Worker;
		window.Worker = class extends Plain {
			constructor(address: string | URL, options?: WorkerOptions) {
				super(address, options);
				workers.push(this);
			}
		};
	});
	await fresh.goto(`${site.address}/en/demo/volumes?split=applicant&by=kind`);
	await expect(fresh.locator('main[data-ready="true"]')).toBeVisible({ timeout: 120_000 });
	await fresh.evaluate(() =>
		(window as unknown as { workers: Worker[] }).workers.forEach((worker) => worker.terminate())
	);
	await choose(fresh, AFTER);
	if ((await settled(fresh)) === 'refused') await expectMended(fresh, whole);
	expect(await drawnText(fresh)).toBe(whole);
});

test('data that are newer than the page are not mixed with it: it offers to open again', async ({
	page,
	site,
	wholes,
	context
}) => {
	const whole = await wholeAnswer(page, site, wholes, AFTER);
	const fresh = await context.newPage();
	site.play(/manifest\.json/, {
		name: 'newer manifest',
		headers: ({ 'accept-encoding': _, ...rest }) => rest,
		answer({ body }, response) {
			const manifest = { ...JSON.parse(body.toString()), version: 'f00dfacecafe' };
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify(manifest));
		}
	});
	await fresh.goto(site.address + AFTER);
	expect(await settled(fresh)).toBe('refused');
	await expectRefused(fresh);
	await expect(fresh.locator('main .failed')).toContainText('newer than this page');
	await expect(fresh.locator('main .failed button')).toHaveText('Open again with the newer data');
	site.heal();
	await expectMended(fresh, whole);
});

test('a table of another build is refused, whichever of the two is newer', async ({
	page,
	site,
	wholes,
	context
}) => {
	const path = '/en/demo/findings?rule=outcomes-sum';
	const whole = await wholeAnswer(page, site, wholes, path);
	const fresh = await context.newPage();
	site.play(/\/data\/demo\/documents\.parquet/, {
		name: 'documents of another dataset',
		async answer(_, response, { headers }) {
			const other = await fetch(`${site.address}/data/reports/documents.parquet`, {
				headers: headers.range ? { range: headers.range } : {}
			});
			response.writeHead(other.status, {
				'content-range': other.headers.get('content-range') ?? ''
			});
			response.end(Buffer.from(await other.arrayBuffer()));
		}
	});
	await fresh.goto(site.address + path);
	expect(await settled(fresh)).toBe('refused');
	await expectRefused(fresh);
	site.heal();
	await expectMended(fresh, whole);
});

test('the list of what to put right is made whole or not at all', async ({
	page,
	site,
	wholes,
	context
}) => {
	test.setTimeout(300_000);
	const path = '/en/demo/findings?rule=outcomes-sum';
	await wholeAnswer(page, site, wholes, path);
	const fresh = await context.newPage();
	await fresh.goto(site.address + path);
	await expect(fresh.locator('main[data-ready="true"]')).toBeVisible({ timeout: 120_000 });
	const downloads: string[] = [];
	fresh.on('download', (download) => downloads.push(download.suggestedFilename()));
	site.play(/documents\.parquet/, {
		name: '500',
		answer: (_, response) => response.writeHead(500).end()
	});
	const part = fresh.locator('[data-rectification]');
	await part.locator('button[data-export="csv"]').click();
	await expect(part.locator('[role=status]')).toContainText('could not be', { timeout: 120_000 });
	expect(downloads).toEqual([]);
	site.heal();
	const [made] = await Promise.all([
		fresh.waitForEvent('download', { timeout: 60_000 }),
		part.locator('button[data-export="csv"]').click()
	]);
	expect(made.suggestedFilename()).toMatch(/\.csv$/);
});
