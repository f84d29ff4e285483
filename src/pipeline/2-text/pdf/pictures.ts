import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { BLACK, CLEAR, composed, pixelsOf, type PlacedPicture, WHITE } from '../scan/composed.ts';
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

const [ONE_BIT, RGB] = [1, 2];

/** What a page shows of pictures, as one; null where it has none that could be decoded. */
export async function pictureOf(page: PDFPageProxy, codes: Codes): Promise<Picture | null> {
	const { width, height, transform } = page.getViewport({ scale: 1 });
	return composed(width, height, await placedOn(page, codes, transform));
}

async function placedOn(page: PDFPageProxy, codes: Codes, view: Matrix): Promise<PlacedPicture[]> {
	const { fnArray, argsArray } = (await page.getOperatorList()) as Drawing;
	const found: PlacedPicture[] = [];
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
			if (!picture?.data) continue;
			found.push({ ...shownBy(picture, code === codes.paintImageMaskXObject), matrix });
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

/** Of a mask only the pixels of 0 are painted, taken for black; the engine puts the clear parts of others into their pixels. */
function shownBy(picture: Decoded, isMask: boolean): Omit<PlacedPicture, 'matrix'> {
	const { width, height, kind, data } = picture;
	const bytes = data ?? new Uint8Array(0);
	if (kind !== ONE_BIT) {
		const channels = kind === RGB ? 3 : 4;
		return { width, height, at: pixelsOf({ width, height, channels, data: bytes }) };
	}
	const stride = (width + 7) >> 3;
	const isSet = (x: number, y: number) =>
		((bytes[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
	return { width, height, at: (x, y) => (isSet(x, y) ? (isMask ? CLEAR : WHITE) : BLACK) };
}
