import type { Chunks } from '../containers/container.ts';

/** A path whose bytes are no UTF-8: as text it leads nowhere. */
export interface PathBytes {
	pathBytes: Uint8Array;
}

export type DiskPath = string | PathBytes;

/** Where the bytes of a file lie until they are asked for: a path on disk, or what a browser was given. */
export type Stored = DiskPath | Blob;

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
