import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { CorpusEntry } from '#pipeline/1-corpus/list.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { KEY_BYTES } from '../cache/segment.ts';
import { openStore } from '../cache/store.ts';
import { CONTAINER } from '../core/pool.ts';
import { readFile } from '../core/reading.ts';
import { openFile } from './open-file.ts';
import { writeReading } from './payload.ts';
import { openEyes } from './eyes.ts';
import { allowPages, IDLE } from './reader.ts';
import { threadNumber } from './thread-time.ts';

export interface WorkerTask {
	registry: string;
	/** Where readings are kept; null if they are not. */
	store: string | null;
	/** Whether pictures of text are read. */
	ocr?: boolean;
	/** Whether readings that are kept stay there, and are not sent. */
	onlyKeep?: boolean;
}

interface Task extends WorkerTask {
	clock: Int32Array;
}

/** Of one file; the reading travels, and is kept, serialised by V8. */
export interface Packed {
	/** Null where it is kept and was not asked for. */
	payload: Uint8Array<ArrayBuffer> | null;
	/** Under which the reading is kept; null where none is. */
	key: string | null;
	/** A former build had kept it. */
	kept: boolean;
}

export interface PackedBatch {
	answers: (Packed | typeof CONTAINER)[];
	complaints: string[];
}

const task = workerData as Task;
task.clock[2] = threadNumber();
const index = indexRegistry(loadRegistry(task.registry));
const store = task.store === null ? null : openStore(task.store);
const eyes = task.ocr === true ? openEyes((pages) => allowPages(task.clock, pages)) : null;

// Batches are answered in the order in which they came, one document at a time.
let turn = Promise.resolve();
parentPort?.on('message', (entries: CorpusEntry[]) => {
	turn = turn.then(() => answerAll(entries)).catch(fail);
});

// Promises that nobody waits for are those of the PDF engine over a damaged file; what it then tells, or
// fails to tell in time, is said of that document. Ours are waited for, and their faults end the reading.
process.on('unhandledRejection', () => undefined);
function fail(error: unknown): void {
	setImmediate(() => {
		throw error;
	});
}

async function answerAll(entries: readonly CorpusEntry[]): Promise<void> {
	const answers: PackedBatch['answers'] = [];
	for (const [place, entry] of entries.entries()) {
		allowPages(task.clock, 0);
		Atomics.add(task.clock, 1, 1);
		Atomics.store(task.clock, 0, place);
		answers.push(await answer(entry));
	}
	Atomics.store(task.clock, 0, IDLE);
	store?.flush();
	const message: PackedBatch = { answers, complaints: store?.complaints() ?? [] };
	const buffers = answers.flatMap((a) =>
		a === CONTAINER || a.payload === null ? [] : [a.payload.buffer]
	);
	parentPort?.postMessage(message, buffers);
}

async function answer(entry: CorpusEntry): Promise<Packed | typeof CONTAINER> {
	const bytes = entry.bytes ?? (entry.file === undefined ? null : openFile(entry.file));
	if (bytes === CONTAINER) return CONTAINER;
	const sha256 = createHash('sha256')
		.update(bytes ?? '')
		.digest('hex');
	const keeps = bytes !== null && entry.refused === undefined;
	const key = store !== null && keeps ? keyOf(entry, sha256) : null;
	const kept = key === null ? null : store?.get(key);
	const payload = kept ?? writeReading(await readFile(entry, bytes, sha256, index, eyes));
	if (key !== null && !kept) store?.put(key, payload);
	const stays = task.onlyKeep === true && key !== null;
	return { payload: stays ? null : payload, key, kept: Boolean(kept) };
}

/** Of all that a reading depends on, but for the version of the reader. */
function keyOf({ path, url, published, coverage }: CorpusEntry, sha256: string): string {
	const inputs = JSON.stringify([sha256, path, url, published, coverage, eyes !== null]);
	return createHash('sha256')
		.update(inputs)
		.digest('hex')
		.slice(0, 2 * KEY_BYTES);
}
