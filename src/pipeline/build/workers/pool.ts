import type { CorpusEntry } from '#pipeline/1-corpus/list.ts';
import { type OpenContainer, readAllIn, type ReadBatch } from '../core/pool.ts';
import { bundle } from './bundle.ts';
import { collectAlone } from './collector.ts';
import { compileLater } from './compiler.ts';
import { startReader, WORKER } from './reader.ts';
import type { WorkerTask } from './worker.ts';

/** Milliseconds of the processor's time that one document may take. */
const SLOWEST = 10_000;

interface Settings {
	open?: OpenContainer;
	slowest?: number;
	/** The path of the worker's bundle, where it was made before. */
	worker?: string;
}

/** The worker and all that it imports from us, as one file. */
export const bundleWorker = (): Promise<string> => bundle(WORKER);

/** Reads the documents in `jobs` threads of this process. */
export async function* readInParallel(
	entries: AsyncIterable<CorpusEntry> | Iterable<CorpusEntry>,
	jobs: number,
	task: WorkerTask,
	{ open = () => null, slowest = SLOWEST, worker: given }: Settings = {}
): AsyncGenerator<ReadBatch> {
	const worker = given ?? (await bundleWorker());
	collectAlone();
	compileLater();
	yield* readAllIn({ jobs, open, start: () => startReader(worker, task, slowest) }, entries);
}
