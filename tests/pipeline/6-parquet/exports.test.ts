import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { type TableName, TABLES } from '#domain/schema.ts';
import { exportsOf } from '#pipeline/6-parquet/exports.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-exports-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function exportedOf(documents: number) {
	const names = Object.keys(TABLES) as TableName[];
	const stages = Object.fromEntries(
		names.map((name) => [name, { rows: documents, ordered: true }])
	) as Parameters<typeof exportsOf>[0];
	return exportsOf(stages, documents - 1);
}

/** How the documents of so large a dataset are written. */
function exported(documents: number) {
	const found = exportedOf(documents).find(({ name }) => name === 'documents');
	if (found === undefined) throw new Error('documents are not written');
	return found;
}

// A table may be several files, so that others read reports*.parquet.
test('no table is met where the files of another are looked for', () => {
	const names = exportedOf(1).map(({ name }) => name);
	const met = Object.keys(TABLES).flatMap((table) =>
		names.filter((name) => name !== table && name.startsWith(table))
	);
	expect(met).toEqual([]);
});

test.each([50_000, 1_200_000, 3_000_000])(
	'%i documents are written in their order, in groups of one size',
	async (many) => {
		const db = await (await DuckDBInstance.create(':memory:')).connect();
		await db.run(`create table documents as select range::integer as document from range(${many})`);
		const { select, group } = exported(many);
		const file = path.join(folder, `${many}.parquet`);
		await db.run(`copy (${select}) to '${file}' (format parquet, row_group_size ${group})`);
		const rows = async (asked: string) => (await db.runAndReadAll(asked)).getRows();
		expect(
			await rows(
				`select count(*)::integer, max(abs(document - file_row_number))::integer
				from read_parquet('${file}', file_row_number = true)`
			)
		).toEqual([[many, 0]]);
		const sizes = await rows(
			`select row_group_num_rows::integer from parquet_metadata('${file}') order by row_group_id`
		);
		expect(Math.max(...sizes.map(([size]) => Number(size)))).toBeLessThanOrEqual(group);
		expect(sizes.length).toBeLessThan((1.02 * many) / group + 1);
	}
);
