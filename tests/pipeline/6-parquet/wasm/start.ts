import { createRequire } from 'node:module';
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
