import type { CorpusEntry } from '../1-corpus/list.ts';
import { bundle } from './bundle.ts';
import { collectAlone } from './collector.ts';
import { readReading } from './payload.ts';
import { type Reader, startReader, WORKER } from './reader.ts';
import type { BatchAnswer, FileReading, WorkerTask } from './worker.ts';

const BATCH = 32;
/** Bytes out of containers that one batch holds; files are opened by the worker. */
const BATCH_BYTES = 8 * 1024 * 1024;
const UNDER_WAY = 3;
/** Milliseconds that one document may take. */
const SLOWEST = 10_000;

export interface Read {
	entry: CorpusEntry;
	reading: FileReading;
	key: string | null;
	kept: boolean;
}

export interface ReadBatch {
	read: Read[];
	/** What was wrong with the cache; nothing that the build could not do without. */
	complaints: string[];
}

/**
 * Reads the documents in `jobs` workers and gives them back in the order of the list. At most a few
 * batches are under way at once, so that memory does not grow with the corpus.
 */
export async function* readInParallel(
	entries: AsyncIterable<CorpusEntry> | Iterable<CorpusEntry>,
	jobs: number,
	task: WorkerTask,
	slowest = SLOWEST
): AsyncGenerator<ReadBatch> {
	const readers: Reader[] = [];
	const underWay: { batch: CorpusEntry[]; answered: Promise<BatchAnswer> }[] = [];
	const worker = await bundle(WORKER);
	collectAlone();
	let next = 0;
	try {
		for await (const batch of batched(entries)) {
			const reader = (readers[next++ % jobs] ??= startReader(worker, task, slowest));
			const answered = reader.read(batch);
			// The first batch that fails ends the build; those behind it must not end the process.
			answered.catch(() => undefined);
			underWay.push({ batch, answered });
			const first = underWay.length >= jobs * UNDER_WAY ? underWay.shift() : undefined;
			if (first) yield readBatch(first.batch, await first.answered);
		}
		for (const { batch, answered } of underWay) yield readBatch(batch, await answered);
	} finally {
		await Promise.all(readers.map((reader) => reader.stop()));
	}
}

async function* batched(
	entries: AsyncIterable<CorpusEntry> | Iterable<CorpusEntry>
): AsyncGenerator<CorpusEntry[]> {
	let batch: CorpusEntry[] = [];
	let bytes = 0;
	for await (const entry of entries) {
		batch.push(entry);
		bytes += entry.bytes?.length ?? 0;
		if (batch.length < BATCH && bytes < BATCH_BYTES) continue;
		yield batch;
		batch = [];
		bytes = 0;
	}
	if (batch.length > 0) yield batch;
}

function readBatch(batch: readonly CorpusEntry[], { answers, complaints }: BatchAnswer): ReadBatch {
	const read = batch.map((entry, i) => {
		const answer = answers[i];
		if (!answer) throw new Error(`no answer about ${entry.path}`);
		const { payload, key, kept } = answer;
		return { entry, reading: readReading(payload), key, kept };
	});
	return { read, complaints };
}
