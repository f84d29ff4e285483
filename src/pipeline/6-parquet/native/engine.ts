import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Engine } from '../engine.ts';
import { THREADS, writeParquet } from './files.ts';
import { stageTable } from './staging.ts';
import { folderBeside, swapIn } from './swap.ts';
import { keepVersions } from './versions.ts';

/** What the log of the staged rows may grow to: with each checkpoint what is known of all tables is written anew. */
const SELDOM = '512MB';

/** Keeps so many versions, the one that is written among them. Rows wait in a database on disk beside the output, so that a million reports need no more memory than a thousand. */
export async function openNative(dir: string, versions: number): Promise<Engine> {
	const folder = await folderBeside(path.resolve(dir));
	const target = path.join(folder, 'dataset');
	await mkdir(target);
	const instance = await DuckDBInstance.create(path.join(folder, 'staged.duckdb'), {
		memory_limit: '512MB',
		checkpoint_threshold: SELDOM,
		threads: String(THREADS),
		temp_directory: path.join(folder, 'spilled')
	});
	const db = await instance.connect();
	// The database is deleted when it is closed: a checkpoint then took a fiftieth of a build.
	await db.run('pragma disable_checkpoint_on_shutdown');
	let open = true;
	return {
		stage: (name, columns) => stageTable(db, name, columns),
		run: (statement) => db.run(statement),
		write: (table) => writeParquet(db, target, table),
		async publish(others) {
			for (const [file, bytes] of others) await writeFile(path.join(target, file), bytes);
			await swapIn(target, path.resolve(dir), (old) => keepVersions(old, target, versions));
		},
		async close() {
			if (!open) return;
			open = false;
			db.closeSync();
			instance.closeSync();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
