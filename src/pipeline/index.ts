import type { DatasetHeader } from '#domain/dataset.ts';
import { openCorpus } from './1-corpus/list.ts';
import { loadCorrections, loadRegistry } from './1-corpus/registry.ts';
import { openDataset } from './6-parquet/index.ts';
import { reportsIn } from './6-parquet/native/swap.ts';
import { prepareFolder, tidyFolder } from './build/cache/folder.ts';
import { readerVersion } from './build/cache/version.ts';
import { assemble, type BuildSummary } from './build/core/assemble.ts';
import { openDiskLogs } from './build/disk-logs.ts';
import { openCorrections } from './build/ledger/correct.ts';
import type { Part } from './build/shard/list.ts';
import { complaintsOf, openShards, readingsOf } from './build/shard/read.ts';
import {
	digestOf,
	filesOfPart,
	prepareShard,
	type ShardSummary,
	writeShard
} from './build/shard/write.ts';
import { whileMemoryLasts } from './build/memory-left.ts';
import { openWaiting } from './build/waiting.ts';
import { bundleWorker, readInParallel } from './build/workers/pool.ts';

export type { BuildSummary } from './build/core/assemble.ts';
export type { Part } from './build/shard/list.ts';
export { isShardFolder, type ShardSummary } from './build/shard/write.ts';

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
		batches: whileMemoryLasts(
			readInParallel(files, options.jobs, task, { open: membersOf, worker })
		),
		size,
		complaints,
		registry,
		corrections,
		writer: await openDataset(options.out, options.header, options.versions),
		waiting: openWaiting(),
		logs: openDiskLogs(),
		former: () => reportsIn(options.out),
		onKey: (key) => used.add(key)
	});
	if (store !== null) tidyCache(store, used, options);
	return summary;
}

export type ShardOptions = Omit<BuildOptions, 'header' | 'cache' | 'strict'> & { part: Part };

/** Reads a part of the corpus into a folder, `out`, for `mergeShards`. An attempt that was broken off goes on where it stood. */
export async function buildShard({ part, ...options }: ShardOptions): Promise<ShardSummary> {
	const { files, membersOf, size, complaints } = openCorpus(options.corpus);
	const worker = await bundleWorker();
	const version = readerVersion(worker, options.registry);
	const store = prepareShard(options.out, version);
	const ocr = options.ocr === true;
	const task = { registry: options.registry, store, ocr, onlyKeep: true };
	const mine = filesOfPart(files, part);
	return writeShard({
		...part,
		dir: options.out,
		version,
		ocr,
		store,
		corpus: digestOf(files),
		batches: readInParallel(mine, options.jobs, task, { open: membersOf, worker }),
		size: () => (size() === null ? null : mine.length),
		complaints,
		onProgress: options.onProgress,
		onComplaint: options.onComplaint
	});
}

export type MergeOptions = Omit<BuildOptions, 'corpus' | 'jobs' | 'cache' | 'ocr'> & {
	/** Of all parts, in any order. */
	shards: readonly string[];
};

/** The dataset of all shards of a corpus, to the byte what one build of the corpus writes. Refused if one is missing. */
export async function mergeShards(options: MergeOptions): Promise<BuildSummary> {
	const registry = loadRegistry(options.registry);
	const corrections = openCorrections(loadCorrections(options.registry));
	const version = readerVersion(await bundleWorker(), options.registry);
	const shards = openShards(options.shards, version);
	const documents = shards.reduce((sum, shard) => sum + shard.documents, 0);
	return assemble({
		...options,
		batches: whileMemoryLasts(readingsOf(shards)),
		size: () => documents,
		complaints: () => complaintsOf(shards),
		registry,
		corrections,
		writer: await openDataset(options.out, options.header),
		waiting: openWaiting(),
		logs: openDiskLogs(),
		former: () => reportsIn(options.out)
	});
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
