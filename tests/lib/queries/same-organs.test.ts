import { existsSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { openNodeDataset } from '#lib/db/node.ts';
import { disputes } from '#lib/queries/disputes.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';

const DATASETS = ['reports', 'demo'].filter((name) => existsSync(`static/data/${name}`));
const SIX = 'granted + partially_granted + denied + unavailable + rejected + other';
const TWELVE = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration']
	.flatMap((channel) => ['upheld', 'corrected', 'other', 'pending'].map((o) => `${channel}_${o}`))
	.join(' + ');

// Without a dataset there is nothing to hold it against.
describe.each(DATASETS)('over %s', async (dataset) => {
	const db = await openNodeDataset(`static/data/${dataset}`);
	const connection = await (await DuckDBInstance.create()).connect();
	await connection.run(
		`create view own as select * from read_parquet('${path.resolve('static/data', dataset)}/totals.parquet')
		where is_current and scope = 'own'`
	);

	/** The same in steps of its own: the years, then the organs, then their counts. */
	async function plainly(sum: string, stated: string) {
		const ask = async (text: string) =>
			(await connection.runAndReadAll(text)).getRowObjectsJson() as Record<string, unknown>[];
		const counts = await ask(`select year, count(*)::int as n from own group by 1`);
		const most = Math.max(...counts.map(({ n }) => Number(n)));
		const years = counts.filter(({ n }) => Number(n) * 2 >= most).map(({ year }) => Number(year));
		const organs = await ask(
			`select agency_id from own where ${stated} is not null and year in (${years.join()})
			group by 1 having count(distinct year) = ${years.length}`
		);
		const ids = organs.map(({ agency_id }) => `'${String(agency_id)}'`).join();
		return ask(
			`select year::varchar as key, coalesce(sum(${sum}) filter (where ${stated} is not null), 0)::int as count from own
			where year in (${years.join()}) and agency_id in (${ids || 'null'}) group by 1 order by 1`
		);
	}

	it('bars of outcomes are of the organs that state them in every year', async () => {
		const rows = await db.query(outcomeMix(EVERYTHING, 'year', { same: true }));
		expect(
			rows
				.filter(({ outcome }) => outcome === 'granted')
				.map(({ key, count }) => ({ key, count: count ?? 0 }))
		).toEqual(await plainly('granted', SIX));
	});

	it('bars of disputes are, too', async () => {
		const rows = await db.query(disputes(EVERYTHING, 'year', { same: true }));
		expect(
			rows
				.filter(({ channel, outcome }) => channel === 'reconsideration' && outcome === 'upheld')
				.map(({ key, count }) => ({ key, count: count ?? 0 }))
		).toEqual(await plainly('reconsideration_upheld', TWELVE));
	});
});
