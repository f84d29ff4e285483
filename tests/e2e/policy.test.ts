import { expect, test, visit } from './visit.ts';
import { test as plain } from '@playwright/test';

test.use({ bypassCSP: false });
plain.use({ bypassCSP: false });

test('the policy of a page allows no style and no script but its own', async ({ page }) => {
	await page.goto('./en/demo/volumes');
	const policy = await page
		.locator('meta[http-equiv="content-security-policy"]')
		.getAttribute('content');
	expect(policy).not.toContain('unsafe-inline');
	expect(policy).not.toContain("'unsafe-eval'");
	expect(policy).toContain("style-src 'self'");
	expect(policy).toContain("require-trusted-types-for 'script'");
});

plain('what is let into a page as text is not taken for code', async ({ page }) => {
	await visit(page, '/en/demo/volumes');
	const refused = await page.evaluate(() => {
		const attempts: Record<string, () => unknown> = {
			markup: () => (document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>'),
			parsed: () => new DOMParser().parseFromString('<p></p>', 'text/html'),
			script: () => (document.createElement('script').text = 'alert(1)'),
			address: () => (document.createElement('script').src = 'https://elsewhere.example/a.js'),
			worker: () => new Worker('https://elsewhere.example/a.js')
		};
		return Object.entries(attempts).filter(([, attempt]) => {
			try {
				attempt();
				return false;
			} catch {
				return true;
			}
		});
	});
	expect(refused.map(([name]) => name)).toEqual([
		...['markup', 'parsed', 'script', 'address', 'worker']
	]);
	const colour = await page.evaluate(() => {
		const p = document.createElement('p');
		p.setAttribute('style', 'color: rgb(1, 2, 3)');
		document.body.append(p);
		return getComputedStyle(p).color;
	});
	expect(colour).not.toBe('rgb(1, 2, 3)');
});

const PATHS =
	'/ /volumes /outcomes /disputes /compliance /anomalies /agencies /compare /tables /text /behind /findings /rules /method /data /sql /open /check';

for (const path of PATHS.split(' '))
	test(`nothing on /en/demo${path} is refused by the policy`, async ({ page }) => {
		await page.goto(`./en/demo${path === '/' ? '' : path}`);
		await expect(page.locator('main').first()).toBeVisible();
		await expect(page.locator('main h1').first()).toBeVisible();
	});
