import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Manifest } from '#domain/dataset.ts';
import { type BatchDatabase, databaseOver } from '#lib/db/database.ts';
import type { Engine } from '#lib/db/node-engine.ts';
import { definitions, schemaSql } from '#lib/db/schema.ts';
import { type CheckedFile, makeBlockReader } from '#lib/db/worker/block-reader.ts';
import { guardRequests } from '#lib/db/worker/requests.ts';
import type { Sent } from './counted-site.ts';

/** As the worker of a page keeps checked blocks. */
const KEPT = 32 * 1024 * 1024;
const BLOCK = 32_768;
const SITE = 'http://localhost/';

export interface CountedEngine {
	database: BatchDatabase;
	sent: Sent;
	close(): void;
}

/**
 * The browser's engine itself in Node, over files that it fetches by ranges as in a page, of which it
 * knows nothing yet: what is fetched is what a page fetches, without a browser and without a site.
 */
export async function openCounted(folder: string): Promise<CountedEngine> {
	const manifest = JSON.parse(
		fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')
	) as Manifest;
	const sent: Sent = { bytes: 0, requests: 0, files: new Map() };
	const count = (file: string, bytes: number) => {
		sent.requests++;
		sent.bytes += bytes;
		sent.files.set(file, (sent.files.get(file) ?? 0) + bytes);
	};
	const sizeOf = (file: string) => fs.statSync(path.join(folder, file)).size;
	const ranged = rangesOf(folder, count);
	const db = await start();
	const connection = db.connect();
	connection.query("set memory_limit = '2GB'");
	const schema = `dataset_${Math.random().toString(36).slice(2)}`;
	connection.query(schemaSql(schema));
	count('manifest.json', sizeOf('manifest.json'));
	const tables = definitions(manifest);
	const early = new Set(tables.filter((table) => table.early).flatMap(({ files }) => files));
	for (const file of early) count(file, sizeOf(file));
	let isSummed = false;
	const database = databaseOver(manifest, tables, {
		define: async ({ files, whole, held, statement }) => {
			const names = files.map((file) => `${schema}_${file}`);
			for (const [i, file] of files.entries()) {
				const name = names[i] ?? '';
				if (whole) {
					if (!early.delete(file)) count(file, sizeOf(file));
					db.registerFileBuffer(name, fs.readFileSync(path.join(folder, file)));
					continue;
				}
				if (!isSummed && manifest.checksums) count('checksums.bin', sizeOf('checksums.bin'));
				isSummed = true;
				ranged.know(file);
				db.registerFileURL(name, SITE + file, HTTP, false);
			}
			connection.query(statement(names));
			if (held) for (const name of names) db.dropFile(name);
		},
		ask: async ({ text, params }) => {
			const statement = connection.prepare(text);
			try {
				return [...statement.send(...params)];
			} finally {
				statement.close();
			}
		}
	});
	return { database, sent, close: ranged.close };
}

const HTTP = 4;

/** Of the engine's build for browsers, what is used here. */
interface Blocking {
	createDuckDB(bundles: unknown, logger: unknown, runtime: unknown): Promise<Engine>;
	BROWSER_RUNTIME: unknown;
	VoidLogger: new () => unknown;
}

/** The engine of the browser with what it finds in a worker. */
async function start(): Promise<Engine> {
	const require = createRequire(import.meta.url);
	const dist = '@duckdb/duckdb-wasm/dist';
	const { createDuckDB, BROWSER_RUNTIME, VoidLogger } = require(
		`${dist}/duckdb-browser-blocking.cjs`
	) as Blocking;
	const bundle = { mainModule: `${SITE}duckdb-eh.wasm`, mainWorker: '' };
	const { instantiateStreaming } = WebAssembly;
	const { fetch } = globalThis;
	globalThis.fetch = async () => new Response();
	WebAssembly.instantiateStreaming = async (_, imports) =>
		WebAssembly.instantiate(fs.readFileSync(require.resolve(`${dist}/duckdb-eh.wasm`)), imports);
	try {
		const db = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), BROWSER_RUNTIME);
		await db.instantiate(() => undefined);
		db.open({ filesystem: { allowFullHTTPReads: true } });
		return db;
	} finally {
		Object.assign(WebAssembly, { instantiateStreaming });
		globalThis.fetch = fetch;
	}
}

/** Ranges of the files, read where a page fetches them. */
function rangesOf(folder: string, count: (file: string, bytes: number) => void) {
	const reader = makeBlockReader(
		() => 0,
		(url, first, last) => {
			const file = url.slice(SITE.length);
			const bytes = new Uint8Array(last - first + 1);
			const handle = fs.openSync(path.join(folder, file), 'r');
			fs.readSync(handle, bytes, 0, bytes.length, first);
			fs.closeSync(handle);
			count(file, bytes.length);
			return { status: 206, bytes, total: null };
		},
		(kind, detail) => new Error(`${kind}: ${detail}`),
		KEPT
	);
	const scope = globalThis as { XMLHttpRequest?: unknown };
	const former = scope.XMLHttpRequest;
	scope.XMLHttpRequest = guardRequests(NoRequest as never, reader, () => undefined);
	return {
		know(file: string) {
			const bytes = fs.statSync(path.join(folder, file)).size;
			const known: CheckedFile = { url: SITE + file, bytes, block: BLOCK, sums: null };
			reader.know(known);
		},
		close: () => void Object.assign(scope, { XMLHttpRequest: former })
	};
}

/** What is not one of the files is not asked for. */
class NoRequest {
	open(_: string, url: string): void {
		throw new Error(`not a file of the dataset: ${url}`);
	}
}
