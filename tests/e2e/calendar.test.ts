import { askParquet } from './dataset.ts';
import { drawn, expect, numberIn, tableOf, test, visit } from './visit.ts';

interface Edition {
	agency_id: string;
	year: number;
	kind: string;
	level: string;
	scope: string;
	is_current: boolean;
	published: string | null;
}

const deadlineOf = ({ year, kind, level, scope }: Edition) =>
	year <= 2018 || kind === 'government' || level === 'township' || scope === 'aggregate'
		? `${year + 1}-03-31`
		: `${year + 1}-01-31`;

/** By counting in the test what the site counts in SQL. */
async function expectedCalendar() {
	const editions = (await askParquet(
		'demo',
		`select r.agency_id, r.year, a.kind, a.level, r.scope, r.is_current, r.published::varchar as published
		from reports r join agencies a using (agency_id)`
	)) as unknown as Edition[];
	const succeeded = new Set(
		(
			await askParquet('demo', 'select predecessor from agencies where predecessor is not null')
		).map((row) => row.predecessor)
	);
	const current = editions.filter((edition) => edition.is_current);
	const last = Math.max(...current.map(({ year }) => year));
	const first = Math.min(...current.map(({ year }) => year));
	const organs = new Map<string, Edition[]>();
	for (const report of current)
		organs.set(report.agency_id, [...(organs.get(report.agency_id) ?? []), report]);
	return Array.from({ length: last - first + 1 }, (_, i) => {
		const year = first + i;
		const counts = { year, expected: 0, reports: 0, absent: 0, on_time: 0, late: 0, undated: 0 };
		for (const [organ, reports] of organs) {
			const years = reports.map((report) => report.year);
			const until = Math.max(...years) + (succeeded.has(organ) ? 0 : 1);
			if (year < Math.min(...years) || year > until) continue;
			counts.expected++;
			const report = reports.find((found) => found.year === year);
			if (!report) {
				counts.absent++;
				continue;
			}
			counts.reports++;
			const dates = editions
				.filter((e) => e.agency_id === organ && e.year === year && e.scope === report.scope)
				.map((edition) => edition.published);
			if (dates.some((date) => date !== null && date <= deadlineOf(report))) counts.on_time++;
			else if (dates.includes(null)) counts.undated++;
			else counts.late++;
		}
		return counts;
	});
}

test('the calendar counts each organ once a year, late or not, as the Parquet files say', async ({
	page
}) => {
	const expected = await expectedCalendar();
	await visit(page, '/en/demo/compliance');
	const table = await tableOf(page, 'compliance');
	expect(
		table.slice(0, expected.length).map((row) => ({
			year: numberIn(row.Year),
			expected: numberIn(row.Expected),
			reports: numberIn(row.Reports),
			absent: numberIn(row.Absent),
			on_time: numberIn(row['published in time']),
			late: numberIn(row['published late']),
			undated: numberIn(row['published, date unknown'])
		}))
	).toEqual(expected);
	expect(expected.some(({ late }) => late > 0)).toBe(true);
	const cell = page.locator('[role=gridcell]').nth(1);
	await expect(cell).toHaveAccessibleName(
		new RegExp(`^${expected[1]?.reports}/${expected[1]?.expected}`)
	);
});

test('the calendar leads from a province to the report of one cell, by keyboard', async ({
	page
}) => {
	await visit(page, '/en/demo/compliance');
	const chart = page.locator('figure[data-chart="compliance"]');
	await chart.locator('svg a').first().focus();
	await page.keyboard.press('Enter');
	await drawn(page);
	await expect(page).toHaveURL(/region=\d{6}/);
	const years = await chart.locator('[role=columnheader]').count();
	// Of the first place in the last year, when it has more organs than one.
	await chart
		.locator('[role=gridcell]')
		.nth(years * 2 - 1)
		.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await drawn(page);
	await expect(page).toHaveURL(/by=agency/);
	await expect(page).toHaveURL(/years=\d{4}/);
	const reported = chart.getByRole('gridcell', { name: /published in time/ }).last();
	await reported.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await drawn(page);
	await expect(page).toHaveURL(/report\?.*\bid=/);
});

test('rows beyond a page are on the next, and gaps alone can be asked for', async ({ page }) => {
	await visit(page, '/en/demo/compliance?by=agency&page=2');
	await expect(page.locator('figure[data-chart="compliance"] .subtitle')).toContainText(
		/rows 51–100 of \d+/
	);
	await page.getByLabel('Rows', { exact: true }).selectOption('gaps');
	await drawn(page);
	await expect(page).toHaveURL(/only=gaps/);
	await expect(page).not.toHaveURL(/page=/);
});
