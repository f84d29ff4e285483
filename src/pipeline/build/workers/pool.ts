import type { CorpusEntry } from '#pipeline/1-corpus/list.ts';
import { bundle } from './bundle.ts';
import { collectAlone } from './collector.ts';
import { CONTAINER } from './open-file.ts';
import { readReading } from './payload.ts';
import { type Reader, startReader, WORKER } from './reader.ts';
import type { BatchAnswer, FileReading, WorkerTask } from './worker.ts';

const BATCH = 32;
/** Bytes out of containers that one batch holds; files are opened by the worker. */
const BATCH_BYTES = 8 * 1024 * 1024;
const UNDER_WAY = 3;
/** Milliseconds of the processor's time that one document may take. */
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

interface Settings {
	open?: OpenContainer;
	slowest?: number;
	/** The path of the worker's bundle, where it was made before. */
	worker?: string;
}

/** The worker and all that it imports from us, as one file. */
export const bundleWorker = (): Promise<string> => bundle(WORKER);

/** The documents in a file that holds many; null if it holds none after all. */
export type OpenContainer = (entry: CorpusEntry) => AsyncIterable<CorpusEntry> | null;

/**
 * Reads the documents in `jobs` workers and gives them back in the order of the list, those of a container
 * in its place. At most a few batches are under way at once, so that memory does not grow with the corpus.
 */
export async function* readInParallel(
	entries: Entries,
	jobs: number,
	task: WorkerTask,
	{ open = () => null, slowest = SLOWEST, worker: given }: Settings = {}
): AsyncGenerator<ReadBatch> {
	const readers: Reader[] = [];
	const worker = given ?? (await bundleWorker());
	collectAlone();
	let next = 0;
	function begin(batch: CorpusEntry[]): UnderWay {
		const reader = (readers[next++ % jobs] ??= startReader(worker, task, slowest));
		const answered = reader.read(batch);
		// The first batch that fails ends the build; those behind it must not end the process.
		answered.catch(() => undefined);
		return { batch, answered };
	}
	async function* readAll(some: Entries): AsyncGenerator<ReadBatch> {
		const underWay: UnderWay[] = [];
		for await (const batch of batched(some)) {
			underWay.push(begin(batch));
			const first = underWay.length >= jobs * UNDER_WAY ? underWay.shift() : undefined;
			if (first) yield* readBatch(first);
		}
		for (const batch of underWay) yield* readBatch(batch);
	}
	async function* readBatch({ batch, answered }: UnderWay): AsyncGenerator<ReadBatch> {
		const { answers, complaints } = await answered;
		let read: Read[] = [];
		for (const [i, entry] of batch.entries()) {
			const answer = answers[i];
			if (!answer) throw new Error(`no answer about ${entry.path}`);
			if (answer !== CONTAINER) {
				const { payload, key, kept } = answer;
				read.push({ entry, reading: readReading(payload), key, kept });
				continue;
			}
			yield { read, complaints: [] };
			read = [];
			yield* readAll(open(entry) ?? [{ ...entry, refused: 'cannot_open' }]);
		}
		yield { read, complaints };
	}
	try {
		yield* readAll(entries);
	} finally {
		await Promise.all(readers.map((reader) => reader.stop()));
	}
}

type Entries = AsyncIterable<CorpusEntry> | Iterable<CorpusEntry>;
interface UnderWay {
	batch: CorpusEntry[];
	answered: Promise<BatchAnswer>;
}

async function* batched(entries: Entries): AsyncGenerator<CorpusEntry[]> {
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
