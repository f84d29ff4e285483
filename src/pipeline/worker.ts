import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { loadRegistry } from './1-corpus/registry.ts';
import { indexRegistry } from './4-figures/identity/index.ts';
import type { ReadReport } from '#domain/report.ts';
import type { DocumentReading } from './read-document.ts';
import { readDocument } from './read-document.ts';
import type { CorpusEntry } from './1-corpus/list.ts';
import { packFigures, type PackedFigures } from './pack.ts';

/** What a worker makes of one file: the reading, and digests by which copies are known. */
export interface FileReading extends DocumentReading {
	bytes: number;
	sha256: string;
	/** Of the figures alone: two documents with the same one state the same report. */
	figures_digest: string | null;
}

/** As it travels from the worker. */
export interface PackedReading extends Omit<FileReading, 'read'> {
	read: Omit<ReadReport, 'figures'> | null;
	figures: PackedFigures | null;
}

const { registry } = workerData as { registry: string };
const index = indexRegistry(loadRegistry(registry));

parentPort?.on('message', (entries: CorpusEntry[]) => {
	parentPort?.postMessage(entries.map((entry) => pack(readFile(entry))));
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
	const values = figures.map(({ place, value, state }) => `${place}=${value ?? state}`);
	return createHash('sha1').update(values.join(';')).digest('base64');
}

function pack({ read, ...reading }: FileReading): PackedReading {
	if (read === null) return { ...reading, read, figures: null };
	const { figures, ...rest } = read;
	return { ...reading, read: rest, figures: packFigures(figures, reading.text) };
}
