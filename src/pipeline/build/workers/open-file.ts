import fs from 'node:fs';
import type { Stored } from '#pipeline/1-corpus/archives/archive.ts';
import { pathOf } from '#pipeline/1-corpus/archives/path-of.ts';
import { HEAD, isContainer } from '#pipeline/1-corpus/containers/index.ts';
import { CONTAINER } from '../core/pool.ts';

/** Most documents are no larger: one look at the disk gives all of them. */
const FIRST = Buffer.alloc(1 << 16);

/** All its bytes, unless it is a container, which may be larger than memory; null if it cannot be read. */
export function openFile(file: Stored): Uint8Array | typeof CONTAINER | null {
	if (file instanceof Blob) throw new Error('a file of a browser, in Node');
	const at = pathOf(file);
	let fd: number | null = null;
	try {
		fd = fs.openSync(at, 'r');
		const size = fs.readSync(fd, FIRST, 0, FIRST.length, 0);
		const first = FIRST.subarray(0, size);
		if (isContainer(first.subarray(0, HEAD))) return CONTAINER;
		if (size < FIRST.length) return Uint8Array.from(first);
		return fs.readFileSync(at);
	} catch {
		// It may not be read, is gone since it was listed, or lies on a broken disk.
		return null;
	} finally {
		if (fd !== null) fs.closeSync(fd);
	}
}
