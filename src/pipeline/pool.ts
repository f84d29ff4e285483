import v8 from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { CorpusEntry } from './1-corpus/list.ts';
import { unpackFigures } from './pack.ts';
import type { BatchAnswer, FileReading, PackedReading, WorkerTask } from './worker.ts';

const BATCH = 32;

// Node 20 hands a worker no loader for TypeScript through its arguments, so it registers its own.
const ENTRY = `import('tsx/esm/api').then(({ register }) => {
	register();
	return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)});
});`;

export interface Read {
	entry: CorpusEntry;
	reading: FileReading;
	key: string;
	kept: boolean;
}

export interface ReadBatch {
	read: Read[];
	/** What was wrong with the cache; nothing that the build could not do without. */
	complaints: string[];
}

/**
 * Reads the files in `jobs` workers and gives them back in the order of the list. At most a few
 * batches are under way at once, so that memory does not grow with the corpus.
 */
export async function* readInParallel(
	entries: readonly CorpusEntry[],
	jobs: number,
	task: WorkerTask
): AsyncGenerator<ReadBatch> {
	const batches = Array.from({ length: Math.ceil(entries.length / BATCH) }, (_, i) =>
		entries.slice(i * BATCH, (i + 1) * BATCH)
	);
	const size = Math.max(1, Math.min(jobs, batches.length));
	const workers = Array.from({ length: size }, () => startWorker(task));
	const inOrder: Promise<BatchAnswer>[] = [];
	let next = 0;
	const submit = () => {
		const batch = batches[next];
		const worker = workers[next % workers.length];
		if (batch === undefined || worker === undefined) return;
		const answered = worker.read(batch);
		// The first batch that fails ends the build; those behind it must not end the process.
		answered.catch(() => undefined);
		inOrder.push(answered);
		next++;
	};
	try {
		for (let i = 0; i < size * 3; i++) submit();
		for (const batch of batches) {
			const answered = await inOrder.shift();
			submit();
			if (answered === undefined) throw new Error('a batch was never submitted');
			const { answers, complaints } = answered;
			yield {
				read: batch.flatMap((entry, i) => {
					const answer = answers[i];
					if (!answer) return [];
					const { payload, key, kept } = answer;
					return [{ entry, reading: unpack(v8.deserialize(payload)), key, kept }];
				}),
				complaints
			};
		}
	} finally {
		await Promise.all(workers.map((w) => w.stop()));
	}
}

/** A worker answers its messages in the order they were sent. */
function startWorker(task: WorkerTask) {
	const worker = new Worker(ENTRY, { eval: true, workerData: task });
	const waiting: { resolve: (b: BatchAnswer) => void; reject: (e: Error) => void }[] = [];
	worker.on('message', (batch: BatchAnswer) => waiting.shift()?.resolve(batch));
	worker.on('error', (error) => {
		for (const { reject } of waiting.splice(0)) reject(error);
	});
	return {
		read: (batch: CorpusEntry[]) =>
			new Promise<BatchAnswer>((resolve, reject) => {
				waiting.push({ resolve, reject });
				worker.postMessage(batch);
			}),
		stop: () => worker.terminate()
	};
}

function unpack({ reports, ...reading }: PackedReading): FileReading {
	const unpacked = reports.map(({ figures, read, ...report }) => ({
		...report,
		read: { ...read, figures: unpackFigures(figures, reading.text) }
	}));
	return { ...reading, reports: unpacked };
}
