import type { ReasonFor } from '#domain/reasons.ts';
import { Worker } from 'node:worker_threads';
import type { CorpusEntry } from '#pipeline/1-corpus/list.ts';
import { threadTime } from './thread-time.ts';
import { type BatchAnswer, CONTAINER, type Reader } from '../core/pool.ts';
import type { FileReading } from '../core/reading.ts';
import { readReading } from './payload.ts';
import type { Packed, PackedBatch, WorkerTask } from './worker.ts';

/** What `startReader` runs, bundled. */
export const WORKER = new URL('./worker.ts', import.meta.url);

/** What one worker may hold, in megabytes; a document that needs more ends the worker, not the build. */
const MEMORY = { maxOldGenerationSizeMb: 1024 };
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** In memory that worker and pool share: the place in its batch of the document being read. */
export const IDLE = -1;
/** Four numbers: that place, how many documents were begun, the system's number of the thread, and how many pages of the document are pictures. */
export const openClock = () => new Int32Array(new SharedArrayBuffer(16)).fill(IDLE, 0, 1);
/** Milliseconds of the processor's time that each page which is a picture may take besides. */
const SLOWEST_PAGE = 40_000;

/** Said by the worker before it looks at so many pages of its document. */
export const allowPages = (clock: Int32Array, pages: number): void =>
	void Atomics.store(clock, 3, pages);
/** How many times as long a document may wait for something, or take where the system tells no time of a thread. */
const PATIENCE = 6;

interface Waiting {
	batch: CorpusEntry[];
	resolve: (answer: BatchAnswer) => void;
	reject: (error: Error) => void;
}

/**
 * A worker, of the bundled `file`, that answers batches in the order they were given. A document over which it sits longer
 * than `slowest` milliseconds of the processor's time, or runs out of memory, is refused; the worker is started anew and
 * reads the batch without it. Any other error is a fault of ours and ends the reading.
 */
export function startReader(file: string, task: WorkerTask, slowest: number): Reader {
	const clock = openClock();
	const waiting: Waiting[] = [];
	let stopped = false;
	let worker = start();
	let begun = clock[1];
	let since = lookAt(clock);
	const watch = setInterval(() => {
		const now = lookAt(clock);
		if (clock[0] === IDLE || clock[1] !== begun || now.thread !== since.thread)
			[begun, since] = [clock[1], now];
		else if (tookTooLong(since, now, slowest + (clock[3] ?? 0) * SLOWEST_PAGE)) refuse('too_slow');
		else if (!now.waits) since.waited = now.wall;
	}, slowest / 4);
	watch.unref();

	function start(): Worker {
		const mine = new Worker(file, {
			// Not those of this process, whose loader for TypeScript the worker would wait for.
			execArgv: [],
			workerData: { ...task, clock },
			resourceLimits: MEMORY
		});
		// What a worker that was given up still says is not listened to.
		mine.on('message', (answer: PackedBatch) => {
			if (mine === worker) waiting.shift()?.resolve(unpacked(answer));
		});
		mine.on('error', (error: Error & { code?: string }) => {
			if (mine !== worker || stopped) return;
			if (error.code === OUT_OF_MEMORY && clock[0] !== IDLE) refuse('reader_failed');
			else for (const { reject } of waiting.splice(0)) reject(error);
		});
		for (const { batch } of waiting) mine.postMessage(batch);
		return mine;
	}

	function refuse(reason: ReasonFor<'unreadable'>): void {
		const place = clock[0] ?? IDLE;
		const entry = waiting[0]?.batch[place];
		if (!waiting[0] || !entry || stopped) return;
		waiting[0].batch = waiting[0].batch.with(place, { ...entry, refused: reason });
		clock[0] = IDLE;
		const old = worker;
		worker = start();
		void old.terminate();
	}

	return {
		read: (batch) =>
			new Promise((resolve, reject) => {
				waiting.push({ batch, resolve, reject });
				worker.postMessage(batch);
			}),
		stop() {
			stopped = true;
			clearInterval(watch);
			return worker.terminate();
		}
	};
}

const unpacked = ({ answers, complaints }: PackedBatch): BatchAnswer => ({
	complaints,
	answers: answers.map((answer) =>
		answer === CONTAINER
			? answer
			: { key: answer.key, kept: answer.kept, reading: () => readingOf(answer) }
	)
});

function readingOf({ payload, key }: Packed): FileReading {
	if (payload === null) throw new Error(`the reading ${key} was not sent`);
	return readReading(payload);
}

interface Look {
	thread: number;
	/** Null where the system does not tell. */
	cpu: number | null;
	wall: number;
	waits: boolean;
	/** Since when it was not seen at work. */
	waited: number;
}

function lookAt(clock: Int32Array): Look {
	const thread = clock[2] ?? 0;
	const time = threadTime(thread);
	const wall = performance.now();
	return { thread, cpu: time?.cpu ?? null, wall, waits: time?.waits ?? false, waited: wall };
}

/** By the processor's time: what is read must not depend on what else the machine does. A thread that only waits has stopped for good. */
function tookTooLong(since: Look, now: Look, slowest: number): boolean {
	if (now.cpu === null || since.cpu === null) return now.wall - since.wall > PATIENCE * slowest;
	return now.cpu - since.cpu > slowest || now.wall - since.waited > PATIENCE * slowest;
}
