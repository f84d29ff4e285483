import { expect, test } from 'vitest';
import type { Manifest, ManifestTable } from '#domain/dataset.ts';
import { definitions, tableSql } from '#lib/db/schema.ts';

const table = (name: string, file: string | string[], bytes = 10): ManifestTable => ({
	name,
	file,
	bytes,
	rows: 1,
	sha256: ''
});

const manifest = (...tables: ManifestTable[]): Manifest => ({
	schema: 1,
	dataset: 'hand',
	title: { zh: '', en: '' },
	synthetic: false,
	generator: '',
	version: '',
	documents: 0,
	reports: 0,
	years: null,
	tables
});

test('small totals are held in memory, all else is read from its files', () => {
	const tables = definitions(
		manifest(table('totals', 'totals.parquet'), table('requests', ['a.parquet', 'b.parquet']))
	);
	const statements = tableSql(tables, (file) => `d_${file}`);
	expect(statements.get('totals')).toBe(
		`create table totals as select * from read_parquet(['d_totals.parquet'])`
	);
	expect(statements.get('requests')).toBe(
		`create view requests as select * from read_parquet(['d_a.parquet', 'd_b.parquet'])`
	);
});

test('large totals stay in their file', () => {
	const [totals] = definitions(manifest(table('totals', 'totals.parquet', 8_000_000)));
	expect(totals?.held).toBe(false);
});

test('a manifest cannot smuggle SQL or a path', () => {
	const totals = table('totals', 'totals.parquet');
	for (const file of [`x'.parquet`, '../x.parquet', 'http://elsewhere/x.parquet', ''])
		expect(() => definitions(manifest(totals, table('requests', file)))).toThrow(
			`not a name of a file: ${file}`
		);
	expect(() => definitions(manifest(totals, table('x; drop', 'x.parquet')))).toThrow(
		'not a name of a table: x; drop'
	);
});

test('a dataset without totals is refused', () => {
	expect(() => definitions(manifest())).toThrow('no totals in dataset: hand');
});
