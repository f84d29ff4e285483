import { existsSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, test } from 'vitest';
import { openNodeDataset } from '#lib/db/node.ts';
import { crossMeasure, hasApplicants, MEASURABLES } from '#lib/queries/cross-measure.ts';
import { crossTable } from '#lib/queries/cross-table.ts';
import { ASSESSED_CITIES, inPanel } from '#lib/queries/organ-panels.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();
const ALL = { rows: 'level', columns: 'year', least: 0, top: 60 } as const;

test('a rate is of the reports that state it, beside the quartiles of single reports', async () => {
	const rows = await db.query(
		crossTable(EVERYTHING, crossMeasure('requests_received', 'count'), ALL)
	);
	expect(columns(rows, 'row', 'column', 'value', 'stated', 'reports')).toContainEqual([
		'prefecture',
		'2020',
		4,
		1,
		1
	]);
	const mean = await db.query(
		crossTable(EVERYTHING, crossMeasure('requests_received', 'reports'), ALL)
	);
	for (const [i, row] of mean.entries())
		if (row.value !== null) expect(row.value * row.stated).toBeCloseTo(rows[i]?.value ?? NaN);
});

test('a measure takes only what it can be held against', () => {
	expect(crossMeasure('outcome_denied_state_secret', 'refused').denominator).toEqual([
		'denied',
		'unavailable'
	]);
	expect(crossMeasure('outcome_granted', 'refused').denominator).toHaveLength(6);
	expect(crossMeasure('denied_rate', 'reports').mean).toBe(false);
	expect(hasApplicants(crossMeasure('outcome_refused', 'handled'))).toBe(true);
	expect(hasApplicants(crossMeasure('dispute_rate', 'count'))).toBe(false);
	expect(new Set(MEASURABLES.map(({ code }) => code)).size).toBe(MEASURABLES.length);
});

test('the panels are of the organs that they name', () => {
	expect(new Set(ASSESSED_CITIES).size).toBe(49);
	expect(inPanel(EVERYTHING, 'ministries', []).levels).toEqual(['national']);
	expect(inPanel({ ...EVERYTHING, regions: ['010000'] }, 'own', ['a', 'b'])).toEqual({
		...EVERYTHING,
		agencies: ['a', 'b']
	});
	expect(inPanel(EVERYTHING, null, ['a'])).toBe(EVERYTHING);
});

test('every reason can be asked of every side, and no part is more than its whole', async () => {
	for (const one of MEASURABLES.filter(({ code }) => code.startsWith('outcome_'))) {
		const measure = one.as('handled');
		const rows = hasApplicants(measure) ? 'applicant' : 'none';
		const asked = { ...ALL, rows, columns: 'scope' } as const;
		expect(await db.query(crossTable(EVERYTHING, measure, asked))).toBeInstanceOf(Array);
		for (const cell of await db.query(crossTable(EVERYTHING, measure, ALL)))
			expect(cell.numerator ?? 0).toBeLessThanOrEqual(cell.denominator ?? 0);
	}
});

const DATASETS = ['reports', 'demo'].filter((name) => existsSync(`static/data/${name}`));

/** Another engine over the same files, asked in words of its own. */
async function openPlain(dataset: string) {
	const connection = await (await DuckDBInstance.create()).connect();
	const folder = path.resolve('static/data', dataset);
	for (const table of ['totals', 'requests', 'claims'])
		await connection.run(
			`create view ${table} as select * from read_parquet('${folder}/${table}.parquet')`
		);
	return async (text: string) =>
		(await connection.runAndReadAll(text)).getRowObjectsJson() as Record<string, unknown>[];
}

const OWN = `is_current and scope = 'own'`;
const SIX = 'granted + partially_granted + denied + unavailable + rejected + other';

// Without a dataset there is nothing to hold it against.
describe.each(DATASETS)('over %s', async (dataset) => {
	const data = await openNodeDataset(`static/data/${dataset}`);
	const plain = await openPlain(dataset);

	it('refusal on grounds of fact, of all refusals, is that of the Parquet files', async () => {
		const rows = await data.query(
			crossTable(EVERYTHING, crossMeasure('outcome_unavailable', 'refused'), { ...ALL, least: 5 })
		);
		const own = await plain(`
			select level as row, year::varchar as column, sum(unavailable)::int as numerator,
				sum(denied + unavailable)::int as denominator, count(*)::int as stated,
				median(unavailable / (denied + unavailable)) filter (where denied + unavailable >= 5) as middle
			from totals where ${OWN} and ${SIX} is not null
			group by 1, 2 order by 1, 2`);
		const found = rows
			.filter((row) => row.stated > 0)
			.map(({ row, column, numerator, denominator, stated, middle }) => ({
				...{ row, column, numerator, denominator, stated },
				middle: middle === null ? null : Number(middle.toFixed(9))
			}))
			.sort((a, b) => (`${a.row} ${a.column}` < `${b.row} ${b.column}` ? -1 : 1));
		expect(found).toEqual(
			own.map((row) => ({
				...row,
				middle: row.middle === null ? null : Number(Number(row.middle).toFixed(9))
			}))
		);
		expect(found.length).toBeGreaterThan(0);
	});

	it('outcomes by applicant are those of the cells of table three', async () => {
		const rows = await data.query(
			crossTable(EVERYTHING, crossMeasure('outcome_denied', 'count'), {
				...ALL,
				rows: 'applicant',
				columns: 'year'
			})
		);
		const own = await plain(`
			select applicant as row, year::varchar as column, sum(refused)::int as value, count(*)::int as stated
			from totals t join (
				select report, applicant, sum(count) as refused from requests
				where item like 'denied_%' and applicant <> 'total'
				group by all having count(count) = 8
			) using (report)
			where ${OWN} group by 1, 2 order by 1, 2`);
		const found = rows
			.filter((row) => row.stated > 0)
			.map(({ row, column, value, stated }) => ({ row, column, value, stated }))
			.sort((a, b) => (`${a.row} ${a.column}` < `${b.row} ${b.column}` ? -1 : 1));
		expect(found).toEqual(own);
		expect(found.length).toBeGreaterThan(0);
	});

	it('channels of receipt are those that the prose states', async () => {
		const rows = await data.query(
			crossTable(EVERYTHING, crossMeasure('receipt_channel', 'count'), {
				...ALL,
				rows: 'channel',
				columns: 'none'
			})
		);
		const own = await plain(`
			select claim as row, sum(value)::int as value, count(*)::int as stated from (
				select report, claim, max(value) as value from claims where claim like 'received_%' group by all
			) join totals using (report) where ${OWN} group by 1 order by 1`);
		expect(
			rows
				.map(({ row, value, stated }) => ({ row, value, stated }))
				.sort((a, b) => (String(a.row) < String(b.row) ? -1 : 1))
		).toEqual(own);
	});
});
