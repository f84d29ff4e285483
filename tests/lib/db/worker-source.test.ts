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
	const Plain = class {
		status = 0;
	};
	const scope: Record<string, unknown> = {
		fetch: async () => answer,
		postMessage: (message: unknown) => news.push(message),
		addEventListener: (name: string, listener: (event: unknown) => void) => {
			listeners[name] = listener;
		},
		importScripts: (url: string) => imported.push(url),
		XMLHttpRequest: Plain,
		...{ TransformStream, Response, AbortController, setTimeout, clearTimeout }
	};
	scope.self = scope;
	runInNewContext(workerSource('http://localhost/"engine".js', 'lock'), scope);
	return { news, listeners, imported, scope, Plain, fetch: scope.fetch as typeof fetch };
}

test('the worker starts the engine, and stands between it and what it fetches', () => {
	const { imported, scope, Plain } = startWorker(new Response());
	expect(imported).toEqual(['http://localhost/"engine".js']);
	expect(scope.XMLHttpRequest).not.toBe(Plain);
});

test('an engine that is not the whole engine is refused, its bytes counted', async () => {
	const worker = startWorker(new Response('abc'));
	await expect((await worker.fetch('x')).text()).rejects.toThrow('3 bytes of the engine came');
	expect(worker.news).toEqual([{ news: 'bytes', loaded: 3 }]);
});

test('the whole engine passes under any media type, and damaged it does not', async () => {
	const bytes = await readFile(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
	const headers = { 'content-type': 'application/octet-stream' };
	const answer = await startWorker(new Response(bytes, { headers })).fetch('x');
	expect(answer.headers.get('content-type')).toBe('application/wasm');
	expect((await answer.arrayBuffer()).byteLength).toBe(ENGINE_BYTES);
	bytes[9_000_000] = (bytes[9_000_000] ?? 0) ^ 1;
	const damaged = await startWorker(new Response(bytes)).fetch('x');
	await expect(damaged.arrayBuffer()).rejects.toThrow('arrived damaged');
});

test('the worker says when the engine cannot be had', async () => {
	const worker = startWorker(new Response(null, { status: 503 }));
	await expect(worker.fetch('x')).rejects.toThrow('503');
	worker.listeners.unhandledrejection?.({ preventDefault() {}, reason: new Error('503 x') });
	expect(worker.news).toEqual([{ news: 'failure', reason: '503 x' }]);
});

test('messages of the engine are not taken for ours', () => {
	expect(isNews({ news: 'bytes', loaded: 1 })).toBe(true);
	expect(isNews({ requestId: 1, type: 'OK' })).toBe(false);
	expect(isNews(null)).toBe(false);
});
