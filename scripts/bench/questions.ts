import fs from 'node:fs';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Manifest, ManifestTable } from '#domain/dataset.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { definitions } from '#lib/db/schema.ts';
import type { Query } from '#lib/db/sql.ts';
import { ROLLED } from '#pipeline/6-parquet/exports.ts';
import { rollUp } from '#pipeline/6-parquet/roll-up.ts';
import { QUESTIONS } from './asked.ts';
import { type BudgetRow, median, ms, quantile } from './row.ts';

const ROUNDS = 5;

/** Warm answers of the browser's engine, in its build for Node, over the Parquet files on disk. */
export async function benchQuestions(
	folder: string,
	reports: string,
	budget: number
): Promise<BudgetRow> {
	const database = await openNodeDataset(folder);
	const times: number[] = [];
	let slowest = { name: '', time: 0 };
	for (const [name, question] of QUESTIONS) {
		await database.query(question);
		const own: number[] = [];
		for (let round = 0; round < ROUNDS; round++)
			own.push(await timed(() => database.query(question)));
		times.push(...own);
		if (median(own) > slowest.time) slowest = { name, time: median(own) };
	}
	const p95 = quantile(times, 0.95);
	return {
		work: `a question, warm, ${reports} reports (engine of the browser, in Node)`,
		budget: `p95 ≤ ${budget} ms`,
		measured: `median ${ms(median(times))}, p95 ${ms(p95)}; slowest: ${slowest.name}`,
		met: p95 <= budget
	};
}

/** The same questions asked of native DuckDB over the same files, in turn with ours. */
export async function benchAgainstNative(folder: string, most: number): Promise<BudgetRow> {
	const database = await openNodeDataset(folder);
	const native = await nativeOver(folder);
	const ratios: number[] = [];
	for (const [, question] of QUESTIONS) {
		await database.query(question);
		await native(question);
		for (let round = 0; round < ROUNDS; round++) {
			const ours = await timed(() => database.query(question));
			ratios.push(ours / (await timed(() => native(question))));
		}
	}
	const ratio = median(ratios);
	return {
		work: 'the same questions natively (DuckDB on the same Parquet)',
		budget: `ours ≤ ${most} ×`,
		measured: `${ratio.toFixed(1)} × (worst ${Math.max(...ratios).toFixed(1)} ×)`,
		met: ratio <= most
	};
}

async function nativeOver(folder: string): Promise<(question: Query<unknown>) => Promise<unknown>> {
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	for (const { files, statement } of definitions(manifestOf(folder)))
		await db.run(statement(files.map((file) => path.join(folder, file))));
	return async ({ text, params }) => {
		const reader = await db.runAndReadAll(text, params as never);
		return reader.getRowObjectsJS();
	};
}

/** Copies of the demo's totals in another order, each report a new one, until there are `reports` of them. */
export async function multiply(folder: string, into: string, reports: number): Promise<void> {
	const manifest = manifestOf(folder);
	const copies = Math.ceil(reports / manifest.reports);
	fs.mkdirSync(into, { recursive: true });
	for (const { file } of manifest.tables)
		for (const name of [file].flat())
			fs.copyFileSync(path.join(folder, name), path.join(into, name));
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const target = path.join(into, 'totals.parquet');
	await db.run(
		`copy (select * replace (report + ${manifest.reports} * copy as report, report_id || '-' || copy as report_id, agency_id || '-' || copy as agency_id)
		from (select t.*, range as copy from read_parquet('${path.join(folder, 'totals.parquet')}') t, range(${copies}))
		order by hash(report, copy)) to '${target}' (format parquet, compression zstd, row_group_size 20000)`
	);
	for (const [name, { columns, group }] of Object.entries(ROLLED))
		await db.run(
			`copy (${rollUp(`read_parquet('${target}')`, columns)})
			to '${path.join(into, `${name}.parquet`)}' (format parquet, compression zstd, row_group_size ${group})`
		);
	const named = manifest.tables.filter(({ name }) => !Object.hasOwn(ROLLED, name));
	const rolled = Object.keys(ROLLED).map((name) => ({
		name,
		file: `${name}.parquet`,
		...UNMEASURED
	}));
	const tables: ManifestTable[] = [];
	for (const table of [...named, ...rolled]) tables.push(await measuredAgain(db, into, table));
	const grown: Manifest = { ...manifest, reports: manifest.reports * copies, tables };
	fs.writeFileSync(path.join(into, 'manifest.json'), JSON.stringify(grown));
}

const UNMEASURED = { rows: 0, bytes: 0, sha256: '0'.repeat(64) };

async function measuredAgain(
	db: DuckDBConnection,
	folder: string,
	table: ManifestTable
): Promise<ManifestTable> {
	if (table.name !== 'totals' && !Object.hasOwn(ROLLED, table.name)) return table;
	const file = path.join(folder, `${table.name}.parquet`);
	const counted = await db.runAndReadAll(`select count(*)::integer from read_parquet('${file}')`);
	return { ...table, rows: Number(counted.getRows()[0]?.[0]), bytes: fs.statSync(file).size };
}

const manifestOf = (folder: string): Manifest =>
	JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'));

async function timed(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}
