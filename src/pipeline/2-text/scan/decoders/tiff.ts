import type { IFD } from 'utif2';
import type { Picture } from '../picture.ts';
import { ORIENTATION, shownUpright } from './orientation.ts';
import { numberOf, numbersOf } from './tiff-tags.ts';

/** Every page of the file. */
export async function decodeTiff(bytes: Uint8Array): Promise<Picture[]> {
	const { default: UTIF } = await import('utif2');
	const own = Uint8Array.from(bytes);
	const { buffer } = own;
	return UTIF.decode(buffer).flatMap((page): Picture[] => {
		turnBits(own, page);
		const isNegative = isGreyJpeg(page) && numberOf(page, PHOTOMETRIC) === WHITE_IS_ZERO;
		if (isGreyJpeg(page)) sayColour(page);
		UTIF.decodeImage(buffer, page);
		const { width, height } = page;
		const data = isPrintersInk(page) ? coloursOf(page) : UTIF.toRGBA8(page);
		if (isNegative) data.forEach((value, i) => void (data[i] = i % 4 === 3 ? value : 255 - value));
		if (width === 0 || data.length !== width * height * 4) return [];
		const picture: Picture = { width, height, channels: 4, data };
		return [shownUpright(picture, numberOf(page, ORIENTATION) ?? 1)];
	});
}

/** Tags of TIFF 6.0, as the library names them, and what they say. */
const BITS = 't258';
const COMPRESSION = 't259';
const PHOTOMETRIC = 't262';
const FILL_ORDER = 't266';
const STRIPS = 't273';
const SAMPLES = 't277';
const STRIP_BYTES = 't279';
const PLANES = 't284';
const JPEG = 7;
const WHITE_IS_ZERO = 0;
const BLACK_IS_ZERO = 1;
const RGB = 2;
const INKS = 5;
const TOGETHER = 1;

/** Cyan, magenta, yellow and black of a byte each, which the library turns into colours in a window alone. */
const isPrintersInk = (page: IFD): boolean =>
	numberOf(page, PHOTOMETRIC) === INKS &&
	numberOf(page, BITS) === 8 &&
	(numberOf(page, PLANES) ?? TOGETHER) === TOGETHER;

/** Without a profile: what each ink leaves of the light. */
function coloursOf(page: IFD): Uint8Array {
	const { width, height, data } = page;
	const samples = numberOf(page, SAMPLES) ?? FOUR;
	const out = new Uint8Array(width * height * 4).fill(255);
	for (let pixel = 0; pixel < width * height; pixel++) {
		const at = pixel * samples;
		const light = (255 - (data[at + 3] ?? 0)) / 255;
		for (let c = 0; c < 3; c++) out[pixel * 4 + c] = (255 - (data[at + c] ?? 0)) * light;
	}
	return out;
}
const FOUR = 4;

/** Where no samples are said, it is one. */
const isGreyJpeg = (page: IFD): boolean =>
	numberOf(page, COMPRESSION) === JPEG &&
	(numberOf(page, SAMPLES) ?? 1) === 1 &&
	(numberOf(page, PHOTOMETRIC) ?? BLACK_IS_ZERO) <= BLACK_IS_ZERO;

/**
 * The library unpacks every JPEG to three bytes a pixel, and a grey one into the room of one: each
 * pixel thrice, two thirds of the page lost. Said to be in colour, it has its room.
 */
function sayColour(page: IFD): void {
	page[SAMPLES] = [3];
	page[BITS] = [8, 8, 8];
	page[PHOTOMETRIC] = [RGB];
}

/** Codings that tell the order of bits themselves: those of fax, and JPEG. */
const OF_THEIR_OWN: readonly (number | undefined)[] = [2, 3, 4, 6, JPEG];
const LOWEST_FIRST = 2;
const LARGEST_BYTE = 255;
const TURNED = Uint8Array.from({ length: LARGEST_BYTE + 1 }, (_, byte) =>
	[0, 1, 2, 3, 4, 5, 6, 7].reduce((turned, bit) => turned | (((byte >> bit) & 1) << (7 - bit)), 0)
);

/** Fax servers write the lowest bit of each byte first, which the library knows of fax codings alone. Mutates both. */
function turnBits(bytes: Uint8Array, page: IFD): void {
	if (numberOf(page, FILL_ORDER) !== LOWEST_FIRST) return;
	if (OF_THEIR_OWN.includes(numberOf(page, COMPRESSION))) return;
	const [starts, lengths] = [numbersOf(page, STRIPS), numbersOf(page, STRIP_BYTES)];
	for (const [i, start] of starts.entries()) {
		const strip = bytes.subarray(start, start + (lengths[i] ?? 0));
		strip.forEach((byte, at) => void (strip[at] = TURNED[byte] ?? byte));
	}
	page[FILL_ORDER] = [1];
}
