import { expect, it } from 'vitest';
import { asManifest } from '#lib/db/manifest.ts';

const table = {
	name: 'reports',
	file: 'reports.parquet',
	rows: 3,
	bytes: 40,
	sha256: 'a'.repeat(64)
};
const manifest = {
	...{ schema: 1, dataset: 'a', title: { zh: '某市', en: 'A city' }, synthetic: false },
	...{ generator: 'a 1.0', version: '0123456789ab', documents: 4, reports: 3, years: [2019, 2021] },
	tables: [table]
};

it('is taken where the tables are those the questions know, with what a later release added', () => {
	const later = { ...manifest, licence: 'CC0' };
	expect(asManifest(later)).toEqual(later);
	expect(asManifest({ ...manifest, years: null, reports: 0 })).toMatchObject({ years: null });
});

it('is refused with a sentence where the tables may mean something else', () => {
	expect(() => asManifest({ ...manifest, schema: 2 })).toThrow(/schema 2.*schema 1/);
	expect(() => asManifest({ ...manifest, schema: '1' })).toThrow(/schema 1/);
	for (const other of [null, [], 'x', { tables: [] }, { schema: 1 }])
		expect(() => asManifest(other)).toThrow('does not describe a dataset');
});

it.each([
	['rows', -1],
	['bytes', 1.5],
	['sha256', 'short'],
	['file', '../../other/reports.parquet'],
	['file', '/reports.parquet'],
	['file', 'https://elsewhere.example/reports.parquet'],
	['file', ['reports.parquet', 'a/../../b.parquet']]
])('is refused where %s of a table is %j, and the sentence names the place', (key, value) => {
	const broken = { ...manifest, tables: [{ ...table, [key]: value }] };
	expect(() => asManifest(broken)).toThrow(`tables.0.${key}`);
});
