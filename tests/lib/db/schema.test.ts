import { expect, test } from 'vitest';
import type { Manifest, ManifestTable } from '#domain/dataset.ts';
import { definitions } from '#lib/db/schema.ts';

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

const defined = (...tables: ManifestTable[]) =>
	Object.fromEntries(definitions(manifest(...tables)).map((t) => [t.table, t]));

test('small totals are held in memory, all else is read from its files', () => {
	const { totals, requests } = defined(
		table('totals', 'totals.parquet'),
		table('requests', ['a.parquet', 'b.parquet'])
	);
	expect(totals?.statement(['t'])).toBe(`create table totals as select * from read_parquet(['t'])`);
	expect(requests?.statement(['a', 'b'])).toBe(
		`create view requests as select * from read_parquet(['a', 'b'])`
	);
});

test('large totals stay in their file, and large files are read by ranges', () => {
	const { totals, requests, rules } = defined(
		table('totals', 'totals.parquet', 8_000_000),
		table('requests', 'requests.parquet', 256_000),
		table('rules', 'rules.parquet', 255_999)
	);
	expect([totals?.held, totals?.whole]).toEqual([false, false]);
	expect(requests?.whole).toBe(false);
	expect(rules?.whole).toBe(true);
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

test('one organ is asked of the reports in the order of organs, unless all are held in memory', () => {
	const byAgency = table('organ_reports', 'organ_reports.parquet', 900_000);
	const large = defined(table('totals', 'totals.parquet', 8_000_000), byAgency);
	expect(large.agency_reports?.rests).toEqual(['organ_reports']);
	const small = defined(table('totals', 'totals.parquet'), byAgency);
	expect(small.agency_reports?.rests).toEqual(['reports', 'totals']);
	const former = defined(table('totals', 'totals.parquet', 8_000_000));
	expect(former.agency_reports?.rests).toEqual(['reports', 'totals']);
});

test('what compresses well is not held in memory for that', () => {
	const many = { ...table('totals', 'totals.parquet'), rows: 1_000_000 };
	expect(defined(many).totals?.held).toBe(false);
});
