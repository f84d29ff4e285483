import type { CorpusEntry } from '#pipeline/1-corpus/given.ts';
import type { FileReading } from './reading.ts';

const BATCH = 32;
/** Bytes out of containers that one batch holds; files are opened by the worker. */
const BATCH_BYTES = 8 * 1024 * 1024;
const UNDER_WAY = 3;

/** What a file is as which many documents come. */
export const CONTAINER = 'container';

export interface Answer {
	/** Taken out of what travelled when it is asked for. */
	reading: () => FileReading;
	/** Under which the reading is kept; null where none is. */
	key: string | null;
	/** A former build had kept it. */
	kept: boolean;
}

export interface BatchAnswer {
	answers: (Answer | typeof CONTAINER)[];
	complaints: string[];
}

/** A thread that answers batches in the order in which they were given. */
export interface Reader {
	read: (batch: CorpusEntry[]) => Promise<BatchAnswer>;
	stop: () => Promise<unknown>;
}

export interface Read extends Answer {
	entry: CorpusEntry;
}

export interface ReadBatch {
	read: Read[];
	/** What was wrong with the cache; nothing that the build could not do without. */
	complaints: string[];
}

/** The documents in a file that holds many; null if it holds none after all. */
export type OpenContainer = (
	entry: CorpusEntry
) => AsyncIterable<CorpusEntry> | null | Promise<AsyncIterable<CorpusEntry> | null>;

/** How many batches a pool has, how large they are, and how its readers start. */
export interface Pool {
	jobs: number;
	start: () => Reader;
	open: OpenContainer;
	/** Documents of a batch at most: fewer tell sooner how far the reading is. */
	batch?: number;
}

/**
 * Reads the documents in `jobs` readers and gives them back in the order of the list, those of a container
 * in its place. At most a few batches are under way at once, so that memory does not grow with the corpus.
 */
export async function* readAllIn(
	{ jobs, start, open, batch: most = BATCH }: Pool,
	entries: Entries
): AsyncGenerator<ReadBatch> {
	const readers: Reader[] = [];
	let next = 0;
	function begin(batch: CorpusEntry[]): UnderWay {
		const reader = (readers[next++ % jobs] ??= start());
		const answered = reader.read(batch);
		// The first batch that fails ends the build; those behind it must not end the process.
		answered.catch(() => undefined);
		return { batch, answered };
	}
	async function* readAll(some: Entries): AsyncGenerator<ReadBatch> {
		const underWay: UnderWay[] = [];
		for await (const batch of batched(some, most)) {
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
				read.push({ entry, ...answer });
				continue;
			}
			yield { read, complaints: [] };
			read = [];
			yield* readAll((await open(entry)) ?? [{ ...entry, refused: 'cannot_open' }]);
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

async function* batched(entries: Entries, most: number): AsyncGenerator<CorpusEntry[]> {
	let batch: CorpusEntry[] = [];
	let bytes = 0;
	for await (const entry of entries) {
		batch.push(entry);
		bytes += entry.bytes?.length ?? 0;
		if (batch.length < most && bytes < BATCH_BYTES) continue;
		yield batch;
		batch = [];
		bytes = 0;
	}
	if (batch.length > 0) yield batch;
}
