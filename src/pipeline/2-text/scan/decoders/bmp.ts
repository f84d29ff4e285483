import type { Picture } from '../picture.ts';

export async function decodeBmp(bytes: Uint8Array): Promise<Picture[]> {
	const { decode } = await import('fast-bmp');
	const { width, height, channels, bitsPerPixel, data } = decode(bytes);
	if (channels !== 1 && channels !== 3 && channels !== 4)
		throw new Error(`a picture of ${channels} channels`);
	if (!(data instanceof Uint8Array)) throw new Error('a picture without its bytes');
	if (channels > 1) return [{ width, height, channels, data }];
	const colours = coloursOf(bytes, bitsPerPixel);
	const shown = new Uint8Array(data.length * 3);
	data.forEach((index, pixel) => shown.set(colours(index), pixel * 3));
	return [{ width, height, channels: 3, data: shown }];
}

type Colour = readonly [red: number, green: number, blue: number];

/**
 * What each pixel's number stands for, which the library leaves unread: where white comes first, it
 * gives a page's negative. BITMAPINFOHEADER and its successors: the size of the header at 14, how many
 * colours at 46 (0: all), behind the header blue, green, red and a byte that is not used.
 */
function coloursOf(bytes: Uint8Array, bitsPerPixel: number): (index: number) => Colour {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const start = 14 + view.getUint32(14, true);
	const most = 2 ** bitsPerPixel;
	const count = view.getUint32(46, true) || most;
	return (index) => {
		const at = start + index * 4;
		const [blue, green, red] = [bytes[at], bytes[at + 1], bytes[at + 2]];
		if (index >= count || blue === undefined || green === undefined || red === undefined)
			throw new Error(`colour ${index} is not among the ${count} of the picture`);
		return [red, green, blue];
	};
}
