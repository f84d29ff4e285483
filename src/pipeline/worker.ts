import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { loadRegistry } from './1-corpus/registry.ts';
import { indexRegistry } from './4-figures/identity/index.ts';
import type { DocumentReading } from './read-document.ts';
import { readDocument } from './read-document.ts';
import type { CorpusEntry } from './1-corpus/list.ts';

/** What a worker makes of one file: the reading, and digests by which copies are known. */
export interface FileReading extends DocumentReading {
	bytes: number;
	sha256: string;
	/** Of the figures alone: two documents with the same one state the same report. */
	figures_digest: string | null;
}

const { registry } = workerData as { registry: string };
const index = indexRegistry(loadRegistry(registry));

parentPort?.on('message', (entries: CorpusEntry[]) => {
	parentPort?.postMessage(entries.map(readFile));
});

function readFile({ file, ...entry }: CorpusEntry): FileReading {
	const bytes = fs.readFileSync(file);
	const reading = readDocument({ ...entry, bytes }, index);
	return {
		...reading,
		bytes: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		figures_digest: reading.read ? digestOf([...reading.read.figures.values()]) : null
	};
}

function digestOf(figures: { place: string; value: number | null; state: string }[]): string {
	const hash = createHash('sha1');
	for (const { place, value, state } of figures) hash.update(`${place}=${value ?? state};`);
	return hash.digest('base64');
}
