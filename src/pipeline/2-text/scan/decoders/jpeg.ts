import { startsWith } from '../../signature.ts';
import type { Picture } from '../picture.ts';
import { ORIENTATION, shownUpright } from './orientation.ts';
import { numberOf, tagsIn } from './tiff-tags.ts';

/** What the types of the engine leave out of its decoder. */
interface Decoder {
	width: number;
	height: number;
	parse: (bytes: Uint8Array) => void;
	getData: (as: { width: number; height: number; forceRGB: boolean }) => Uint8ClampedArray;
}

/** By the decoder of the PDF engine. */
export async function decodeJpeg(bytes: Uint8Array): Promise<Picture[]> {
	const decoders =
		// @ts-expect-error: a part of the engine that has no types.
		(await import('pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs')) as {
			JpegImage: new () => Decoder;
		};
	const decoder = new decoders.JpegImage();
	decoder.parse(bytes);
	const { width, height } = decoder;
	const data = decoder.getData({ width, height, forceRGB: true });
	return [shownUpright({ width, height, channels: 3, data }, await orientationOf(bytes))];
}

const [SEGMENT, APP1] = [0xff, 0xe1];
/** `Exif`, 0, 0: a TIFF without pixels follows. */
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
/** Behind the marker of a segment its length, itself in it. */
const HEAD = 4;

/** Cameras and scanners store rows as the sensor gives them, and beside them how they are to be shown. */
async function orientationOf(bytes: Uint8Array): Promise<number> {
	for (let at = 2; bytes[at] === SEGMENT;) {
		const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
		const body = bytes.subarray(at + HEAD, at + 2 + length);
		if (bytes[at + 1] === APP1 && startsWith(body, ...EXIF))
			return numberOf(await tagsIn(body.subarray(EXIF.length)), ORIENTATION) ?? USUAL;
		if (length < 2) break;
		at += 2 + length;
	}
	return USUAL;
}
const USUAL = 1;
