import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll } from 'vitest';
import type { Manifest } from '#domain/dataset.ts';
import { openDataset } from '#pipeline/6-parquet/index.ts';
import type { DatasetEnd } from '#pipeline/6-parquet/writer.ts';
import { endOf, type handMade, header } from './hand-made.ts';

type Made = ReturnType<typeof handMade>;

/** A folder for the datasets of one test file. */
export function datasetFolder() {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-'));
	});
	afterAll(() => rm(folder, { recursive: true }));
	return {
		at: (name: string) => path.join(folder, name),
		async write(name: string, made: Made[], end: Partial<DatasetEnd> = {}): Promise<string> {
			const dir = path.join(folder, name);
			const writer = await openDataset(dir, header);
			writer.addDocuments(made.map(({ document }) => document));
			const reports = made.map(({ published }) => published);
			writer.addReports(reports);
			await writer.finish(endOf(reports, end));
			return dir;
		}
	};
}

export async function ask(dir: string, question: string): Promise<Record<string, unknown>[]> {
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const manifest = await manifestOf(dir);
	for (const { name } of manifest.tables)
		await db.run(`create view "${name}" as from '${path.join(dir, `${name}.parquet`)}'`);
	return (await db.runAndReadAll(question)).getRowObjectsJS() as Record<string, unknown>[];
}

export const manifestOf = async (dir: string): Promise<Manifest> =>
	JSON.parse(await readFile(path.join(dir, 'manifest.json'), 'utf8')) as Manifest;
