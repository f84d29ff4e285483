import type { DocumentRow, Manifest } from '#domain/dataset.ts';
import type { Lack } from '#domain/lack.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { GivenFile } from '#pipeline/web/given-files.ts';

/** What the thread that builds is told. */
export type BuildOrder =
	| { order: 'prepare'; cMaps: string; engine: string; readers: number }
	/** Some of the files that the next build is of. */
	| { order: 'take'; files: GivenFile[] }
	| { order: 'build'; title: { zh: string; en: string } };

/** What became of a document, as the dataset lists it. */
export type Fate = Pick<DocumentRow, 'path' | 'status' | 'reason' | 'report'>;

/** What it says. */
export type BuildNews =
	| { news: 'ready' }
	| { news: 'progress'; done: number; of: number | null; fates: Fate[] }
	/** Files that are no documents: the documents are read by them. */
	| { news: 'lists'; paths: readonly string[] }
	| { news: 'complaint'; complaint: string }
	/** The tables are written; no document is left. */
	| { news: 'writing' }
	/** `held` where the files are kept nowhere else. */
	| { news: 'done'; manifest: Manifest; imported: boolean; held: ReadonlyMap<string, Blob> | null }
	/** All was read, and is not kept. */
	| { news: 'unpublished'; lack: Lack }
	/** What was given cannot be used. */
	| { news: 'refused'; refusal: Refusal }
	| { news: 'failure'; reason: string };
