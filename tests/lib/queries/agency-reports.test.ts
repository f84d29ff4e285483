import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import type { Manifest } from '#domain/dataset.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { agencyIndicators, agencyReports } from '#lib/queries/agency.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import { reportHeader } from '#lib/queries/report.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { byAgency } from '#pipeline/6-parquet/exports.ts';
import { writeDataset } from '../db/dataset.ts';
import { HAND } from './hand.ts';

const small = await writeDataset(HAND);
const large = await mkdtemp(path.join(os.tmpdir(), 'atlas-'));
afterAll(() => Promise.all([small, large].map((folder) => rm(folder, { recursive: true }))));

/** The same with the table by organ, its totals told to be too many for memory. */
async function enlarge(): Promise<void> {
	const manifest = JSON.parse(
		await readFile(path.join(small, 'manifest.json'), 'utf8')
	) as Manifest;
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const read = (name: string) => `read_parquet('${path.join(small, name)}-0.parquet')`;
	for (const { file } of manifest.tables)
		await db.run(
			`copy (from '${path.join(small, String(file))}') to '${path.join(large, String(file))}' (format parquet)`
		);
	const file = 'reports_by_agency.parquet';
	await db.run(
		`copy (${byAgency(read('reports'), read('totals'))}) to '${path.join(large, file)}' (format parquet)`
	);
	const tables = manifest.tables.map((table) =>
		table.name === 'totals' ? { ...table, bytes: 9_000_000 } : table
	);
	const { size: bytes } = await stat(path.join(large, file));
	const sha256 = '0'.repeat(64);
	tables.push({ name: 'reports_by_agency', file, rows: manifest.reports, bytes, sha256 });
	await writeFile(path.join(large, 'manifest.json'), JSON.stringify({ ...manifest, tables }));
}

test('one organ and one report are the same whether all are in memory or passed over', async () => {
	await enlarge();
	const [few, many] = [await openNodeDataset(small), await openNodeDataset(large)];
	for (const id of ['data', 'city', 'school', 'nobody'])
		for (const question of [
			agencyIndicators(id),
			agencyReports(id),
			outcomeMix({ ...EVERYTHING, agencies: [id] }, 'year'),
			outcomeMix({ ...EVERYTHING, agencies: [id], years: [2022, 2023], scopes: ['own'] }, 'year'),
			reportHeader(`${id}-2021`)
		]) {
			expect(question.text).toContain('agency_reports');
			expect(await many.query<unknown>(question)).toEqual(await few.query<unknown>(question));
		}
});
