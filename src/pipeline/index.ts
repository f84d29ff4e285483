import type { DatasetHeader, DocumentRow, Manifest } from '#domain/dataset.ts';
import type { Finding } from '#domain/finding.ts';
import { loadCorrections } from './1-corpus/corrections.ts';
import { type CorpusEntry, openCorpus } from './1-corpus/list.ts';
import { loadRegistry } from './1-corpus/registry.ts';
import { indexRegistry } from './4-report/identity/index.ts';
import { ruleTexts } from './5-findings/index.ts';
import { openDataset } from './6-parquet/index.ts';
import { prepareFolder, tidyFolder } from './build/cache/folder.ts';
import { readerVersion } from './build/cache/version.ts';
import { openCorrections } from './build/ledger/correct.ts';
import { findingsAtTheEnd } from './build/ledger/findings-at-the-end.ts';
import { refuseToPublish } from './build/refuse-to-publish.ts';
import { bundleWorker, readInParallel } from './build/workers/pool.ts';
import { enter, enterWaiting, openLedger, type Verdict } from './build/ledger/publish.ts';
import { countDocument, countFindings, openTally, type Tally } from './build/ledger/tally.ts';
import { type Address, openWaiting, type Waiting } from './build/waiting.ts';
import type { FileReading } from './build/workers/worker.ts';

export interface BuildOptions {
	corpus: string;
	registry: string;
	out: string;
	jobs: number;
	header: DatasetHeader;
	/** A folder in which readings are kept for the next build; without it every document is read. */
	cache?: string | null;
	/** Read pictures of text, as scans are; left out, they are named and not read. */
	ocr?: boolean;
	/** Publish nothing if a document is unreadable. */
	strict?: boolean;
	/** `of` is null where nobody knows how many documents there are. */
	onProgress?: (done: number, of: number | null) => void;
	/** Of what the build can do without: the cache, and lines of the list beside the documents. */
	onComplaint?: (complaint: string) => void;
}

export interface BuildSummary extends Tally {
	manifest: Manifest;
}

/** corpus → text → tables → figures → findings → Parquet. Documents are read in workers and entered in the order of their paths, those that leave open whose they are behind all others. */
export async function buildDataset(options: BuildOptions): Promise<BuildSummary> {
	const { files, membersOf, size, complaints: ofTheList } = openCorpus(options.corpus);
	const registry = loadRegistry(options.registry);
	const corrections = openCorrections(loadCorrections(options.registry));
	const worker = await bundleWorker();
	const store = openCache(options, worker);
	const used = new Set<string>();
	const writer = await openDataset(options.out, options.header);
	const ledger = openLedger(corrections.correct);
	const tally = openTally();
	const waiting = openWaiting();
	const publish = ({ document, entry, kept, reading }: Waiting, verdict: Verdict) => {
		const row = documentRow(document, entry, reading, verdict);
		writer.addDocuments([row]);
		countDocument(tally, row, kept);
		if (!('reports' in verdict)) return;
		writer.addReports(verdict.reports);
		for (const { findings } of verdict.reports) countFindings(tally, findings);
	};
	let document = 0;
	try {
		const task = { registry: options.registry, store, ocr: options.ocr };
		const batches = readInParallel(files, options.jobs, task, { open: membersOf, worker });
		for await (const { read, complaints } of batches) {
			for (const complaint of complaints) options.onComplaint?.(complaint);
			for (const { entry, reading, key, kept } of read) {
				if (key !== null) used.add(key);
				const known = { document: document++, entry: addressOf(entry), kept };
				const verdict = enter(ledger, known.document, entry.path, entry.url, reading);
				if (verdict === 'waits') waiting.add({ ...known, reading });
				else publish({ ...known, reading }, verdict);
			}
			options.onProgress?.(document, size());
		}
		const index = indexRegistry(registry);
		for (const known of waiting.all()) {
			const { path, url } = known.entry;
			publish(known, enterWaiting(ledger, known.document, path, url, known.reading, index));
		}
		for (const complaint of ofTheList()) options.onComplaint?.(complaint);
		corrections.refuseUnused();
		refuseToPublish(tally, document, options.strict === true);
		const manifest = await writer.finish({
			superseded: ledger.superseded,
			findings: counted(findingsAtTheEnd(ledger), tally),
			agencies: [...ledger.store.agencies()].sort((a, b) => (a.agency_id < b.agency_id ? -1 : 1)),
			registry,
			rules: [...ruleTexts]
		});
		if (store !== null) tidyCache(store, used, options);
		return { manifest, ...tally };
	} catch (error) {
		waiting.close();
		await writer.abort();
		throw error;
	}
}

const addressOf = ({ path, url }: CorpusEntry): Address => ({ path, url });

function* counted(findings: Iterable<Finding>, tally: Tally): Generator<Finding> {
	for (const finding of findings) {
		countFindings(tally, [finding]);
		yield finding;
	}
}

/** Null where readings are not kept. */
function openCache(
	{ cache, corpus, registry, onComplaint }: BuildOptions,
	worker: string
): string | null {
	if (!cache) return null;
	try {
		return prepareFolder(cache, corpus, readerVersion(worker, registry));
	} catch (error) {
		onComplaint?.(`no readings are kept: ${(error as Error).message}`);
		return null;
	}
}

function tidyCache(store: string, used: Set<string>, { onComplaint }: BuildOptions): void {
	try {
		tidyFolder(store, used);
	} catch (error) {
		onComplaint?.(`the cache was not tidied: ${(error as Error).message}`);
	}
}

function documentRow(
	document: number,
	{ path, url }: Address,
	{ sha256, media_type, bytes, text }: FileReading,
	verdict: Verdict
): DocumentRow {
	const row = { document, path, url, sha256, media_type, bytes, text };
	if ('reports' in verdict)
		return { ...row, status: 'report', reason: null, report: verdict.reports[0]?.report ?? null };
	if ('duplicate' in verdict)
		return { ...row, status: 'duplicate', reason: verdict.duplicate, report: null };
	return { ...row, status: verdict.refused, reason: verdict.reason, report: null };
}
