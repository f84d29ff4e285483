import type { Chunks } from '../containers/container.ts';
import type { Archive, PackedFile, Stored } from './archive.ts';

/** Opens a zip archive, of which no more is held than the file being read. Fails where it is none. */
export async function openArchive(from: Stored | Uint8Array): Promise<Archive> {
	if (typeof from === 'string' || 'pathBytes' in from) throw new Error('a path in the browser');
	const zip = await import('@zip.js/zip.js');
	// This is a thread of its own already.
	zip.configure({ useWebWorkers: false });
	const source =
		from instanceof Uint8Array ? new zip.Uint8ArrayReader(from) : new zip.BlobReader(from);
	// Names are made safe by whoever takes them: one that climbs is no damage of the archive.
	const reader = new zip.ZipReader(source, {
		checkSignature: true,
		filenameValidation: 'tolerant'
	});
	return {
		close: () => void reader.close(),
		async *files() {
			for await (const entry of reader.getEntriesGenerator()) yield packedFile(entry);
		}
	};
}

type Entry = import('@zip.js/zip.js').Entry;

const packedFile = (entry: Entry): PackedFile => ({
	name: entry.rawFilename,
	encrypted: entry.encrypted,
	async open() {
		if (entry.directory) return chunksIn(new Blob().stream());
		const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
		// What fails is told by the other end.
		entry.getData(writable).catch((cause: unknown) => writable.abort(cause).catch(() => undefined));
		return chunksIn(readable);
	}
});

/** Not every browser goes through a stream by itself. */
export async function* chunksIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = stream.getReader();
	try {
		for (;;) {
			const { value, done } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		// Without its outcome: it is none where the stream has failed.
		reader.cancel().catch(() => undefined);
	}
}

/** Header, nothing, trailer. */
const SMALLEST_GZIP = 10 + 2 + 8;

/**
 * What a browser has for it stops behind the first of several files packed one behind another. The
 * library does not say when the last of them ends in its header or trailer: its size stands in its
 * last four bytes (RFC 1952, 2.3.1).
 */
export async function* gunzip(chunks: Chunks): AsyncGenerator<Uint8Array> {
	const { Gunzip } = await import('fflate');
	let ready: Uint8Array[] = [];
	let [packed, size] = [0, 0];
	let end = new Uint8Array();
	const unpacked = new Gunzip((chunk) => {
		size += chunk.length;
		ready.push(chunk);
	});
	unpacked.onmember = () => void (size = 0);
	const taken = () => {
		const some = ready.filter(({ length }) => length > 0);
		ready = [];
		return some;
	};
	for await (const chunk of chunks) {
		packed += chunk.length;
		end = Uint8Array.of(...end, ...chunk.subarray(-4)).slice(-4);
		unpacked.push(chunk);
		yield* taken();
	}
	unpacked.push(new Uint8Array(), true);
	yield* taken();
	if (packed < SMALLEST_GZIP || new DataView(end.buffer).getUint32(0, true) !== size % 2 ** 32)
		throw new Error('packed data ends early');
}

/** Null where it is not packed so. */
export async function unbrotli(
	bytes: Uint8Array,
	most: number
): Promise<Uint8Array | 'too_large' | null> {
	const { decompress } = await import('brotli/decompress');
	try {
		const unpacked = decompress(bytes);
		return unpacked.length > most ? 'too_large' : unpacked;
	} catch (error) {
		// Memory for what it says that it holds cannot be had.
		return error instanceof RangeError ? 'too_large' : null;
	}
}
