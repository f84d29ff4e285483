import type { Picture } from '../picture.ts';

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
	return [{ width, height, channels: 3, data: decoder.getData({ width, height, forceRGB: true }) }];
}
