import fs from 'node:fs';
import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import yauzl from 'yauzl';
import type { Chunks } from '../containers/container.ts';
import type { Archive, PathBytes, Stored } from './archive.ts';
import { pathOf } from './path-of.ts';

const OPTIONS = { lazyEntries: true, decodeStrings: false } as const;
const ENCRYPTED = 1;

/** As in `web.ts`. */
export async function openArchive(from: Stored | Uint8Array): Promise<Archive> {
	if (from instanceof Blob) throw new Error('a file of a browser, in Node');
	const archive = await open(from);
	return {
		close: () => archive.close(),
		async *files() {
			for await (const entry of archive.eachEntry())
				yield {
					name: entry.fileName as unknown as Buffer,
					encrypted: (entry.generalPurposeBitFlag & ENCRYPTED) !== 0,
					open: async () => (await archive.openReadStreamPromise(entry)) as Chunks
				};
		}
	};
}

async function open(from: string | PathBytes | Uint8Array): Promise<yauzl.ZipFile> {
	if (typeof from === 'string') return yauzl.openPromise(from, OPTIONS);
	if (from instanceof Uint8Array) return yauzl.fromBufferPromise(Buffer.from(from), OPTIONS);
	// The library takes no path but as text.
	const fd = fs.openSync(pathOf(from), 'r');
	try {
		return await yauzl.fromFdPromise(fd, { ...OPTIONS, autoClose: true });
	} catch (error) {
		fs.closeSync(fd);
		throw error;
	}
}

export async function* gunzip(chunks: Chunks): AsyncGenerator<Uint8Array> {
	const packed = Readable.from(chunks);
	const unpacked = zlib.createGunzip();
	packed.on('error', (error) => unpacked.destroy(error));
	try {
		yield* packed.pipe(unpacked) as Chunks;
	} finally {
		packed.destroy();
	}
}

export function unbrotli(bytes: Uint8Array, most: number): Uint8Array | 'too_large' | null {
	try {
		return zlib.brotliDecompressSync(bytes, { maxOutputLength: most });
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : null;
	}
}
