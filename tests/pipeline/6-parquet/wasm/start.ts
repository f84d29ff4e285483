import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { DuckDBBindings } from '@duckdb/duckdb-wasm/blocking';

type Blocking = typeof import('@duckdb/duckdb-wasm/blocking');

/** The browser's engine in its build for Node. */
export async function startWasm(): Promise<DuckDBBindings> {
	const require = createRequire(import.meta.url);
	const dist = '@duckdb/duckdb-wasm/dist';
	const { createDuckDB, NODE_RUNTIME, VoidLogger } = require(
		`${dist}/duckdb-node-blocking.cjs`
	) as Blocking & { NODE_RUNTIME: Blocking['DEFAULT_RUNTIME'] };
	const bundle = (name: string) => ({
		mainModule: require.resolve(`${dist}/duckdb-${name}.wasm`),
		mainWorker: ''
	});
	const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
	const db = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
	await db.instantiate(() => undefined);
	db.open({});
	return db;
}

/** Keeps the files in a folder. */
export function shelfIn(dir: string) {
	fs.mkdirSync(dir, { recursive: true });
	return {
		put: async (file: string, bytes: Uint8Array) => fs.writeFileSync(path.join(dir, file), bytes),
		publish: async () => undefined,
		drop: async () => undefined
	};
}
