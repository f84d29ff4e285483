import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { engineAddress } from './engine-address.ts';
import { DataFault, wantsMemory } from './fault.ts';
import { createMeter } from './progress.ts';
import type { Meter } from './progress.ts';
import { watchSilence } from './silence.ts';
import { ENGINE_BYTES, isNews, SILENCE, workerSource } from './worker-source.ts';
import type { WorkerOrder } from './worker-source.ts';
import type { CheckedFile } from './worker/block-reader.ts';

export interface Engine {
	meter: Meter;
	started: Promise<AsyncDuckDB>;
	/** The outcome of some work, or the reason why the worker died before it. */
	unlessDead<T>(work: Promise<T>): Promise<T>;
	/**
	 * Work that no other shares the engine with: a connection holds one answer at a time, and a fault of
	 * the data met meanwhile is that of this work, whatever the engine made of it.
	 */
	alone<T>(work: () => Promise<T>): Promise<T>;
	/** Tells the worker of files that it will be asked for by ranges. */
	know(files: CheckedFile[]): void;
	/** Ends it; the next call starts another. */
	end(fault: DataFault): void;
}

/** Half of what the engine can address: beyond it a question is refused while there is room to say so. */
const MOST_MEMORY = '2GB';

let engines = 0;

export function startEngine(onDeath: () => void): Engine {
	const absolute = (url: string) => new URL(url, location.href).href;
	const lock = `engine ${Date.now()} ${Math.random()} ${engines++}`;
	const source = workerSource(absolute(engineUrl), engineAddress(), lock);
	const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
	const worker = new Worker(address);
	const meter = createMeter(ENGINE_BYTES);
	const { die, unlessDead } = mortality();
	const silence = watchSilence(() => end(new DataFault('stalled', 'the database')));
	const faults: DataFault[] = [];
	const waiting = new AbortController();
	let dead = false;

	function end(fault: DataFault): void {
		if (dead) return;
		dead = true;
		silence.stop();
		waiting.abort();
		worker.terminate();
		onDeath();
		die(fault);
	}

	// Before the engine's own listeners, which know neither our messages nor what to do about an error.
	worker.addEventListener('message', (event) => {
		if (!isNews(event.data)) return silence.calm();
		event.stopImmediatePropagation();
		const { data } = event;
		if (data.news === 'bytes') {
			silence.expect(SILENCE);
			meter.set({ loaded: data.loaded });
		} else if (data.news === 'waiting') silence.expect(data.within);
		else if (data.news === 'fault') faults.push(new DataFault(data.kind, data.detail));
		else if (data.news === 'locked') awaitLock();
		else end(new DataFault('unreachable', data.reason));
	});
	worker.addEventListener('error', (event) => {
		event.stopImmediatePropagation();
		event.preventDefault();
		end(new DataFault('stopped', event.message || 'it could not start'));
	});

	/** The lock is free when the worker is no more, which nothing else tells. */
	function awaitLock(): void {
		navigator.locks
			.request(lock, { signal: waiting.signal }, () => end(new DataFault('stopped')))
			.catch(() => undefined);
	}

	silence.expect(SILENCE);
	const started = start(new AsyncDuckDB(new VoidLogger(), worker), engineAddress()).finally(() =>
		URL.revokeObjectURL(address)
	);
	started.then(silence.calm, () => undefined);

	let turn: Promise<unknown> = Promise.resolve();
	function alone<T>(work: () => Promise<T>): Promise<T> {
		const mine = turn.then(async () => {
			faults.length = 0;
			const outcome = await unlessDead(work()).catch((cause: unknown) => {
				const [fault] = faults;
				if (fault) throw Object.assign(fault, { cause });
				if (!wantsMemory(cause)) throw cause;
				const stopped = Object.assign(new DataFault('stopped', 'memory'), { cause });
				end(stopped);
				throw stopped;
			});
			if (faults[0]) throw faults[0];
			return outcome;
		});
		turn = mine.catch(() => undefined);
		return mine;
	}

	const know = (files: CheckedFile[]) =>
		worker.postMessage({ order: 'know', files } satisfies WorkerOrder);
	return { meter, started, unlessDead, alone, know, end };
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
	const connection = await db.connect();
	await connection.query(`set memory_limit = '${MOST_MEMORY}'`);
	await connection.close();
	return db;
}
