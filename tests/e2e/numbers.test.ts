import { ADDED_UP, askParquet } from './dataset.ts';
import { EDITIONS } from './editions.ts';
import { expect, numberIn, tableOf, test, visit } from './visit.ts';

for (const { id: dataset, prefix } of EDITIONS) {
	test(`${dataset}: requests by year are those of the Parquet files`, async ({ page }) => {
		const expected = await askParquet(
			dataset,
			`select r.year, sum(q.count)::double as received, count(q.count)::int as stated, count(*)::int as reports
			from reports r left join requests q
			on q.report = r.report and q.item = 'received_new' and q.applicant = 'total'
			where ${ADDED_UP} group by r.year order by r.year`
		);
		await visit(page, `/en${prefix}/volumes?basis=all`);
		const shown = await tableOf(page, 'volumes-by-year');
		expect(
			shown.map((row) => ({
				year: numberIn(row.Year),
				received: numberIn(row.Received),
				stated: numberIn(row['Reports that state it']),
				reports: numberIn(row.Reports)
			}))
		).toEqual(expected);
		const last = expected.at(-1)?.received;
		const words = page.locator('figure[data-chart="volumes-by-year"] svg text');
		const numbers = (await words.allTextContents()).join(' ').match(/[\d,]+/g) ?? [];
		expect(numbers.map(numberIn)).toContain(last);
	});

	test(`${dataset}: outcomes by year are those of the Parquet files`, async ({ page }) => {
		const expected = await askParquet(
			dataset,
			// A part and its whole are of the same reports: those that state all six.
			`select r.year, sum(t.granted) filter (where t.granted + t.partially_granted + t.denied
				+ t.unavailable + t.rejected + t.other is not null)::double as granted
			from reports r join totals t using (report)
			where ${ADDED_UP} group by r.year order by r.year`
		);
		await visit(page, `/en${prefix}/outcomes`);
		const shown = (await tableOf(page, 'outcomes')).filter((row) => row.Outcome === 'Granted');
		expect(
			shown.map((row) => ({ year: numberIn(row.Year), granted: numberIn(row.Requests) }))
		).toEqual(expected);
	});

	test(`${dataset}: disputes by year and result are those of the Parquet files`, async ({
		page
	}) => {
		const expected = await askParquet(
			dataset,
			`select r.year, sum(d.corrected) filter (where d.stated = 4)::double as corrected
			from reports r left join (
				select report, sum(count) filter (where outcome = 'corrected') as corrected,
					count(count) filter (where outcome <> 'total') as stated
				from disputes where channel = 'reconsideration' group by report
			) d using (report)
			where ${ADDED_UP} group by r.year order by r.year`
		);
		await visit(page, `/en${prefix}/disputes`);
		const table = await tableOf(page, 'disputes-reconsideration');
		const shown = table.filter((row) => row.Result === 'Corrected');
		const byYear = shown.toSorted((a, b) => Number(a.Year) - Number(b.Year));
		expect(
			byYear.map((row) => ({ year: numberIn(row.Year), corrected: numberIn(row.Cases) }))
		).toEqual(expected);
	});
}

test('a selection in the address is answered in the browser as in Node', async ({ page }) => {
	const [place] = await askParquet(
		'demo',
		`select a.province from agencies a join reports r using (agency_id)
		where a.province is not null group by 1 order by count(*) desc, 1 limit 1`
	);
	const expected = await askParquet(
		'demo',
		`select r.year, a.level, sum(q.count)::double as received
		from reports r join agencies a using (agency_id) left join requests q
		on q.report = r.report and q.item = 'received_new' and q.applicant = 'total'
		where ${ADDED_UP} and a.province = '${String(place?.province)}' and r.year between 2021 and 2023
		group by all order by r.year, a.level`
	);
	await visit(
		page,
		`/en/demo/volumes?region=${String(place?.province)}&years=2021-2023&split=level&basis=all`
	);
	const shown = await tableOf(page, 'volumes-by-year');
	const levels: Record<string, string> = {
		Province: 'province',
		Prefecture: 'prefecture',
		County: 'county',
		Township: 'township'
	};
	expect(
		shown.map((row) => ({
			year: numberIn(row.Year),
			level: levels[row.Level ?? ''],
			received: numberIn(row.Received)
		}))
	).toEqual(expected);
	await expect(page.locator('.selection')).toContainText('2021–2023');
});

test('a comparison of two organs is answered in the browser as in Node', async ({ page }) => {
	const organs = await askParquet(
		'demo',
		`select agency_id from reports where is_current group by 1 order by count(*) desc, 1 limit 2`
	);
	const ids = organs.map((organ) => String(organ.agency_id));
	const expected = await askParquet(
		'demo',
		`select r.agency_id, r.year, q.count from reports r left join requests q
		on q.report = r.report and q.item = 'granted' and q.applicant = 'total'
		where r.is_current and r.agency_id in (${ids.map((id) => `'${id}'`).join(', ')})
		order by r.agency_id, r.year`
	);
	await visit(page, `/en/demo/compare?ids=${ids.join(',')}&indicator=granted_rate`);
	const shown = await tableOf(page, 'comparison');
	expect(shown.map((row) => numberIn(row.Part))).toEqual(expected.map((row) => row.count));
});
