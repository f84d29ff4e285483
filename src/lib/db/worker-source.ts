import type { FaultKind } from './fault.ts';
import { makeBlockReader } from './worker/block-reader.ts';
import type { CheckedFile } from './worker/block-reader.ts';
import { makeCrc32 } from '#text/bytes/crc32.ts';
import { makeEngineFetch } from './worker/engine-fetch.ts';
import { guardRequests, makeLoad } from './worker/requests.ts';
import type { Limits } from './worker/requests.ts';

/** Of `duckdb-eh.wasm` 1.28.0 unpacked: a server that sends it compressed does not say. */
export const ENGINE_BYTES = 18_105_915;
export const ENGINE_CRC32 = 25_752_962;
/** Milliseconds without a sign after which a server is given up. */
export const SILENCE = 20_000;
/** Milliseconds between what the page is told of the engine's bytes. */
const PAUSE = 100;
const LIMITS: Limits = { silence: SILENCE, slowest: 50 };
/** Bytes of checked blocks that the worker keeps, and of a file that it fetches whole where ranges fail. */
const KEPT = 32 * 1024 * 1024;

/** A message of our own among those of the engine, from the worker. */
export type WorkerNews =
	| { news: 'bytes'; loaded: number }
	| { news: 'failure'; reason: string }
	/** It holds its lock, which is free again when it is no more. */
	| { news: 'locked' }
	/** It waits for a range, for so many milliseconds at most. */
	| { news: 'waiting'; within: number }
	| { news: 'fault'; kind: FaultKind; detail: string };

/** A message of our own to the worker: files that it will be asked for. */
export interface WorkerOrder {
	order: 'know';
	files: CheckedFile[];
}

export const isNews = (data: unknown): data is WorkerNews =>
	typeof data === 'object' && data !== null && 'news' in data;

/**
 * The script of the worker, to be started from a blob: such a worker inherits the page's
 * Content-Security-Policy, where one started from an address would not, and SQL could then read
 * from anywhere. It compiles the engine's WebAssembly while that comes, before anyone asks for it, and
 * gives it to the engine's own script, checks what is fetched, tells how much of
 * the engine has arrived, and says so when it cannot start: the engine would wait in silence. While it
 * lives it holds `lock`.
 */
export const workerSource = (engine: string, wasm: string, lock: string): string => `
	const ENGINE = ${JSON.stringify(engine)};
	if (self.trustedTypes)
		trustedTypes.createPolicy('default', {
			createScriptURL: (address) => (address === ENGINE ? address : null),
			// The engine's Arrow tries to make a function of text and does without: the policy on scripts refuses it.
			createScript: (text) => text
		});
	addEventListener('unhandledrejection', (event) => {
		event.preventDefault();
		postMessage({ news: 'failure', reason: String((event.reason && event.reason.message) || event.reason) });
	});
	const problem = (kind, detail) => Object.assign(new Error(detail), { kind });
	const crc32 = (${makeCrc32})();
	const Plain = self.XMLHttpRequest;
	const load = (${makeLoad})(Plain, problem, ${JSON.stringify(LIMITS)}, (within) =>
		postMessage({ news: 'waiting', within })
	);
	const reader = (${makeBlockReader})(crc32, load, problem, ${KEPT});
	self.XMLHttpRequest = (${guardRequests})(Plain, reader, (kind, detail) =>
		postMessage({ news: 'fault', kind, detail })
	);
	const fetchEngine = (${makeEngineFetch})(
		self.fetch.bind(self),
		crc32,
		${JSON.stringify({ bytes: ENGINE_BYTES, crc32: ENGINE_CRC32, silence: SILENCE, pause: PAUSE })},
		(loaded) => postMessage({ news: 'bytes', loaded })
	);
	const compiled = WebAssembly.compileStreaming(fetchEngine(${JSON.stringify(wasm)}));
	// Told where the engine asks for it.
	compiled.catch(() => {});
	self.fetch = async () => new Response();
	WebAssembly.instantiateStreaming = async (_, imports) => {
		const module = await compiled;
		return { module, instance: await WebAssembly.instantiate(module, imports) };
	};
	addEventListener('message', (event) => {
		if (!event.data || event.data.order !== 'know') return;
		event.stopImmediatePropagation();
		for (const file of event.data.files) reader.know(file);
	});
	if (self.navigator && navigator.locks)
		navigator.locks.request(${JSON.stringify(lock)}, () => {
			postMessage({ news: 'locked' });
			return new Promise(() => {});
		}).catch(() => {});
	importScripts(ENGINE);
`;
