import { createRequire } from 'node:module';

type Blocking = typeof import('@duckdb/duckdb-wasm/blocking');
export type Engine = Awaited<ReturnType<Blocking['createDuckDB']>>;

/** The browser's engine in its build for Node. It is required by its path: under Node's `import` the package gives names that bundlers cannot see. Its types are those of the browser's build. */
export async function startNodeEngine(): Promise<Engine> {
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
