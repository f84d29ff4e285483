import type { Picture } from '../picture.ts';

export async function decodeBmp(bytes: Uint8Array): Promise<Picture[]> {
	const { decode } = await import('fast-bmp');
	const { width, height, channels, bitsPerPixel, data } = decode(bytes);
	if (channels !== 1 && channels !== 3 && channels !== 4)
		throw new Error(`a picture of ${channels} channels`);
	if (!(data instanceof Uint8Array)) throw new Error('a picture without its bytes');
	// Of one bit a pixel, ink is 0 and paper 1.
	const shown = bitsPerPixel === 1 ? data.map((bit) => bit * 255) : data;
	return [{ width, height, channels, data: shown }];
}
