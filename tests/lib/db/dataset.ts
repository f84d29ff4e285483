import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Manifest } from '#domain/dataset.ts';
import { SCHEMA_VERSION, TABLES, TOTALS } from '#domain/schema.ts';
import type { Columns } from '#domain/schema.ts';

export type Cell = string | number | boolean | null;
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

/** Writes a dataset of rows given by hand; columns not given are null. The folder lies in the system's place for temporary files. */
export async function writeDataset(rows: Rows, split = 1): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'atlas-'));
	const instance = await DuckDBInstance.create();
	const connection = await instance.connect();
	const all: Record<string, Columns> = { ...TABLES, totals: TOTALS };
	for (const name of Object.keys(rows)) if (!all[name]) throw new Error(`unknown table: ${name}`);
	const tables: Manifest['tables'] = [];
	for (const [name, columns] of Object.entries(all)) {
		const given = rows[name] ?? [];
		const parts = name === 'requests' ? split : 1;
		const files = Array.from({ length: parts }, (_, i) => `${name}-${i}.parquet`);
		for (const [i, file] of files.entries()) {
			const part = given.filter((_, place) => place % parts === i);
			const path = join(folder, file);
			await connection.run(`copy (${selectOf(columns, part)}) to '${path}' (format parquet)`);
		}
		const sizes = await Promise.all(files.map((file) => stat(join(folder, file))));
		tables.push({
			name,
			file: files.length === 1 ? (files[0] ?? '') : files,
			rows: given.length,
			bytes: sizes.reduce((sum, { size }) => sum + size, 0),
			sha256: '0'.repeat(64)
		});
	}
	connection.closeSync();
	instance.closeSync();
	const manifest: Manifest = {
		schema: SCHEMA_VERSION,
		dataset: 'hand',
		title: { zh: '手写', en: 'By hand' },
		synthetic: true,
		generator: 'tests',
		version: '000000000000',
		documents: rows.documents?.length ?? 0,
		reports: rows.reports?.length ?? 0,
		years: null,
		tables
	};
	await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
	return folder;
}

function selectOf(columns: Columns, rows: Rows[string]): string {
	const known = Object.entries(columns);
	for (const name of rows.flatMap((row) => Object.keys(row)))
		if (!(name in columns)) throw new Error(`unknown column: ${name}`);
	const line = (row: Rows[string][number]) =>
		`select ${known.map(([name, type]) => `${literal(row[name] ?? null)}::${type} as ${name}`).join(', ')}`;
	return rows.length === 0 ? `${line({})} where false` : rows.map(line).join(' union all ');
}

const literal = (cell: Cell): string =>
	typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);
