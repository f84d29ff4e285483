import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { type Columns, type TableName, TABLES, TOTALS } from '#domain/schema.ts';
import { exportsOf } from '#pipeline/6-parquet/exports.ts';
import { THREADS, writeParquet } from '#pipeline/6-parquet/native/files.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-files-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const REPORTS = 250_000;

/** Rows of a table of so many reports, whose numbers and words differ. */
const rowsOf = (columns: Columns): string => {
	const named = Object.entries(columns).map(([name, type]) => {
		if (name === 'report') return 'range::integer as report';
		if (type === 'BOOLEAN') return `true as ${name}`;
		if (type === 'DATE') return `date '2025-01-31' as ${name}`;
		const number = `hash(range, '${name}') % 30000`;
		return `(${number})::${type} as ${name}`;
	});
	return `select ${named.join(', ')} from range(${REPORTS})`;
};

test('the reports of organs are written in a fraction of the memory that their rows take', async () => {
	const db = await (
		await DuckDBInstance.create(path.join(folder, 'staged.duckdb'), {
			memory_limit: '192MB',
			threads: '2',
			temp_directory: path.join(folder, 'spilled')
		})
	).connect();
	await db.run(`create table written_reports as ${rowsOf(TABLES.reports)}`);
	await db.run(`create table written_totals as ${rowsOf(TOTALS)}`);
	const names = Object.keys(TABLES) as TableName[];
	const stages = Object.fromEntries(
		names.map((name) => [name, { rows: REPORTS, ordered: true }])
	) as Parameters<typeof exportsOf>[0];
	const organs = exportsOf(stages, REPORTS - 1).find(({ name }) => name === 'organ_reports');
	if (organs === undefined) throw new Error('the reports of organs are not written');
	const { table } = await writeParquet(db, folder, organs);
	expect(table.rows).toBe(REPORTS);
	const threads = await db.runAndReadAll(`select current_setting('threads')::integer`);
	expect(threads.getRows()).toEqual([[THREADS]]);
});
