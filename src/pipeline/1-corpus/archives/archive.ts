import type { Chunks } from '../containers/container.ts';

/** Where the bytes of a file lie until they are asked for: a path on disk, or what a browser was given. */
export type Stored = string | Blob;

/** A file as it lies in an archive. */
export interface PackedFile {
	/** As written, in whichever encoding. */
	name: Uint8Array;
	encrypted: boolean;
	open(): Promise<Chunks>;
}

/** A zip archive, in its own order. */
export interface Archive {
	files(): AsyncIterable<PackedFile>;
	close(): void;
}
