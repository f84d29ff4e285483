import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { engineAddress } from './engine-address.ts';
import { workerSource } from './worker-source.ts';

/** A worker that fetches and compiles the engine, with what it has told since. */
export interface EngineWorker {
	worker: Worker;
	/** Of the script that it was started from. */
	address: string;
	/** The name of the lock that it holds while it lives. */
	lock: string;
	/** What it told before anyone listened, in its order; from now on nothing is kept. */
	heard(): Event[];
}

let engines = 0;
let begun: EngineWorker | undefined;

/** Starts the worker that the next engine takes, while the code that asks it is on its way. */
export function beginWorker(): void {
	begun ??= startWorker();
}

/** The worker that was begun, or a new one. */
export function takeWorker(): EngineWorker {
	const taken = begun ?? startWorker();
	begun = undefined;
	return taken;
}

function startWorker(): EngineWorker {
	const lock = `engine ${Date.now()} ${Math.random()} ${engines++}`;
	const source = workerSource(new URL(engineUrl, location.href).href, engineAddress(), lock);
	const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
	const worker = new Worker(address);
	const events: Event[] = [];
	const hear = (event: Event) => void events.push(event);
	worker.addEventListener('message', hear);
	worker.addEventListener('error', hear);
	return {
		...{ worker, address, lock },
		heard() {
			worker.removeEventListener('message', hear);
			worker.removeEventListener('error', hear);
			return events;
		}
	};
}
