import type { DatasetHeader } from '#domain/dataset.ts';
import { loadCorrections } from './1-corpus/corrections.ts';
import { openCorpus } from './1-corpus/list.ts';
import { loadRegistry } from './1-corpus/registry.ts';
import { openDataset } from './6-parquet/index.ts';
import { reportsIn } from './6-parquet/native/swap.ts';
import { prepareFolder, tidyFolder } from './build/cache/folder.ts';
import { readerVersion } from './build/cache/version.ts';
import { assemble, type BuildSummary } from './build/core/assemble.ts';
import { openCorrections } from './build/ledger/correct.ts';
import { openWaiting } from './build/waiting.ts';
import { bundleWorker, readInParallel } from './build/workers/pool.ts';

export type { BuildSummary } from './build/core/assemble.ts';

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
	/** How many versions are kept, this one among them. */
	versions?: number;
	/** Publish nothing if a document is unreadable. */
	strict?: boolean;
	/** `of` is null where nobody knows how many documents there are. */
	onProgress?: (done: number, of: number | null) => void;
	/** Of what the build can do without: the cache, and lines of the list beside the documents. */
	onComplaint?: (complaint: string) => void;
}

/** corpus → text → tables → figures → findings → Parquet. */
export async function buildDataset(options: BuildOptions): Promise<BuildSummary> {
	const { files, membersOf, size, complaints } = openCorpus(options.corpus);
	const registry = loadRegistry(options.registry);
	const corrections = openCorrections(loadCorrections(options.registry));
	const worker = await bundleWorker();
	const store = openCache(options, worker);
	const used = new Set<string>();
	const task = { registry: options.registry, store, ocr: options.ocr };
	const summary = await assemble({
		...options,
		batches: readInParallel(files, options.jobs, task, { open: membersOf, worker }),
		size,
		complaints,
		registry,
		corrections,
		writer: await openDataset(options.out, options.header, options.versions),
		waiting: openWaiting(),
		former: () => reportsIn(options.out),
		onKey: (key) => used.add(key)
	});
	if (store !== null) tidyCache(store, used, options);
	return summary;
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
