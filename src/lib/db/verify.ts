import type { Checksums } from '#domain/dataset.ts';
import { DataFault } from './fault.ts';
import type { CheckedFile } from './worker/block-reader.ts';
import { makeCrc32 } from '#text/bytes/crc32.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Refuses bytes that are not the whole file that was built. Outside https and localhost browsers have
 * no SHA-256: the sums of the blocks stand in for it.
 */
export async function verifyWhole(
	bytes: Bytes,
	{ url, sha256, ...expected }: { url: string; bytes: number; sha256: string },
	sums: () => Promise<CheckedFile | null>
): Promise<Bytes> {
	if (bytes.length !== expected.bytes)
		throw new DataFault('changed', `${bytes.length} bytes of ${url}, not ${expected.bytes}`);
	const whole = (await sha256Of(bytes)) ?? null;
	const right = whole === null ? fits(bytes, await sums()) : whole === sha256 || sha256 === '';
	if (!right) throw new DataFault('damaged', url);
	return bytes;
}

function fits(bytes: Bytes, file: CheckedFile | null): boolean {
	if (!file?.sums) return true;
	const crc32 = makeCrc32();
	const { block } = file;
	return file.sums.every((sum, i) => sum === crc32(bytes.subarray(i * block, (i + 1) * block)));
}

/** In hex; null where the browser has none. */
async function sha256Of(bytes: Bytes): Promise<string | null> {
	// Its type says that it is always there.
	const subtle = crypto.subtle as SubtleCrypto | undefined;
	if (!subtle) return null;
	const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The sums of each file out of the file of all of them, by the file's name. Refused where they are not those of the build. */
export async function readSums(
	bytes: Bytes,
	files: readonly { file: string; bytes: number }[],
	{ block, sha256 }: Checksums
): Promise<Map<string, Uint32Array>> {
	const counts = files.map((file) => Math.ceil(file.bytes / block));
	const total = counts.reduce((sum, count) => sum + count, 0);
	const hash = await sha256Of(bytes);
	if (bytes.length !== 4 * total) throw new DataFault('changed', 'checksums');
	if (hash !== null && hash !== sha256) throw new DataFault('damaged', 'checksums');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	let at = 0;
	return new Map(
		files.map(({ file }, i) => {
			const sums = Uint32Array.from({ length: counts[i] ?? 0 }, () =>
				view.getUint32(4 * at++, true)
			);
			return [file, sums];
		})
	);
}
