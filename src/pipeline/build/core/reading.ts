import type { ReasonFor } from '#domain/reasons.ts';
import { packFigures, type PackedFigures } from '#domain/packed-figures.ts';
import type { ReadReport } from '#domain/report.ts';
import type { CorpusEntry } from '#pipeline/1-corpus/given.ts';
import type { OpenEyes } from '#pipeline/2-text/index.ts';
import type { RegistryIndex } from '#pipeline/4-report/identity/index.ts';
import { type Outline, outlineOf } from '#pipeline/document/outline.ts';
import type { DocumentInput } from '#pipeline/document/parse-document.ts';
import {
	type DocumentReading,
	readDocument,
	type ReportReading
} from '#pipeline/document/read-document.ts';

/** What a worker makes of one file: the reading, and outlines by which copies are known. It travels between threads, and may be kept. */
export interface FileReading extends Omit<DocumentReading, 'reports'> {
	bytes: number;
	sha256: string;
	reports: FiledReport[];
}

export interface FiledReport extends Omit<ReportReading, 'read'> {
	read: Omit<ReadReport, 'figures'>;
	figures: PackedFigures;
	outline: Outline;
}

/** Reads one file of a corpus; `bytes` is null where it could not be opened, `eyes` where pictures are not to be read. */
export async function readFile(
	{ path, url, published, coverage, refused }: CorpusEntry,
	bytes: Uint8Array | null,
	sha256: string,
	index: RegistryIndex,
	eyes: OpenEyes = null
): Promise<FileReading> {
	const reading =
		bytes && refused === undefined
			? await readBytes({ path, url, published, coverage, bytes }, index, eyes)
			: unread(refused ?? 'cannot_open');
	return {
		bytes: bytes?.length ?? 0,
		sha256,
		...reading,
		reports: reading.reports.map(file)
	};
}

function file({ read, ...report }: ReportReading): FiledReport {
	const { figures, ...rest } = read;
	return {
		read: rest,
		figures: packFigures(figures),
		outline: outlineOf(read, report.sketch),
		...report
	};
}

const unread = (reason: ReasonFor<'unreadable'>): DocumentReading => ({
	status: 'unreadable',
	reason,
	media_type: 'application/octet-stream',
	text: '',
	reports: []
});

/**
 * A fault of the reader is ours; it says in which document it was met. But for what a document can
 * use up, however right the reader is: the stack, and the longest string.
 */
async function readBytes(
	input: DocumentInput,
	index: RegistryIndex,
	eyes: OpenEyes
): Promise<DocumentReading> {
	try {
		return await readDocument(input, index, eyes);
	} catch (error) {
		if (isExhausted(error)) return unread('reader_failed');
		throw new Error(`reading ${input.path}`, { cause: error });
	}
}

/** Firefox names the stack otherwise. */
const isExhausted = (error: unknown): boolean =>
	error instanceof Error &&
	((error instanceof RangeError &&
		/call stack|string length|allocation|array length/iu.test(error.message)) ||
		error.message === 'too much recursion');
