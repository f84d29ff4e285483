import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serveSite } from '../../scripts/server/serve-site.ts';
import { runScript } from '../../scripts/server/run.ts';
import { expect, expectAccessible, test as onSite, visit } from './visit.ts';

const REVISED = 'linyi-data-2023.txt';
const RECEIVED = /(?<head>本年新收政府信息公开申请数量\t+)2(?<middle>\t0\t0\t0\t0\t0\t)2/u;

/** A site whose real reports were built anew: of the version before one report was missing and one figure another. */
interface Rebuilt {
	address: string;
	old: string;
}

async function rebuild(folder: string): Promise<string> {
	const [corpus, out] = [path.join(folder, 'corpus'), path.join(folder, 'reports')];
	cpSync('data/corpus', corpus, { recursive: true });
	rmSync(path.join(corpus, 'shanghai-science-2024.txt'));
	const text = readFileSync(path.join(corpus, REVISED), 'utf8');
	const revised = text.replace(RECEIVED, '$<head>5$<middle>5');
	expect(revised).not.toBe(text);
	writeFileSync(path.join(corpus, REVISED), revised);
	for (const from of [corpus, 'data/corpus'])
		expect(await runScript('scripts/build-data.ts', ['--corpus', from, '--out', out])).toBe(0);
	return out;
}

/** The built site with another folder for its real reports. */
function siteOver(reports: string, folder: string): string {
	const site = path.join(folder, 'site');
	mkdirSync(path.join(site, 'data'), { recursive: true });
	for (const below of ['', 'data'])
		for (const name of readdirSync(path.join('build', below)))
			if (name !== 'data' && !(below === 'data' && name === 'reports'))
				symlinkSync(path.resolve('build', below, name), path.join(site, below, name));
	symlinkSync(reports, path.join(site, 'data/reports'));
	return site;
}

const test = onSite.extend<object, { rebuilt: Rebuilt }>({
	rebuilt: [
		async ({ browserName }, use) => {
			expect(browserName).toBe('chromium');
			const folder = await mkdtemp(path.join(tmpdir(), 'atlas-rebuilt-'));
			const reports = await rebuild(folder);
			const old = readdirSync(reports).find((name) => /^[0-9a-f]{12}$/.test(name)) ?? '';
			const base = process.env.BASE_PATH ?? '';
			const site = await serveSite({ folder: siteOver(reports, folder), base, port: 0 });
			await use({ address: site.address, old });
			await site.close();
			rmSync(folder, { recursive: true });
		},
		{ scope: 'worker', timeout: 240_000 }
	],
	baseURL: async ({ rebuilt }, use) => use(rebuilt.address)
});
test.describe.configure({ mode: 'serial' });

const source = (page: Page) => page.locator('figure[data-chart="volumes-by-year"] .source');
const reports = async (page: Page) =>
	Number(/(\d+) reports/.exec((await source(page).textContent()) ?? '')?.[1]);

test('an old version’s address shows the old numbers after a rebuild, from view to view', async ({
	page,
	rebuilt: { old }
}) => {
	await visit(page, `/en/volumes?v=${old}`);
	const band = page.locator('[data-other-version="kept"]');
	await expect(band).toContainText(old);
	await expect(source(page)).toContainText(`version ${old}`);
	const before = await reports(page);
	await page.getByRole('link', { name: 'Outcomes', exact: true }).first().click();
	await expect(page).toHaveURL(new RegExp(`/en/outcomes\\?v=${old}$`));
	await expect(page.locator('figure .source').first()).toContainText(`version ${old}`);
	await page.goBack();
	await expect(source(page)).toContainText(`version ${old}`);
	await band.getByRole('link', { name: 'See the newest' }).click();
	await expect(page.locator('[data-other-version]')).toHaveCount(0);
	await expect(source(page)).not.toContainText(old);
	await expect.poll(() => reports(page)).toBe(before + 1);
	await visit(page, '/en/volumes?v=0123456789ab');
	await expect(page.locator('[data-other-version="gone"]')).toContainText('0123456789ab');
	await visit(page, `/en/embed/volumes-by-year?v=${old}`);
	await expect(page.locator('.source')).toContainText(`version ${old}`);
});

test('the change log tells what the rebuild changed, on the page and as a file', async ({
	page,
	rebuilt: { old }
}) => {
	await visit(page, '/en/changes');
	await expect(page.locator(`tr[data-version="${old}"]`)).toBeVisible();
	await expect(page.locator('[data-compared="true"]')).toBeAttached({ timeout: 45_000 });
	await expect(page.locator('#added tbody tr')).toHaveCount(1);
	await expect(page.locator('#gone')).toHaveAttribute('data-changes', '0');
	await expect(page.locator('#figures tbody tr')).toHaveCount(2);
	await expect(page.locator('#figures tbody tr').first()).toContainText(/5\s*2/);
	await expectAccessible(page);
	const button = page.locator('button[data-export="csv"]');
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
	expect(lines.filter((line) => line.startsWith('figure_revised'))).toHaveLength(2);
	expect(lines.filter((line) => line.startsWith('report_added'))).toHaveLength(1);
});
