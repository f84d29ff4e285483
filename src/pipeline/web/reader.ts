import type { ReasonFor } from '#domain/reasons.ts';
import type { RegistryText } from '#pipeline/1-corpus/registry-tables.ts';
import type { CorpusEntry } from '#pipeline/1-corpus/given.ts';
import { type BatchAnswer, CONTAINER, type Reader } from '#pipeline/build/core/pool.ts';
import type { ReaderNews, ReaderOrder } from './serve-reader.ts';

/** Milliseconds that a document may take: browsers tell only the time of the wall, of which a busy machine takes much. */
const SLOWEST = 60_000;

interface Waiting {
	batch: CorpusEntry[];
	resolve: (answer: BatchAnswer) => void;
	reject: (error: Error) => void;
}

export interface WebReader extends Reader {
	/** Settled once it has loaded all that it may need. */
	ready: Promise<unknown>;
	/** Reads what comes next by these tables of a registry, where they are given, and else by the shipped ones. */
	use: (tables: RegistryText) => void;
}

/**
 * A thread that reads, as `startReader` has it in Node. A document over which it sits too long is refused, and
 * so is one over which it ends (a browser ends threads that need too much memory); the thread is started anew and
 * reads the batch without it. Any other fault is ours and ends the reading.
 */
export function startWebReader(make: () => Worker, cMaps: string, slowest = SLOWEST): WebReader {
	const waiting: Waiting[] = [];
	let place: number | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let prepared: (() => void) | undefined;
	let tables: RegistryText = {};
	const ready = new Promise<void>((resolve) => (prepared = resolve));
	let worker = start();

	function start(): Worker {
		const mine = make();
		const send = (order: ReaderOrder) => mine.postMessage(order);
		mine.onmessage = ({ data }: MessageEvent<ReaderNews>) => {
			if (mine !== worker || !('news' in data)) return;
			if (data.news === 'ready') prepared?.();
			else if (data.news === 'begun') begin(data.place);
			else if (data.news === 'failure') fail(new Error(data.reason));
			else {
				begin(null);
				waiting.shift()?.resolve({ answers: data.answers.map(answerOf), complaints: [] });
			}
		};
		mine.onerror = (event) => {
			event.preventDefault();
			if (mine !== worker) return;
			if (place === null) fail(new Error(event.message || 'a reader did not start'));
			else refuse('reader_failed');
		};
		send({ order: 'prepare', cMaps });
		send({ order: 'use', tables });
		for (const { batch } of waiting) send({ order: 'read', batch });
		return mine;
	}

	function begin(next: number | null): void {
		clearTimeout(timer);
		place = next;
		if (next !== null) timer = setTimeout(() => refuse('too_slow'), slowest);
	}

	function fail(error: Error): void {
		begin(null);
		for (const { reject } of waiting.splice(0)) reject(error);
	}

	function refuse(reason: ReasonFor<'unreadable'>): void {
		const [first] = waiting;
		const entry = first?.batch[place ?? -1];
		if (!first || !entry || place === null) return;
		first.batch = first.batch.map((one, at) => (at === place ? { ...one, refused: reason } : one));
		begin(null);
		worker.terminate();
		worker = start();
	}

	return {
		ready,
		use(given) {
			tables = given;
			worker.postMessage({ order: 'use', tables } satisfies ReaderOrder);
		},
		read: (batch) =>
			new Promise((resolve, reject) => {
				waiting.push({ batch, resolve, reject });
				worker.postMessage({ order: 'read', batch } satisfies ReaderOrder);
			}),
		async stop() {
			begin(null);
			worker.terminate();
		}
	};
}

const answerOf = (answer: Extract<ReaderNews, { news: 'read' }>['answers'][number]) =>
	answer === CONTAINER ? answer : { reading: () => answer, key: null, kept: false };
