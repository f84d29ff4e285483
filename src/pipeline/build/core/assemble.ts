import type { DocumentRow, Manifest } from '#domain/dataset.ts';
import type { Finding } from '#domain/finding.ts';
import type { Registry } from '#domain/region.ts';
import type { CorpusEntry } from '#pipeline/1-corpus/given.ts';
import { expectedReporters, indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { ruleTexts } from '#pipeline/5-findings/index.ts';
import type { DatasetWriter } from '#pipeline/6-parquet/writer.ts';
import type { Logs } from '../ledger/byte-log.ts';
import type { Corrections } from '../ledger/correct.ts';
import { findingsAtTheEnd } from '../ledger/findings-at-the-end.ts';
import { enter, enterWaiting, openLedger, type Verdict } from '../ledger/publish.ts';
import { organsById } from '../ledger/successors.ts';
import { countDocument, countFindings, openTally, type Tally } from '../ledger/tally.ts';
import type { ReadBatch } from './pool.ts';
import { refuseNone } from '#pipeline/1-corpus/unpublished.ts';
import { refuseToPublish } from './refuse-to-publish.ts';
import type { FileReading } from './reading.ts';
import type { Address, Waiting, WaitingDocuments } from './waiting.ts';

/** What a corpus and the machine give to a build. */
export interface Assembly {
	/** The documents as they are read, in the order of their paths. */
	batches: AsyncIterable<ReadBatch>;
	/** How many documents there are; null where nobody knows. */
	size: () => number | null;
	/** Of the list beside the documents, once every document was asked for. */
	complaints: () => string[];
	registry: Registry;
	corrections: Corrections;
	writer: DatasetWriter;
	waiting: WaitingDocuments;
	/** Where the ledger lies. */
	logs: Logs;
	/** Publish nothing if a document is unreadable. */
	strict?: boolean;
	/** Publish nothing if no document is a report, whatever is there. */
	neverNone?: boolean;
	/** How many reports the dataset has that this one takes the place of. */
	former?: () => number;
	onProgress?: (done: number, of: number | null) => void;
	onComplaint?: (complaint: string) => void;
	/** Of each document as the dataset lists it. */
	onDocument?: (row: DocumentRow) => void;
	/** The key of each reading that is kept. */
	onKey?: (key: string) => void;
}

export interface BuildSummary extends Tally {
	manifest: Manifest;
}

/** Readings → ledger → findings → Parquet. Documents are entered in the order of their paths, those that leave open whose they are behind all others. */
export async function assemble(assembly: Assembly): Promise<BuildSummary> {
	const { registry, corrections, writer, waiting, logs, onComplaint } = assembly;
	const index = indexRegistry(registry);
	const ledger = openLedger(corrections.correct, logs.open);
	const tally = openTally();
	const publish = ({ document, entry, kept, reading }: Waiting, verdict: Verdict) => {
		const row = documentRow(document, entry, reading, verdict);
		writer.addDocuments([row]);
		countDocument(tally, row, kept);
		assembly.onDocument?.(row);
		if (!('reports' in verdict)) return;
		writer.addReports(verdict.reports);
		for (const { findings } of verdict.reports) countFindings(tally, findings);
	};
	let document = 0;
	try {
		for await (const { read, complaints } of assembly.batches) {
			for (const complaint of complaints) onComplaint?.(complaint);
			for (const { entry, reading: take, key, kept } of read) {
				const reading = take();
				if (key !== null) assembly.onKey?.(key);
				const known = { document: document++, entry: addressOf(entry), kept };
				const verdict = enter(ledger, known.document, entry.path, entry.url, reading, index);
				if (verdict === 'waits') waiting.add({ reading, ...known });
				else publish({ reading, ...known }, verdict);
			}
			assembly.onProgress?.(document, assembly.size());
		}
		for (const known of waiting.all()) {
			const { path, url } = known.entry;
			publish(known, enterWaiting(ledger, known.document, path, url, known.reading, index));
		}
		for (const complaint of assembly.complaints()) onComplaint?.(complaint);
		corrections.refuseUnused();
		if (assembly.neverNone) refuseNone(tally.statuses.get('report') ?? 0, document);
		refuseToPublish(tally, document, assembly.strict === true, assembly.former?.());
		const manifest = await writer.finish({
			superseded: ledger.superseded,
			findings: counted(findingsAtTheEnd(ledger), tally),
			agencies: organsById(ledger.store.agencies()),
			expected: expectedReporters(index),
			registry,
			rules: [...ruleTexts]
		});
		return { manifest, ...tally };
	} catch (error) {
		waiting.close();
		await writer.abort();
		throw error;
	} finally {
		logs.close();
	}
}

const addressOf = ({ path, url, kind, source }: CorpusEntry): Address => ({
	path,
	url,
	text_kind: kind,
	source
});

function* counted(findings: Iterable<Finding>, tally: Tally): Generator<Finding> {
	for (const finding of findings) {
		countFindings(tally, [finding]);
		yield finding;
	}
}

function documentRow(
	document: number,
	address: Address,
	{ sha256, media_type, bytes, text }: FileReading,
	verdict: Verdict
): DocumentRow {
	const row = { document, ...address, sha256, media_type, bytes, text };
	if ('reports' in verdict)
		return { status: 'report', reason: null, report: verdict.reports[0]?.report ?? null, ...row };
	if ('duplicate' in verdict)
		return { status: 'duplicate', reason: verdict.duplicate, report: null, ...row };
	return { status: verdict.refused, reason: verdict.reason, report: null, ...row };
}
