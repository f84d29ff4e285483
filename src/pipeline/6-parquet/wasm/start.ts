import {
	BROWSER_RUNTIME,
	createDuckDB,
	type DuckDBBindings,
	VoidLogger
} from '@duckdb/duckdb-wasm/blocking';

/** The engine in the thread that asks, whose WebAssembly lies at `address`. For workers: it keeps its thread busy. */
export async function startWasm(address: string): Promise<DuckDBBindings> {
	const bundle = { mainModule: address, mainWorker: '' };
	const database = await createDuckDB(
		{ mvp: bundle, eh: bundle },
		new VoidLogger(),
		BROWSER_RUNTIME
	);
	await database.instantiate(() => undefined);
	database.open({});
	return database;
}
