import { ADDED_UP, askParquet } from './dataset.ts';
import { drawn, expect, numberIn, tableOf, test, visit } from './visit.ts';

test('a cross table is that of the Parquet files, and a cell opens its reports', async ({
	page
}) => {
	const expected = await askParquet(
		'demo',
		`select t.kind, t.year, sum(t.unavailable)::int as part, sum(t.denied + t.unavailable)::int as whole
		from reports r join totals t using (report)
		where ${ADDED_UP} and t.granted + t.partially_granted + t.denied + t.unavailable + t.rejected
			+ t.other is not null and t.year = 2023 group by 1, 2 order by part`
	);
	await visit(
		page,
		'/en/demo/tables?measure=outcome_unavailable&of=refused&rows=kind&years=2023&least=0'
	);
	const shown = await tableOf(page, 'cross-table');
	const counts = shown.map((row) => [numberIn(row.Part), numberIn(row.Whole)]);
	expect(counts.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual(
		expected.map(({ part, whole }) => [part, whole])
	);
	await page.locator('figure[data-chart="cross-table"] tbody a').first().click();
	await expect(page).toHaveURL(/\/en\/demo\/behind\?/);
	await drawn(page);
	await expect(page.locator('tbody tr').first()).toBeVisible();
	const parts = await page
		.locator('tbody tr td:nth-child(5)')
		.evaluateAll((cells) => cells.map((one) => one.textContent ?? ''));
	expect(parts.length).toBeGreaterThan(0);
	expect(numberIn(parts[0])).toBeGreaterThan(0);
});

test('words are found in the texts, marked, and open where they stand', async ({ page }) => {
	await visit(page, '/demo/text');
	const first = await page.locator('main ol li p[lang]').first().textContent();
	// Two words of a sentence that some report has.
	const found = /[\p{Script=Han}]{6}/u.exec(first ?? '')?.[0] ?? '';
	await page.getByRole('searchbox').fill(found);
	await page.getByRole('searchbox').press('Enter');
	await expect(page.locator('main mark').first()).toBeVisible({ timeout: 30_000 });
	await drawn(page);
	const mark = (await page.locator('main mark').first().textContent()) ?? '';
	await page.locator('main ol li a').nth(1).click();
	await drawn(page);
	await expect(page.locator('aside .chosen').first()).toBeVisible();
	await expect(page.locator('aside')).toContainText(mark);
});
