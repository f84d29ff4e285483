import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';
import { makeCrc32 } from '#text/bytes/crc32.ts';
import { isStale } from '../server/ensure-datasets.ts';
import { splitEngine } from './split.ts';
import { readUsed, USED } from './used.ts';

/** Where the site takes the engine from; not committed. */
const FOLDER = 'src/lib/db/parts';
const SIZES = path.join(FOLDER, 'sizes.ts');

export const engineFile = (): string =>
	createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

/** Writes the two parts of the engine, and what their bytes must be, where they are missing or out of date. */
export async function writeParts(): Promise<void> {
	const sources = ['parts', 'split', 'used', 'wasm-module'].map(
		(name) => `scripts/engine/${name}.ts`
	);
	if (!(await isStale(SIZES, [engineFile(), USED, ...sources]))) return;
	const parts = splitEngine(await readFile(engineFile()), await readUsed());
	await mkdir(FOLDER, { recursive: true });
	const crc32 = makeCrc32();
	const told: string[] = [];
	for (const [name, bytes] of Object.entries(parts)) {
		await writeFile(path.join(FOLDER, `engine-${name}.wasm`), bytes);
		told.push(
			`export const ${name.toUpperCase()} = { bytes: ${bytes.length}, crc32: ${crc32(bytes)} };\n`
		);
	}
	await writeFile(SIZES, told.join(''));
}

/** Has the parts written before the site is built or served. */
export const engineParts = (): Plugin => ({ name: 'engine-parts', config: writeParts });
