import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { createMeter } from './progress.ts';
import type { Meter } from './progress.ts';
import { ENGINE_BYTES, isNews, workerSource } from './worker-source.ts';

export interface Engine {
	meter: Meter;
	started: Promise<AsyncDuckDB>;
	/** The outcome of some work, or the reason why the worker died before it. */
	unlessDead<T>(work: Promise<T>): Promise<T>;
}

export function startEngine(onDeath: () => void): Engine {
	const absolute = (url: string) => new URL(url, location.href).href;
	const source = new Blob([workerSource(absolute(engineUrl))], { type: 'text/javascript' });
	const address = URL.createObjectURL(source);
	const worker = new Worker(address);
	const meter = createMeter(ENGINE_BYTES);
	const { die, unlessDead } = mortality();
	const bury = (reason: string) => {
		worker.terminate();
		onDeath();
		die(new Error(reason));
	};
	// Before the engine's own listeners, which know neither our messages nor what to do about an error.
	worker.addEventListener('message', (event) => {
		if (!isNews(event.data)) return;
		event.stopImmediatePropagation();
		if (event.data.news === 'bytes') meter.set({ loaded: event.data.loaded });
		else bury(event.data.reason);
	});
	worker.addEventListener('error', (event) => {
		event.stopImmediatePropagation();
		event.preventDefault();
		bury(event.message || 'the database could not start');
	});
	const started = start(new AsyncDuckDB(new VoidLogger(), worker), absolute(wasmUrl)).finally(() =>
		URL.revokeObjectURL(address)
	);
	return { meter, started, unlessDead };
}

/** A race against one promise that lives as long as the engine would keep every answer alive with it. */
function mortality() {
	const waiting = new Set<(reason: Error) => void>();
	let death: Error | undefined;
	return {
		die(reason: Error) {
			death ??= reason;
			for (const reject of waiting) reject(death);
			waiting.clear();
		},
		unlessDead: <T>(work: Promise<T>): Promise<T> =>
			new Promise((resolve, reject) => {
				if (death) return reject(death);
				waiting.add(reject);
				work.then(resolve, reject).finally(() => waiting.delete(reject));
			})
	};
}

async function start(db: AsyncDuckDB, wasm: string): Promise<AsyncDuckDB> {
	await db.instantiate(wasm);
	await db.open({ filesystem: { allowFullHTTPReads: true } });
	return db;
}
