import { createHash } from 'node:crypto';
import fs from 'node:fs';
import v8 from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadReport } from '#domain/report.ts';
import type { CorpusEntry } from './1-corpus/list.ts';
import { loadRegistry } from './1-corpus/registry.ts';
import { indexRegistry } from './4-figures/identity/index.ts';
import { KEY_BYTES } from './cache/segment.ts';
import { openStore } from './cache/store.ts';
import { packFigures, type PackedFigures } from './pack.ts';
import type { DocumentReading, ReportReading } from './read-document.ts';
import { readDocument } from './read-document.ts';

/** What a worker makes of one file: the reading, and digests by which copies are known. */
export interface FileReading extends Omit<DocumentReading, 'reports'> {
	bytes: number;
	sha256: string;
	reports: FiledReport[];
}

export interface FiledReport extends ReportReading {
	/** Of the figures alone: two reports with the same one state the same. */
	figures_digest: string;
}

/** As it travels from the worker, and as it is kept: serialised by V8. */
export interface PackedReading extends Omit<FileReading, 'reports'> {
	reports: PackedReport[];
}

export interface PackedReport extends Omit<FiledReport, 'read'> {
	read: Omit<ReadReport, 'figures'>;
	figures: PackedFigures;
}

export interface WorkerTask {
	registry: string;
	/** Where readings are kept; null if they are not. */
	store: string | null;
}

export interface Answer {
	payload: Uint8Array<ArrayBuffer>;
	/** Under which the reading is kept. */
	key: string;
	/** A former build had kept it. */
	kept: boolean;
}

export interface BatchAnswer {
	answers: Answer[];
	complaints: string[];
}

const task = workerData as WorkerTask;
const index = indexRegistry(loadRegistry(task.registry));
const store = task.store === null ? null : openStore(task.store);

// Batches are answered in the order in which they came, one document at a time.
let turn = Promise.resolve();
parentPort?.on('message', (entries: CorpusEntry[]) => {
	turn = turn.then(() => answerAll(entries));
});

async function answerAll(entries: readonly CorpusEntry[]): Promise<void> {
	const answers: Answer[] = [];
	for (const entry of entries) answers.push(await answer(entry));
	store?.flush();
	const message: BatchAnswer = { answers, complaints: store?.complaints() ?? [] };
	const buffers = answers.map(({ payload }) => payload.buffer);
	parentPort?.postMessage(message, buffers);
}

async function answer(entry: CorpusEntry): Promise<Answer> {
	const bytes = open(entry.file);
	const sha256 = createHash('sha256')
		.update(bytes ?? '')
		.digest('hex');
	const key = keyOf(entry, sha256);
	const kept = bytes && store?.get(key);
	if (kept) return { payload: kept, key, kept: true };
	const payload = new Uint8Array(v8.serialize(pack(await read(entry, bytes, sha256))));
	if (bytes) store?.put(key, payload);
	return { payload, key, kept: false };
}

/** Of all that a reading depends on, but for the version of the reader. */
function keyOf({ path, url, published, coverage }: CorpusEntry, sha256: string): string {
	const inputs = JSON.stringify([sha256, path, url, published, coverage]);
	return createHash('sha256')
		.update(inputs)
		.digest('hex')
		.slice(0, 2 * KEY_BYTES);
}

/** Null for a file that may not be read, is gone since it was listed, or lies on a broken disk. */
function open(file: string): Buffer | null {
	try {
		return fs.readFileSync(file);
	} catch {
		return null;
	}
}

async function read(
	{ file, ...entry }: CorpusEntry,
	bytes: Buffer | null,
	sha256: string
): Promise<FileReading> {
	const reading = bytes ? await readBytes(entry.path, { ...entry, bytes }) : UNOPENED;
	return {
		...reading,
		bytes: bytes?.length ?? 0,
		sha256,
		reports: reading.reports.map((report) => ({
			...report,
			figures_digest: digestOf([...report.read.figures.values()])
		}))
	};
}

const UNOPENED: DocumentReading = {
	status: 'unreadable',
	reason: 'cannot_open',
	media_type: 'application/octet-stream',
	text: '',
	reports: []
};

/** A fault of the reader is ours; it says in which document it was met. */
async function readBytes(
	path: string,
	input: Parameters<typeof readDocument>[0]
): Promise<DocumentReading> {
	try {
		return await readDocument(input, index);
	} catch (error) {
		throw new Error(`reading ${path}`, { cause: error });
	}
}

function digestOf(figures: { place: string; value: number | null; state: string }[]): string {
	const values = figures.map(({ place, value, state }) => `${place}=${value ?? state}`);
	return createHash('sha1').update(values.join(';')).digest('base64');
}

function pack({ reports, ...reading }: FileReading): PackedReading {
	const packed = reports.map(({ read: { figures, ...read }, ...report }) => ({
		...report,
		read,
		figures: packFigures(figures, reading.text)
	}));
	return { ...reading, reports: packed };
}
