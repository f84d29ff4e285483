import { DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import type { Manifest } from '#domain/dataset.ts';
import type { Engine } from './engine.ts';
import { openFiles } from './files.ts';
import { fetchManifest } from './manifest.ts';
import type { Meter } from './progress.ts';
import type { Definition } from './schema.ts';

/** Where the files of one version of a dataset come from. */
export interface Source {
	manifest: Manifest;
	/** Gets files before they are asked for. */
	ahead(tables: readonly Definition[]): Promise<unknown>;
	whole(file: string): Promise<Uint8Array<ArrayBuffer>>;
	/** Tells the engine of a file that it reads a part at a time; again where a part of it failed. */
	register(db: AsyncDuckDB, name: string, file: string): Promise<void>;
	/** The manifest as it is now; null where it cannot be had. */
	now(): Promise<Manifest | null>;
}

/** A folder of this site, whose files are fetched by ranges. */
export async function fetchedSource(folder: string, engine: Engine, meter: Meter): Promise<Source> {
	const manifest = await fetchManifest(folder);
	const files = openFiles(folder, manifest, meter);
	return {
		manifest,
		ahead: files.ahead,
		whole: files.whole,
		async register(db, name, file) {
			engine.know(await files.checked(file));
			await db.registerFileURL(name, files.addressOf(file), DuckDBDataProtocol.HTTP, false);
		},
		now: () => fetchManifest(folder).catch(() => null)
	};
}
