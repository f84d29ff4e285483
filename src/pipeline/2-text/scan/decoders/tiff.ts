import type { IFD } from 'utif2';
import type { Picture } from '../picture.ts';

/** Every page of the file. */
export async function decodeTiff(bytes: Uint8Array): Promise<Picture[]> {
	const { default: UTIF } = await import('utif2');
	const buffer = Uint8Array.from(bytes).buffer;
	return UTIF.decode(buffer).flatMap((page): Picture[] => {
		const isNegative = isGreyJpeg(page) && one(page, PHOTOMETRIC) === WHITE_IS_ZERO;
		if (isGreyJpeg(page)) sayColour(page);
		UTIF.decodeImage(buffer, page);
		const { width, height } = page;
		const data = UTIF.toRGBA8(page);
		if (isNegative) data.forEach((value, i) => void (data[i] = i % 4 === 3 ? value : 255 - value));
		return width > 0 && data.length === width * height * 4
			? [{ width, height, channels: 4, data }]
			: [];
	});
}

/** Tags of TIFF 6.0, as the library names them, and what they say. */
const BITS = 't258';
const COMPRESSION = 't259';
const PHOTOMETRIC = 't262';
const SAMPLES = 't277';
const JPEG = 7;
const WHITE_IS_ZERO = 0;
const BLACK_IS_ZERO = 1;
const RGB = 2;

const one = (page: IFD, tag: string): number | undefined => {
	const value: unknown = page[tag];
	if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return undefined;
	const first: unknown = (value as ArrayLike<unknown>)[0];
	return typeof first === 'number' ? first : undefined;
};

/** Where no samples are said, it is one. */
const isGreyJpeg = (page: IFD): boolean =>
	one(page, COMPRESSION) === JPEG &&
	(one(page, SAMPLES) ?? 1) === 1 &&
	(one(page, PHOTOMETRIC) ?? BLACK_IS_ZERO) <= BLACK_IS_ZERO;

/**
 * The library unpacks every JPEG to three bytes a pixel, and a grey one into the room of one: each
 * pixel thrice, two thirds of the page lost. Said to be in colour, it has its room.
 */
function sayColour(page: IFD): void {
	page[SAMPLES] = [3];
	page[BITS] = [8, 8, 8];
	page[PHOTOMETRIC] = [RGB];
}
