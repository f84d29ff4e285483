import { askParquet } from './dataset.ts';
import { drawn, expect, numberIn, tableOf, test, visit } from './visit.ts';

const ADDRESS = '/en/demo/anomalies?indicator=denied_rate&level=prefecture&scope=own&year=2022';

test('the funnel draws what the Parquet files state on ten cases or more', async ({ page }) => {
	const expected = await askParquet(
		'demo',
		`select a.name_en as name, sum(q.count)::double as denied, any_value(h.count)::double as handled
		from reports r join agencies a using (agency_id)
		join requests q on q.report = r.report and q.applicant = 'total' and q.item like 'denied_%'
		join requests h on h.report = r.report and h.applicant = 'total' and h.item = 'handled_total'
		where r.is_current and r.scope = 'own' and a.level = 'prefecture' and r.year = 2022
		group by a.name_en, r.report
		having count(q.count) = 8 and any_value(h.count) >= 10
		order by a.name_en`
	);
	await visit(page, ADDRESS);
	const chart = page.locator('figure[data-chart="anomalies"]');
	const shown = await tableOf(page, 'anomalies');
	const rows = shown.map((row) => ({
		name: row.Organ ?? '',
		denied: numberIn(row.Part),
		handled: numberIn(row.Whole)
	}));
	const byName = (a: { name?: unknown }, b: { name?: unknown }) =>
		String(a.name) < String(b.name) ? -1 : 1;
	expect(rows.sort(byName)).toEqual(expected.sort(byName));
	expect(expected.length).toBeGreaterThan(20);
	await expect(chart.locator('svg circle')).toHaveCount(expected.length);
	await expect(chart.locator('.note')).toContainText(`${expected.length} organs tested`);
	await expect(page.locator('.selection').first()).toContainText('2022');
});

test('the group of peers is edited, stays in the address and comes back with it', async ({
	page
}) => {
	await visit(page, ADDRESS);
	const peers = page.getByRole('list', { name: 'Peers', exact: true }).getByRole('listitem');
	const before = await peers.count();
	expect(before).toBeGreaterThan(1);
	const name = (await peers.first().locator('span').textContent()) ?? '';
	await page.getByRole('button', { name: `Remove ${name} from the peers` }).click();
	await drawn(page);
	await expect(page).toHaveURL(/drop=/);
	await expect(peers.filter({ hasText: name })).toHaveCount(0);
	const after = await peers.allTextContents();
	await page.reload();
	await drawn(page);
	expect(await peers.allTextContents()).toEqual(after);
	await page.getByRole('button', { name: `Put ${name} back` }).click();
	await drawn(page);
	await expect(page).not.toHaveURL(/drop=/);
	await expect(peers).toHaveCount(before);
	const box = page.getByRole('combobox', { name: 'Add an organ' });
	await box.click();
	await box.pressSequentially('省');
	await expect(page.locator('[role=option][data-value]').first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await drawn(page);
	await expect(page).toHaveURL(/add=/);
	await expect(peers).toHaveCount(before + 1);
});

test('an organ that stands apart leads to its report and to its peers, and is called no error', async ({
	page
}) => {
	const [apart] = await askParquet(
		'demo',
		`select r.year::int as year, a.level, r.scope
		from findings f join reports r using (report) join agencies a using (agency_id)
		where f.rule = 'outlier-rate' and f.place = 'requests/granted'
		order by r.year desc, r.report limit 1`
	);
	const stratum = `year=${apart?.year}&level=${apart?.level}&scope=${apart?.scope}`;
	await visit(page, `/en/demo/anomalies?indicator=disclosure_rate&${stratum}&limits=plain`);
	await expect(page.locator('main')).toContainText('It does not mean that a figure is wrong');
	const first = page.locator('li', { hasText: 'Read the report' }).first();
	const name = (await first.locator('.name a').textContent()) ?? '';
	await first.getByRole('link', { name: 'Beside its peers' }).click();
	await drawn(page);
	await expect(page).toHaveURL(/organ=/);
	await expect(page.locator('.organ')).toHaveText(name);
	await expect(page.locator('figure[data-chart="history"] svg')).toBeVisible();
	await page
		.locator('li', { hasText: name })
		.getByRole('link', { name: 'Findings' })
		.first()
		.click();
	await drawn(page);
	await expect(page).toHaveURL(/findings\?agency=/);
});
