import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { SCOPES } from '#domain/report.ts';
import type { Manifest } from '#domain/dataset.ts';
import type { Database } from '#lib/db/database.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { type Query, sql } from '#lib/db/sql.ts';
import { disputes } from '#lib/queries/disputes.ts';
import { indicatorByYear } from '#lib/queries/indicator-by-year.ts';
import { INDICATORS } from '#lib/queries/indicators.ts';
import { keyFigures } from '#lib/queries/key-figures.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import { provinceTiles } from '#lib/queries/province-tiles.ts';
import { ranking } from '#lib/queries/ranking.ts';
import { requestsByYear } from '#lib/queries/requests-by-year.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { source, sourceOfOrgans, totalsOf } from '#lib/queries/source.ts';
import { whereAnyScope } from '#lib/queries/where.ts';
import { ROLLED } from '#pipeline/6-parquet/exports.ts';
import { rollUp } from '#pipeline/6-parquet/roll-up.ts';
import { writeDataset } from '../db/dataset.ts';
import { HAND } from './hand.ts';

/** Each organ many times over, so that rolling up is worth it. */
const COPIES = 24;
const MANY = {
	...HAND,
	totals: Array.from({ length: COPIES }, (_, copy) =>
		(HAND.totals ?? []).map((row, i, all) => ({
			...row,
			report: copy * all.length + i,
			agency_id: `${row.agency_id}-${copy}`
		}))
	).flat()
};

const oneByOne = await openNodeDataset(await writeDataset(MANY));
const rolledUp = await openRolledUp(await writeDataset(MANY));

async function openRolledUp(folder: string): Promise<Database> {
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const totals = `read_parquet('${join(folder, 'totals-0.parquet')}')`;
	const path = join(folder, 'manifest.json');
	const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
	for (const [name, { columns }] of Object.entries(ROLLED)) {
		const file = `${name}.parquet`;
		const target = join(folder, file);
		await db.run(`copy (${rollUp(totals, columns)}) to '${target}' (format parquet)`);
		const counted = await db.runAndReadAll(`from read_parquet('${target}')`);
		const { size } = await stat(target);
		// As if organs had many reports each: those of the few here that are copied have one.
		const rows = name === 'totals_by_organ' ? 1 : counted.currentRowCount;
		manifest.tables.push({ name, file, rows, bytes: size, sha256: '0'.repeat(64) });
	}
	// As if there were too many reports to hold.
	for (const table of manifest.tables) if (table.name === 'totals') table.bytes = 2 ** 30;
	await writeFile(path, JSON.stringify(manifest));
	return openNodeDataset(folder);
}

const SELECTIONS: Record<string, Partial<Selection>> = {
	everything: {},
	'some years': { years: [2021, 2022] },
	'two provinces': { regions: ['010000', '020000'] },
	'every scope': { scopes: SCOPES },
	'only whole areas': { scopes: ['aggregate'] },
	'a form': { template: '2019' },
	'a county': { regions: ['010101'] }
};

const QUESTIONS: Record<string, (selection: Selection) => Query<unknown>> = {
	'key figures': keyFigures,
	'outcomes by year': (s) => outcomeMix(s, 'year'),
	'outcomes by place': (s) => outcomeMix(s, 'region', { detail: true }),
	'outcomes of organs': (s) => outcomeMix(s, 'agency'),
	'outcomes of organs, by item': (s) => outcomeMix(s, 'agency', { detail: true }),
	'disputes by sector': (s) => disputes(s, 'sector'),
	applicants: (s) => requestsByYear(s, 'applicant'),
	tiles: (s) => provinceTiles(s, INDICATORS[0]),
	organs: (s) => ranking(s, 'agency', INDICATORS[0])
};

describe.each(Object.entries(SELECTIONS))('of %s', (_, selection) => {
	it.each(Object.entries(QUESTIONS))('%s are as they are report by report', async (_, ask) => {
		const question = ask({ ...EVERYTHING, ...selection });
		expect(await rolledUp.query(question)).toEqual(await oneByOne.query(question));
	});

	it('every indicator is as it is report by report', async () => {
		for (const indicator of INDICATORS) {
			const narrowed = { ...EVERYTHING, ...selection };
			const questions: Query<unknown>[] = [
				indicatorByYear(narrowed, 'level', indicator),
				ranking(narrowed, 'agency', indicator)
			];
			for (const question of questions)
				expect(await rolledUp.query(question)).toEqual(await oneByOne.query(question));
		}
	});
});

it.each([
	[['010101']],
	[['010100']],
	[['019001', '010102']],
	[['010101', '010100']],
	[['020000', '010101']],
	[['020000', '010100', '010000']]
])('%j are read as what lies there, each report once', async (regions) => {
	const selection = { ...EVERYTHING, regions };
	const reportsIn = (from: Query) =>
		sql<{
			report: number;
		}>`select report from ${from} where ${whereAnyScope(selection)} order by report`;
	const read = await oneByOne.query(reportsIn(totalsOf(selection)));
	expect(read).toEqual(await oneByOne.query(reportsIn(sql`totals`)));
	expect(read.length).toBeGreaterThan(0);
});

it('asks the rolled-up rows only where nothing finer is asked for', () => {
	const asked = (selection: Partial<Selection>, by: Parameters<typeof source>[1]) =>
		source({ ...EVERYTHING, ...selection }, by).text === 'rolled_up';
	expect(asked({}, 'region')).toBe(true);
	expect(asked({ regions: ['010000'] }, 'year')).toBe(true);
	expect(asked({ regions: ['010000'] }, 'region')).toBe(false);
	expect(asked({ regions: ['010100'] }, 'year')).toBe(false);
	expect(asked({ agencies: ['data'] }, 'year')).toBe(false);
	expect(asked({}, 'agency')).toBe(false);
});

it('asks the rows of organs for all forms, those of each year where some years are selected', () => {
	const asked = (selection: Partial<Selection>, column = 'granted') =>
		sourceOfOrgans({ ...EVERYTHING, ...selection }, ['granted', column]).text;
	expect(asked({ regions: ['010101'], sectors: ['data'] })).toBe('by_organ');
	expect(asked({ years: [2021, 2021] })).toBe('by_organ_year');
	expect(asked({ template: '2021' })).toContain('totals');
	expect(asked({}, 'fees_amount_10k_cny')).toContain('totals');
	expect(asked({ years: [2021, 2021] }, 'fees_amount_10k_cny')).toContain('totals');
});

it('asks the reports themselves where they are in memory', async () => {
	const lines = (db: Database) =>
		db.query(sql<{ rows: number }>`select count(*)::int as rows from by_organ_year`);
	expect(await lines(oneByOne)).toEqual(
		await oneByOne.query(sql<{ rows: number }>`select count(*)::int as rows from totals`)
	);
	expect(await lines(rolledUp)).toEqual(
		await rolledUp.query(
			sql<{ rows: number }>`select count(*)::int as rows from totals_by_organ_year`
		)
	);
});

it('has fewer rows than there are reports', async () => {
	const { tables } = rolledUp.manifest;
	const rows = (name: string) => tables.find((t) => t.name === name)?.rows ?? NaN;
	expect(rows('totals_by_province')).toBeLessThan(rows('totals') / 4);
});
