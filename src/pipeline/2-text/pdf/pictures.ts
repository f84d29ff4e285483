import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Picture } from '../scan/picture.ts';
import { IDENTITY, type Matrix, times } from './matrix.ts';
import type { Codes, Drawing } from './painting.ts';

/** A picture as the engine decodes it; `kind` is one of its `ImageKind`. */
interface Decoded {
	width: number;
	height: number;
	kind?: number;
	data?: Uint8Array | Uint8ClampedArray | null;
}

/** A picture, and from its unit square to the page as it is shown, in points. */
interface Placed {
	picture: Decoded;
	matrix: Matrix;
}

const [ONE_BIT, RGB] = [1, 2];
const [FINEST, COARSEST] = [300 / 72, 100 / 72];

/** What a page shows of pictures, as one; null where it has none that could be decoded. */
export async function pictureOf(page: PDFPageProxy, codes: Codes): Promise<Picture | null> {
	const { width, height, transform } = page.getViewport({ scale: 1 });
	const placed = await placedOn(page, codes, transform);
	if (placed.length === 0) return null;
	const scale = Math.max(COARSEST, Math.min(FINEST, Math.max(...placed.map(finenessOf))));
	const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
	const data = new Uint8Array(across * down * 3).fill(255);
	const sheet: Picture = { width: across, height: down, channels: 3, data };
	for (const one of placed) paint(sheet, one, scale);
	return sheet;
}

async function placedOn(page: PDFPageProxy, codes: Codes, view: Matrix): Promise<Placed[]> {
	const { fnArray, argsArray } = (await page.getOperatorList()) as Drawing;
	const found: Placed[] = [];
	const stack: Matrix[] = [];
	let matrix = view;
	const pictures = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject'].map(
		(name) => codes[name]
	);
	for (const [i, code] of fnArray.entries()) {
		const args = (argsArray[i] ?? []) as unknown[];
		if (code === codes.save) stack.push(matrix);
		else if (code === codes.restore) matrix = stack.pop() ?? matrix;
		else if (code === codes.transform) matrix = times(matrix, args as number[]);
		else if (code === codes.paintFormXObjectBegin) {
			stack.push(matrix);
			matrix = times(matrix, (args[0] as Matrix | null) ?? IDENTITY);
		} else if (code === codes.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
		else if (pictures.includes(code)) {
			const picture = await decodedBy(page, args[0]);
			if (picture?.data) found.push({ picture, matrix });
		}
	}
	return found;
}

/** An inline picture stands in the drawing itself, a mask names its data, any other is named. */
async function decodedBy(page: PDFPageProxy, given: unknown): Promise<Decoded | null> {
	if (typeof given === 'string') return objectBy(page, given);
	const inline = given as Omit<Decoded, 'data'> & { data?: Decoded['data'] | string };
	if (typeof inline.data !== 'string') return { ...inline, data: inline.data };
	const named = await objectBy(page, inline.data);
	return named && { ...named, kind: ONE_BIT };
}

const objectBy = (page: PDFPageProxy, id: string): Promise<Decoded | null> =>
	new Promise((found) =>
		(id.startsWith('g_') ? page.commonObjs : page.objs).get(id, (object: Decoded | null) =>
			found(object)
		)
	);

/** Pixels a point. */
const finenessOf = ({ picture, matrix: [a = 0, b = 0, c = 0, d = 0] }: Placed): number =>
	Math.min(picture.width / Math.hypot(a, b), picture.height / Math.hypot(c, d)) || 0;

/** Mutates `sheet`: each of its pixels is the mean of those of the picture that it covers. */
function paint(sheet: Picture, { picture, matrix }: Placed, scale: number): void {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix.map((value) => value * scale);
	const area = a * d - b * c;
	if (area === 0) return;
	const at = pixelsOf(picture);
	const xs = [e, e + a, e + c, e + a + c];
	const ys = [f, f + b, f + d, f + b + d];
	const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.ceil(Math.max(...xs))];
	const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.ceil(Math.max(...ys))];
	const samples = Math.max(1, Math.min(4, Math.round(finenessOf({ picture, matrix }) / scale)));
	for (let y = top; y < Math.min(bottom, sheet.height); y++)
		for (let x = left; x < Math.min(right, sheet.width); x++) {
			const sums = [0, 0, 0];
			let count = 0;
			for (let i = 0; i < samples * samples; i++) {
				const dx = x + ((i % samples) + 0.5) / samples - e;
				const dy = y + (Math.floor(i / samples) + 0.5) / samples - f;
				const u = (dx * d - dy * c) / area;
				const v = (dy * a - dx * b) / area;
				if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
				// The picture's first row is its upper one, the unit square's last.
				const row = Math.min(picture.height - 1, Math.floor((1 - v) * picture.height));
				const pixel = at(Math.floor(u * picture.width), Math.max(0, row));
				for (let k = 0; k < 3; k++) sums[k] = (sums[k] ?? 0) + ((pixel >> (16 - 8 * k)) & 0xff);
				count++;
			}
			if (count === 0) continue;
			const to = (y * sheet.width + x) * 3;
			for (let k = 0; k < 3; k++) sheet.data[to + k] = (sums[k] ?? 0) / count;
		}
}

/** The colour of a pixel as 0xrrggbb. */
function pixelsOf({ width, kind, data }: Decoded): (x: number, y: number) => number {
	const bytes = data ?? new Uint8Array(0);
	if (kind === ONE_BIT) {
		const stride = (width + 7) >> 3;
		return (x, y) => (((bytes[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 0xffffff : 0);
	}
	const channels = kind === RGB ? 3 : 4;
	return (x, y) => {
		const at = (y * width + x) * channels;
		return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
	};
}
