import { Worker } from 'node:worker_threads';
import type { CorpusEntry } from './1-corpus/list.ts';
import { unpackFigures } from './pack.ts';
import type { FileReading, PackedReading } from './worker.ts';

const BATCH = 32;

// Node 20 hands a worker no loader for TypeScript through its arguments, so it registers its own.
const ENTRY = `import('tsx/esm/api').then(({ register }) => {
	register();
	return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)});
});`;

/**
 * Reads the files in `jobs` workers and gives them back in the order of the list. At most a few
 * batches are under way at once, so that memory does not grow with the corpus.
 */
export async function* readInParallel(
	entries: readonly CorpusEntry[],
	registry: string,
	jobs: number
): AsyncGenerator<{ entry: CorpusEntry; reading: FileReading }[]> {
	const batches = Array.from({ length: Math.ceil(entries.length / BATCH) }, (_, i) =>
		entries.slice(i * BATCH, (i + 1) * BATCH)
	);
	const size = Math.max(1, Math.min(jobs, batches.length));
	const workers = Array.from({ length: size }, () => startWorker(registry));
	const inOrder: Promise<FileReading[]>[] = [];
	let next = 0;
	const submit = () => {
		const batch = batches[next];
		const worker = workers[next % workers.length];
		if (batch === undefined || worker === undefined) return;
		inOrder.push(worker.read(batch));
		next++;
	};
	try {
		for (let i = 0; i < size * 3; i++) submit();
		for (const batch of batches) {
			const readings = await inOrder.shift();
			submit();
			if (readings === undefined) throw new Error('a batch was never submitted');
			yield batch.flatMap((entry, i) => {
				const reading = readings[i];
				return reading ? [{ entry, reading }] : [];
			});
		}
	} finally {
		await Promise.all(workers.map((w) => w.stop()));
	}
}

/** A worker answers its messages in the order they were sent. */
function startWorker(registry: string) {
	const worker = new Worker(ENTRY, { eval: true, workerData: { registry } });
	const waiting: { resolve: (r: FileReading[]) => void; reject: (e: Error) => void }[] = [];
	worker.on('message', (readings: PackedReading[]) =>
		waiting.shift()?.resolve(readings.map(unpack))
	);
	worker.on('error', (error) => {
		for (const { reject } of waiting.splice(0)) reject(error);
	});
	return {
		read: (batch: CorpusEntry[]) =>
			new Promise<FileReading[]>((resolve, reject) => {
				waiting.push({ resolve, reject });
				worker.postMessage(batch);
			}),
		stop: () => worker.terminate()
	};
}

function unpack({ read, figures, ...reading }: PackedReading): FileReading {
	if (read === null || figures === null) return { ...reading, read: null };
	return { ...reading, read: { ...read, figures: unpackFigures(figures, reading.text) } };
}
