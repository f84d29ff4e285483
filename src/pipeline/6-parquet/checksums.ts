import { createHash } from 'node:crypto';
import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Checksums, ManifestTable } from '#domain/dataset.ts';

const FILE = 'checksums.bin';
/** Readers fetch whole blocks: small ones cost fewer bytes that nobody asked for, and more sums. */
const BLOCK = 32_768;

/** Writes the sums of the blocks of all tables that are in one file. */
export async function writeChecksums(
	folder: string,
	tables: readonly ManifestTable[]
): Promise<Checksums> {
	const sums: number[] = [];
	for (const { file } of tables)
		if (typeof file === 'string') sums.push(...(await sumsOf(path.join(folder, file))));
	const bytes = Buffer.alloc(4 * sums.length);
	for (const [i, sum] of sums.entries()) bytes.writeUInt32LE(sum, 4 * i);
	await writeFile(path.join(folder, FILE), bytes);
	return { file: FILE, block: BLOCK, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function sumsOf(file: string): Promise<number[]> {
	const handle = await open(file);
	try {
		const { size } = await handle.stat();
		const sums: number[] = [];
		const block = Buffer.alloc(BLOCK);
		for (let at = 0; at < size; at += BLOCK) {
			const { bytesRead } = await handle.read(block, 0, BLOCK, at);
			sums.push(crc32(block.subarray(0, bytesRead)));
		}
		return sums;
	} finally {
		await handle.close();
	}
}
