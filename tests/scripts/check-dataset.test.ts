import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Checksums, Manifest } from '#domain/dataset.ts';
import { openDataset } from '#pipeline/6-parquet/index.ts';
import { checkDataset } from '../../scripts/check/index.ts';
import { isPrinted } from '../../scripts/check/numbers.ts';
import { endOf, finding, handMade, header } from '../pipeline/6-parquet/hand-made.ts';

let folder = '';
let sound = '';
let copies = 0;

beforeAll(async () => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-check-'));
	sound = path.join(folder, 'sound');
	const made = [handMade(0), handMade(1, '2019'), handMade(2)];
	const writer = await openDataset(sound, header);
	writer.addDocuments(made.map(({ document }) => document));
	const reports = made.map(({ published }) => published);
	writer.addReports(reports);
	await writer.finish({
		...endOf(reports, {}),
		findings: [finding(0), finding(1, { finding_id: 'f-other' })]
	});
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const manifestIn = (dir: string) =>
	JSON.parse(fs.readFileSync(path.join(dir, 'manifest.json'), 'utf8')) as Manifest;
const writeManifest = (dir: string, manifest: unknown) =>
	fs.writeFileSync(path.join(dir, 'manifest.json'), JSON.stringify(manifest));

function copied(): string {
	const dir = path.join(folder, `copy-${copies++}`);
	fs.cpSync(sound, dir, { recursive: true });
	return dir;
}

/** A copy in which some tables are what a `select` each makes of them (`t`), and the manifest tells the truth about them. */
async function rewritten(changes: Readonly<Record<string, string>>): Promise<string> {
	const dir = copied();
	const manifest = manifestIn(dir);
	const instance = await DuckDBInstance.create(':memory:');
	const db = await instance.connect();
	for (const [table, select] of Object.entries(changes)) {
		const file = path.join(dir, `${table}.parquet`);
		await db.run(`create or replace table t as from '${file}'`);
		const made = await db.runAndReadAll(`copy (${select}) to '${file}' (format parquet)`);
		const entry = manifest.tables.find(({ name }) => name === table);
		if (!entry) throw new Error(`no table ${table}`);
		entry.rows = Number(made.getRows()[0]?.[0]);
		entry.bytes = fs.statSync(file).size;
		entry.sha256 = createHash('sha256').update(fs.readFileSync(file)).digest('hex');
		if (table === 'documents' || table === 'reports') manifest[table] = entry.rows;
	}
	db.closeSync();
	instance.closeSync();
	const hashes = manifest.tables.map(({ sha256 }) => sha256).join('\n');
	manifest.version = createHash('sha256').update(hashes).digest('hex').slice(0, 12);
	writeManifest(dir, { ...manifest, checksums: writeChecksums(dir, manifest.tables) });
	return dir;
}

/** As the README tells of them. */
function writeChecksums(dir: string, tables: Manifest['tables']): Checksums {
	const block = 32_768;
	const sums = tables.flatMap(({ file }) => {
		const bytes = fs.readFileSync(path.join(dir, String(file)));
		return Array.from({ length: Math.ceil(bytes.length / block) }, (_, i) =>
			crc32(bytes.subarray(i * block, (i + 1) * block))
		);
	});
	const bytes = Buffer.alloc(4 * sums.length);
	for (const [i, sum] of sums.entries()) bytes.writeUInt32LE(sum, 4 * i);
	fs.writeFileSync(path.join(dir, 'checksums.bin'), bytes);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { file: 'checksums.bin', block, sha256 };
}

/** A copy whose manifest says something else. */
function restated(change: (manifest: Manifest) => unknown): string {
	const dir = copied();
	writeManifest(dir, change(manifestIn(dir)));
	return dir;
}

const breachesOf = async (dir: string) => (await checkDataset(dir)).breaches.join('\n');

it('finds nothing wrong with a sound dataset, and says how much it looked at', async () => {
	const { checks, breaches } = await checkDataset(sound);
	expect(breaches).toEqual([]);
	expect(checks).toBeGreaterThan(200);
});

describe('a manifest', () => {
	it.each<[string, (manifest: Manifest) => unknown]>([
		['manifest.json lacks years', ({ years: _, ...rest }) => rest],
		['manifest.json has schema 2, not 1', (manifest) => ({ ...manifest, schema: 2 })],
		['version that is not that of its tables', (manifest) => ({ ...manifest, version: 'x' })],
		['counts other reports', (manifest) => ({ ...manifest, reports: 7 })],
		[
			'there is no table claims',
			(m) => ({ ...m, tables: m.tables.filter((t) => t.name !== 'claims') })
		],
		[
			'claims: the manifest tells 9 rows',
			(m) => ({ ...m, tables: m.tables.map((t) => (t.name === 'claims' ? { ...t, rows: 9 } : t)) })
		],
		[
			'claims: the manifest tells another size',
			(m) => ({ ...m, tables: m.tables.map((t) => (t.name === 'claims' ? { ...t, bytes: 1 } : t)) })
		],
		[
			'claims: the manifest tells another sha256',
			(m) => ({
				...m,
				tables: m.tables.map((t) => (t.name === 'claims' ? { ...t, sha256: '0' } : t))
			})
		],
		[
			'the file ../sound/claims.parquet is not in the folder',
			(m) => ({
				...m,
				tables: m.tables.map((t) =>
					t.name === 'claims' ? { ...t, file: '../sound/claims.parquet' } : t
				)
			})
		],
		['manifest.json names a table a"b', (m) => ({ ...m, tables: [...m.tables, { name: 'a"b' }] })],
		['manifest.json is missing or is no JSON object', () => null]
	])('is told: %s', async (breach, change) => {
		expect(await breachesOf(restated(change))).toContain(breach);
	});

	it('is told to be missing, and so is a file or what is no Parquet', async () => {
		const dir = copied();
		fs.rmSync(path.join(dir, 'claims.parquet'));
		fs.writeFileSync(path.join(dir, 'rules.parquet'), 'words');
		const breaches = await breachesOf(dir);
		expect(breaches).toContain('claims: there is no file claims.parquet');
		expect(breaches).toContain('rules: its file is no Parquet');
		expect(await breachesOf(path.join(folder, 'nowhere'))).toContain('manifest.json is missing');
	});
});

/** What is told of a copy whose tables are changed: a breach for each table, several of them at once. */
const ROUNDS: readonly Readonly<Record<string, readonly [breach: string, select: string]>>[] = [
	{
		sections: ['sections has no column heading', 'select * exclude heading from t'],
		requests: [
			'requests.count is VARCHAR, not a whole',
			'select * replace (count::varchar as count) from t'
		]
	},
	{
		reports: [
			'reports.scope holds a word that is none',
			"select * replace ('all' as scope) from t"
		],
		requests: [
			'requests.item holds a word that is none',
			"select * replace ('granted_all' as item) from t where item = 'granted'"
		],
		findings: [
			'findings: the same finding_id twice',
			"select * replace ('f' as finding_id) from t"
		],
		documents: [
			'gave no report tells no reason',
			"select * replace ('duplicate' as status) from t"
		],
		disputes: [
			'disputes: the same report and channel and outcome twice',
			'from t union all from t'
		],
		proactive: [
			'proactive: a cell without a number has one',
			"select * replace ('blank' as state) from t"
		],
		sections: [
			'sections: a passage that is none',
			'select * replace (text_start + 999999 as text_end) from t'
		]
	},
	{
		reports: ['does not count from 0', 'select * replace (report + 1 as report) from t'],
		findings: ['findings.rule names none of rules', "select * replace ('my-own' as rule) from t"],
		claims: ['claims.report names none of reports', 'select * replace (99 as report) from t'],
		requests: [
			'requests: a cell with a number has none',
			'select * replace (null::integer as count) from t'
		],
		documents: ['documents.path is not relative', "select * replace ('/a/' || path as path) from t"]
	},
	{
		reports: [
			'reports: the same report_id twice',
			"select * replace ('a-2023' as report_id, 'nobody' as agency_id) from t"
		],
		requests: [
			'requests: a stated cell does not tell where',
			'select * replace (null::integer as text_start) from t'
		],
		claims: [
			'claims: a passage that is none',
			'select * replace (text_start - 1 as text_end) from t'
		],
		disputes: [
			'disputes: a stated number is not the one in its passage',
			'select * replace (count + 1 as count) from t'
		],
		documents: [
			'documents.path is not relative',
			"select * replace ('a/../../' || path as path) from t"
		]
	},
	{
		reports: ['reports.agency_id names none', "select * replace ('nobody' as agency_id) from t"],
		requests: ['an inferred cell and no finding', "select * replace ('inferred' as state) from t"],
		disputes: [
			'disputes: a stated number is not the one in its passage',
			'select * replace (text_start + 1 as text_start) from t'
		]
	},
	{
		reports: [
			'reports.document names none of documents',
			'select * replace (99 as document) from t'
		]
	}
];

describe('tables', () => {
	it.each(ROUNDS.map((round) => [Object.values(round).map(([breach]) => breach), round] as const))(
		'are told: %j',
		async (breaches, round) => {
			const selects = Object.entries(round).map(([table, [, select]]) => [table, select] as const);
			const told = await breachesOf(await rewritten(Object.fromEntries(selects)));
			expect(breaches.filter((breach) => !told.includes(breach))).toEqual([]);
		}
	);

	it('are sound in any order', async () => {
		expect(await breachesOf(await rewritten({ requests: 'from t order by count' }))).toBe('');
	});
});

it('takes a number for printed in any digits, and no other for it', () => {
	expect(isPrinted(1234.5, '1,234.5')).toBe(true);
	expect(isPrinted(12, '１２件')).toBe(true);
	expect(isPrinted(-3, '减少3')).toBe(true);
	expect(isPrinted(12, '123')).toBe(false);
	expect(isPrinted(0, '')).toBe(false);
	expect(isPrinted(7, `7${' '.repeat(60)}`)).toBe(false);
});

describe.each(['reports', 'demo'])('the dataset %s, where it is built', (name) => {
	const dir = `static/data/${name}`;

	it('keeps the public interface', { timeout: 600_000 }, async () => {
		const breaches = fs.existsSync(`${dir}/manifest.json`) ? await breachesOf(dir) : '';
		expect(breaches).toBe('');
	});
});
