import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import type { Chunks, Container } from './container.ts';

/** One packed file under the name it has packed. */
export const gzip: Container = {
	id: 'gzip',
	kind: 'archive',
	matches: (head) => head[0] === 0x1f && head[1] === 0x8b,
	members: ({ path, chunks }, open) => open(path, gunzip(chunks()))
};

async function* gunzip(chunks: Chunks): AsyncGenerator<Uint8Array> {
	const packed = Readable.from(chunks);
	const unpacked = zlib.createGunzip();
	packed.on('error', (error) => unpacked.destroy(error));
	try {
		yield* packed.pipe(unpacked) as Chunks;
	} finally {
		packed.destroy();
	}
}
