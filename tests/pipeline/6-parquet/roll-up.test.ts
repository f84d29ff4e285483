import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { ROLLED_UP } from '#domain/derived.ts';
import { TOTALS } from '#domain/schema.ts';
import { rollUp } from '#pipeline/6-parquet/roll-up.ts';

const AMOUNTS = [0.1, 0.7, 123_456_789.123456, 0.2, 1e15, -0.000001, 0.3];

/** What the reports of one place come to, which state these amounts one after another. */
async function addedUp(amounts: readonly number[]): Promise<unknown> {
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const columns = Object.entries(TOTALS).map(([name, type]) => {
		if (name === 'is_current') return `true as ${name}`;
		return `${name === 'fees_amount_10k_cny' ? 'amount' : 'null'}::${type} as ${name}`;
	});
	const totals = `(select ${columns.join(', ')} from (select unnest([${amounts.map((amount) => `${amount}::double`).join(', ')}]) as amount))`;
	const rows = await db.runAndReadAll(
		`select reports, fees_amount_10k_cny from (${rollUp(totals, ROLLED_UP)})`
	);
	return rows.getRows();
}

// Where there are several row groups, threads come upon them in an order of their own.
test('amounts come to the same in whatever order they are added up', async () => {
	const sum = await addedUp(AMOUNTS);
	expect(await addedUp(AMOUNTS.toReversed())).toEqual(sum);
	expect(await addedUp(AMOUNTS.toSorted())).toEqual(sum);
	expect(sum).toEqual([[AMOUNTS.length, 1_000_000_123_456_790.4]]);
});
