import { DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { DataFault } from '../fault.ts';
import type { Source } from '../source.ts';
import { keptDataset } from './kept.ts';

/** The dataset that is kept on this machine, read from there a part at a time. */
export async function keptSource(): Promise<Source> {
	const kept = await keptDataset();
	if (kept === null) throw new DataFault('changed', 'nothing is kept');
	const { manifest } = kept;
	return {
		manifest,
		ahead: async () => undefined,
		whole: async (file) => new Uint8Array(await (await kept.file(file)).arrayBuffer()),
		register: async (db: AsyncDuckDB, name, file) =>
			db.registerFileHandle(
				name,
				await kept.file(file),
				DuckDBDataProtocol.BROWSER_FILEREADER,
				true
			),
		now: async () => (await keptDataset())?.manifest ?? null
	};
}
