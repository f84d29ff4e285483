import type { DuckDBBindings } from '@duckdb/duckdb-wasm/blocking';
import type { DatasetHeader, DocumentRow } from '#domain/dataset.ts';
import { correctionsOf } from '#pipeline/1-corpus/corrections.ts';
import { overShipped, registryOf, type RegistryText } from '#pipeline/1-corpus/registry-tables.ts';
import { openWasm, type Shelf } from '#pipeline/6-parquet/wasm/engine.ts';
import { openWriter } from '#pipeline/6-parquet/writer.ts';
import { assemble, type BuildSummary } from '#pipeline/build/core/assemble.ts';
import { readAllIn, type Reader } from '#pipeline/build/core/pool.ts';
import { holdWaiting } from '#pipeline/build/core/waiting.ts';
import { logsInMemory } from '#pipeline/build/ledger/byte-log.ts';
import { openCorrections } from '#pipeline/build/ledger/correct.ts';
import { type GivenFile, openGiven } from './given-files.ts';
import type { WebReader } from './reader.ts';

export interface WebBuild {
	files: readonly GivenFile[];
	/** What stands for the lists that are not given. */
	shipped: RegistryText;
	readers: readonly WebReader[];
	/** Started, and open. */
	database: DuckDBBindings;
	shelf: Shelf;
	header: DatasetHeader;
	onProgress: (done: number, of: number | null) => void;
	onComplaint: (complaint: string) => void;
	onDocument: (row: DocumentRow) => void;
	/** Of the lists among the files, where there are any: what they are called. */
	onLists: (paths: readonly string[]) => void;
}

/** Few, so that a bar moves and a document that takes long holds up few others. */
const BATCH = 8;

/** corpus → text → tables → figures → findings → Parquet, in a thread of the browser: what `buildDataset` is in Node. Refused as a corpus is; unpublished where no document is a report, since what it would take the place of may be all that its reader has. */
export async function buildInBrowser(build: WebBuild): Promise<BuildSummary> {
	const { files, lists, membersOf, size, complaints } = await openGiven(build.files);
	const registry = registryOf(overShipped(build.shipped, lists.tables));
	const corrections = openCorrections(
		lists.corrections === null ? [] : correctionsOf(lists.corrections)
	);
	if (lists.paths.length > 0) build.onLists(lists.paths);
	for (const reader of build.readers) reader.use(lists.tables);
	let next = 0;
	const start = (): Reader => {
		const reader = build.readers[next++];
		if (!reader) throw new Error(`no reader ${next}`);
		return reader;
	};
	const pool = { jobs: build.readers.length, start, open: membersOf, batch: BATCH };
	return assemble({
		...build,
		neverNone: true,
		batches: readAllIn(pool, files),
		size,
		complaints,
		registry,
		corrections,
		writer: await openWriter(openWasm(build.database, build.shelf), build.header),
		waiting: holdWaiting(),
		logs: logsInMemory()
	});
}
