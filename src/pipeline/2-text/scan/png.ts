import { zlibSync } from 'fflate';
import { cropped, type Grey, PAPER, type PixelBox } from './picture.ts';

/** Dots an inch that a reader needs to tell digits. */
const FINE_ENOUGH = 150;
/** Around the ink, in inches. */
const MARGIN = 0.05;

/** A place of a page as a small PNG of sixteen greys. */
export function cutoutOf(white: Grey, box: PixelBox, dpi: number): Uint8Array {
	const margin = MARGIN * dpi;
	const crop = cropped(white, {
		left: box.left - margin,
		right: box.right + margin,
		top: box.top - margin,
		bottom: box.bottom + margin
	});
	return pngOf(smaller(crop, Math.max(1, Math.floor(dpi / FINE_ENOUGH))));
}

function smaller(grey: Grey, times: number): Grey {
	if (times === 1) return grey;
	const [width, height] = [Math.ceil(grey.width / times), Math.ceil(grey.height / times)];
	const data = new Uint8Array(width * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			let sum = 0;
			let count = 0;
			for (let v = y * times; v < Math.min(grey.height, (y + 1) * times); v++)
				for (let u = x * times; u < Math.min(grey.width, (x + 1) * times); u++) {
					sum += grey.data[v * grey.width + u] ?? PAPER;
					count++;
				}
			data[y * width + x] = sum / count;
		}
	return { width, height, data };
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Grey of 4 bits (PNG 11.2.2); two pixels a byte. */
function pngOf({ width, height, data }: Grey): Uint8Array {
	const stride = 1 + Math.ceil(width / 2);
	const rows = new Uint8Array(stride * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const at = y * stride + 1 + (x >> 1);
			const level = (data[y * width + x] ?? PAPER) >> 4;
			rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? level << 4 : level);
		}
	const head = new Uint8Array(13);
	const view = new DataView(head.buffer);
	view.setUint32(0, width);
	view.setUint32(4, height);
	head.set([4, 0, 0, 0, 0], 8);
	const chunks = [
		Uint8Array.from(SIGNATURE),
		chunkOf('IHDR', head),
		chunkOf('IDAT', zlibSync(rows, { level: 9 })),
		chunkOf('IEND', new Uint8Array(0))
	];
	const png = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let at = 0;
	for (const chunk of chunks) {
		png.set(chunk, at);
		at += chunk.length;
	}
	return png;
}

function chunkOf(name: string, data: Uint8Array): Uint8Array {
	const chunk = new Uint8Array(12 + data.length);
	const view = new DataView(chunk.buffer);
	view.setUint32(0, data.length);
	chunk.set(
		Array.from(name, (c) => c.charCodeAt(0)),
		4
	);
	chunk.set(data, 8);
	view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
	return chunk;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
	return c;
});

function crc32(bytes: Uint8Array): number {
	let c = 0xffffffff;
	for (const byte of bytes) c = (CRC[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
	return (c ^ 0xffffffff) >>> 0;
}
