import { isContainer } from '#pipeline/1-corpus/containers/index.ts';
import type { CorpusEntry } from '#pipeline/1-corpus/given.ts';
import { overShipped, registryOf, type RegistryText } from '#pipeline/1-corpus/registry-tables.ts';
import { loadFormats, useCMaps } from '#pipeline/2-text/index.ts';
import { indexRegistry, type RegistryIndex } from '#pipeline/4-report/identity/index.ts';
import { CONTAINER } from '#pipeline/build/core/pool.ts';
import { type FileReading, readFile } from '#pipeline/build/core/reading.ts';
import { sha256 } from '#text/digest.ts';
import { headOf } from './given-files.ts';

/** What a thread that reads is told. */
export type ReaderOrder =
	/** Where the tables lie that fonts of some PDF refer to. */
	| { order: 'prepare'; cMaps: string }
	/** Tables of a registry that go before the shipped ones. */
	| { order: 'use'; tables: RegistryText }
	| { order: 'read'; batch: CorpusEntry[] };

/** What it says. */
export type ReaderNews =
	| { news: 'ready' }
	/** It begins the document at this place of its batch. */
	| { news: 'begun'; place: number }
	| { news: 'read'; answers: (FileReading | typeof CONTAINER)[] }
	| { news: 'failure'; reason: string };

/** Larger files are no documents, and are not held as a whole. */
const LARGEST = 256 * 1024 * 1024;
const OF_NOTHING = sha256(new Uint8Array());

/** Makes this thread a reader: batches are answered in the order in which they came, one document at a time. */
export function serveReader(shipped: RegistryText): void {
	const own = indexRegistry(registryOf(shipped));
	let index = own;
	const tell = (news: ReaderNews) => self.postMessage(news);
	let turn = Promise.resolve();
	self.addEventListener('message', ({ data }: MessageEvent<ReaderOrder>) => {
		// The PDF engine speaks in this thread too.
		if (typeof data !== 'object' || data === null || !('order' in data)) return;
		turn = turn
			.then(() => follow(data))
			.catch((error: unknown) => tell({ news: 'failure', reason: told(error) }));
	});
	// As in Node: promises that nobody waits for are those of the PDF engine over a damaged file.
	self.addEventListener('unhandledrejection', (event) => event.preventDefault());

	async function follow(order: ReaderOrder): Promise<void> {
		if (order.order === 'prepare') {
			useCMaps(order.cMaps);
			await loadFormats();
			return tell({ news: 'ready' });
		}
		if (order.order === 'use') {
			const isOwn = Object.keys(order.tables).length === 0;
			index = isOwn ? own : indexRegistry(registryOf(overShipped(shipped, order.tables)));
			return;
		}
		const answers: (FileReading | typeof CONTAINER)[] = [];
		for (const [place, entry] of order.batch.entries()) {
			tell({ news: 'begun', place });
			answers.push(await answer(entry, index));
		}
		tell({ news: 'read', answers });
	}
}

async function answer(
	entry: CorpusEntry,
	index: RegistryIndex
): Promise<FileReading | typeof CONTAINER> {
	const bytes = entry.bytes ?? (await bytesOf(entry));
	if (bytes === CONTAINER) return CONTAINER;
	if (bytes === 'too_large')
		return readFile({ ...entry, refused: 'too_large' }, null, OF_NOTHING, index);
	return readFile(entry, bytes, bytes ? sha256(bytes) : OF_NOTHING, index);
}

/** Null where the file cannot be read: it is gone, or was changed since it was given. */
async function bytesOf({
	file
}: CorpusEntry): Promise<Uint8Array | null | 'too_large' | typeof CONTAINER> {
	if (!(file instanceof Blob)) return null;
	try {
		if (isContainer(await headOf(file))) return CONTAINER;
		return file.size > LARGEST ? 'too_large' : new Uint8Array(await file.arrayBuffer());
	} catch {
		return null;
	}
}

const told = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	const cause = error.cause === undefined ? '' : `\n${told(error.cause)}`;
	return `${error.stack ?? error.message}${cause}`;
};
