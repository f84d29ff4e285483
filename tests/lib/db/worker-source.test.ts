import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ENGINE_BYTES, isNews, workerSource } from '#lib/db/worker-source.ts';

const { resolve } = createRequire(import.meta.url);

test('the size of the engine is that of the file we ship', async () => {
	const { size } = await stat(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
	expect(size).toBe(ENGINE_BYTES);
});

test('the version is the last one that reads Parquet without a third party', async () => {
	const manifest = JSON.parse(await readFile('package.json', 'utf8'));
	expect(manifest.dependencies['@duckdb/duckdb-wasm']).toBe('1.28.0');
});

/** Runs the worker's script as a worker would, with a network of our own. */
function startWorker(answer: Response) {
	const news: unknown[] = [];
	const listeners: Record<string, (event: unknown) => void> = {};
	const imported: string[] = [];
	const fetched: string[] = [];
	const Plain = class {
		status = 0;
	};
	/** Takes in what it is to compile, and no more. */
	const engine = {
		compileStreaming: async (source: Promise<Response>) => {
			const response = await source;
			const type = response.headers.get('content-type');
			return { type, bytes: (await response.arrayBuffer()).byteLength };
		},
		instantiate: async (module: unknown, imports: unknown) => ({ of: module, imports }),
		instantiateStreaming: (source: unknown, imports: unknown): Promise<unknown> =>
			Promise.reject(new Error(`not ours: ${source} ${imports}`))
	};
	const scope: Record<string, unknown> = {
		fetch: async (address: string) => {
			fetched.push(address);
			return answer;
		},
		postMessage: (message: unknown) => news.push(message),
		addEventListener: (name: string, listener: (event: unknown) => void) => {
			listeners[name] = listener;
		},
		importScripts: (url: string) => imported.push(url),
		XMLHttpRequest: Plain,
		WebAssembly: engine,
		...{ TransformStream, Response, AbortController, setTimeout, clearTimeout }
	};
	scope.self = scope;
	const source = workerSource('http://localhost/"engine".js', 'http://localhost/e.wasm', 'lock');
	runInNewContext(source, scope);
	/** As the engine's script does once it is asked to begin. */
	const begin = () => engine.instantiateStreaming((scope.fetch as typeof fetch)('e'), 'imports');
	return { news, listeners, imported, fetched, scope, Plain, begin };
}

test('the worker starts the engine, and stands between it and what it fetches', () => {
	const { imported, scope, Plain } = startWorker(new Response());
	expect(imported).toEqual(['http://localhost/"engine".js']);
	expect(scope.XMLHttpRequest).not.toBe(Plain);
});

test('an engine that is not the whole engine is refused, its bytes counted', async () => {
	const worker = startWorker(new Response('abc'));
	await expect(worker.begin()).rejects.toThrow('3 bytes of the engine came');
	expect(worker.news).toEqual([{ news: 'bytes', loaded: 3 }]);
});

test('the engine comes before it is asked for, once, under any media type', async () => {
	const bytes = await readFile(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
	const headers = { 'content-type': 'application/octet-stream' };
	const worker = startWorker(new Response(bytes, { headers }));
	expect(worker.fetched).toEqual(['http://localhost/e.wasm']);
	const module = { type: 'application/wasm', bytes: ENGINE_BYTES };
	expect(await worker.begin()).toEqual({ module, instance: { of: module, imports: 'imports' } });
	expect(worker.fetched).toHaveLength(1);
	expect(worker.news.at(-1)).toEqual({ news: 'bytes', loaded: ENGINE_BYTES });
});

test('an engine that arrives damaged is refused', async () => {
	const bytes = await readFile(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
	bytes[9_000_000] = (bytes[9_000_000] ?? 0) ^ 1;
	await expect(startWorker(new Response(bytes)).begin()).rejects.toThrow('arrived damaged');
});

test('the page is not told of each piece of the engine by itself', async () => {
	const pieces = new ReadableStream({
		start(controller) {
			for (let i = 0; i < 100; i++) controller.enqueue(new Uint8Array(10));
			controller.close();
		}
	});
	const worker = startWorker(new Response(pieces));
	await expect(worker.begin()).rejects.toThrow('1000 bytes of the engine came');
	expect(worker.news.length).toBeLessThan(20);
});

test('the worker says when the engine cannot be had', async () => {
	const worker = startWorker(new Response(null, { status: 503 }));
	await expect(worker.begin()).rejects.toThrow('503');
	worker.listeners.unhandledrejection?.({ preventDefault() {}, reason: new Error('503 x') });
	expect(worker.news).toEqual([{ news: 'failure', reason: '503 x' }]);
});

test('messages of the engine are not taken for ours', () => {
	expect(isNews({ news: 'bytes', loaded: 1 })).toBe(true);
	expect(isNews({ requestId: 1, type: 'OK' })).toBe(false);
	expect(isNews(null)).toBe(false);
});
