import { drawTiff } from './draw-tiff.ts';

/** Small pictures as scanners store them, 8 × 2 and 48 × 48 pixels. */

/** An upper row of number 0 and a lower one of number 1, with the greys that they stand for. */
export function bitmap(bitsPerPixel: 1 | 8, palette: readonly number[]): Uint8Array {
	const start = 54 + 4 * palette.length;
	const bytes = Buffer.alloc(start + 16);
	bytes.write('BM');
	bytes.writeUInt32LE(bytes.length, 2);
	bytes.writeUInt32LE(start, 10);
	bytes.writeUInt32LE(40, 14);
	bytes.writeInt32LE(8, 18);
	bytes.writeInt32LE(2, 22);
	bytes.writeUInt16LE(1, 26);
	bytes.writeUInt16LE(bitsPerPixel, 28);
	bytes.writeUInt32LE(palette.length, 46);
	palette.forEach((grey, i) => bytes.fill(grey, 54 + 4 * i, 57 + 4 * i));
	// The lower row comes first, each on whole four bytes.
	if (bitsPerPixel === 8) bytes.fill(1, start, start + 8);
	else bytes[start] = 0xff;
	return bytes;
}

/** Six stripes from dark to light, 48 × 48, of one component (ITU-T T.81, baseline). */
export function greyJpeg(): Buffer {
	const bits: number[] = [];
	const put = (value: number, size: number) => {
		for (let i = size - 1; i >= 0; i--) bits.push((value >> i) & 1);
	};
	// A code of four bits for each size of a step, and of one for "no more of this block".
	let before = 0;
	for (let block = 0; block < 36; block++) {
		const value = (block % 6) * 40 - 120;
		const step = value - before;
		before = value;
		const size = step === 0 ? 0 : Math.floor(Math.log2(Math.abs(step))) + 1;
		put(size, 4);
		put(step < 0 ? step + 2 ** size - 1 : step, size);
		put(0, 1);
	}
	while (bits.length % 8 > 0) bits.push(1);
	const data: number[] = [];
	for (let i = 0; i < bits.length; i += 8) {
		const byte = Number.parseInt(bits.slice(i, i + 8).join(''), 2);
		data.push(byte, ...(byte === 255 ? [0] : []));
	}
	const none = (count: number) => Array.from({ length: count }, () => 0);
	const segment = (marker: number, body: readonly number[]) => [
		...[255, marker, (body.length + 2) >> 8, (body.length + 2) & 255],
		...body
	];
	return Buffer.from([
		...[255, 0xd8],
		...segment(0xdb, [0, ...none(64).fill(8)]),
		...segment(0xc0, [8, 0, 48, 0, 48, 1, 1, 0x11, 0]),
		...segment(0xc4, [0, 0, 0, 0, 12, ...none(12), ...Array.from({ length: 12 }, (_, i) => i)]),
		...segment(0xc4, [0x10, 1, ...none(15), 0]),
		...segment(0xda, [1, 1, 0, 0, 63, 0]),
		...data,
		...[255, 0xd9]
	]);
}

/** A page of 48 × 48 in one strip that is a JPEG (TIFF 6.0, compression 7). */
export const tiffOf = (strip: Buffer, photometric: number, saysSamples = true): Uint8Array =>
	drawTiff(strip, [
		[256, [48]],
		[257, [48]],
		[258, [8]],
		[259, [7]],
		[262, [photometric]],
		...(saysSamples ? [[277, [1]] as const] : []),
		[278, [48]]
	]);
