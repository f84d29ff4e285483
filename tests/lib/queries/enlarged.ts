import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll } from 'vitest';
import type { Manifest } from '#domain/dataset.ts';
import type { Database } from '#lib/db/database.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { byAgency } from '#pipeline/6-parquet/exports.ts';
import { findingsByRule } from '#pipeline/6-parquet/findings-by-rule.ts';
import { firstFindings } from '#pipeline/6-parquet/first-findings.ts';
import { type Rows, writeDataset } from '../db/dataset.ts';

/** The same rows as a small dataset, and as one too large for memory, of which the derived tables are asked. */
export async function bothSizes(rows: Rows): Promise<{ few: Database; many: Database }> {
	const small = await writeDataset(rows);
	const large = await mkdtemp(path.join(os.tmpdir(), 'atlas-'));
	afterAll(() => Promise.all([small, large].map((folder) => rm(folder, { recursive: true }))));
	const manifest = JSON.parse(
		await readFile(path.join(small, 'manifest.json'), 'utf8')
	) as Manifest;
	for (const { file } of manifest.tables)
		await copyFile(path.join(small, String(file)), path.join(large, String(file)));
	const read = (name: string) => `read_parquet('${path.join(small, name)}-0.parquet')`;
	const derived = {
		organ_reports: byAgency(read('reports'), read('totals')),
		rule_counts: findingsByRule(read('findings'), read('totals')),
		top_findings: firstFindings(read('findings'), read('reports'))
	};
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const tables = manifest.tables.map((table) =>
		table.name === 'totals' ? { ...table, bytes: 9_000_000 } : table
	);
	for (const [name, select] of Object.entries(derived)) {
		const file = `${name}.parquet`;
		await db.run(`copy (${select}) to '${path.join(large, file)}' (format parquet)`);
		const { size: bytes } = await stat(path.join(large, file));
		tables.push({ name, file, rows: 0, bytes, sha256: '0'.repeat(64) });
	}
	await writeFile(path.join(large, 'manifest.json'), JSON.stringify({ ...manifest, tables }));
	return { few: await openNodeDataset(small), many: await openNodeDataset(large) };
}
