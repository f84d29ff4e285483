import { startsWith } from '../../signature.ts';
import { LARGEST_PICTURE, type Picture } from '../picture.ts';
import { decodeBmp } from './bmp.ts';
import { decodeJpeg } from './jpeg.ts';
import { decodePng } from './png.ts';
import { decodeTiff } from './tiff.ts';

/** One kind of picture, told by what is in it; a file may hold several pages. Throws where the file is damaged. */
export interface Decoder {
	id: string;
	matches: (bytes: Uint8Array) => boolean;
	decode: (bytes: Uint8Array) => Promise<Picture[]>;
}

export const decoders: readonly Decoder[] = [
	{
		id: 'png',
		matches: (b) => startsWith(b, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a),
		decode: decodePng
	},
	{ id: 'jpeg', matches: (b) => startsWith(b, 0xff, 0xd8, 0xff), decode: decodeJpeg },
	{
		id: 'tiff',
		matches: (b) => startsWith(b, 0x49, 0x49, 0x2a, 0) || startsWith(b, 0x4d, 0x4d, 0, 0x2a),
		decode: decodeTiff
	},
	{
		id: 'bmp',
		matches: (b) => startsWith(b, 0x42, 0x4d) && startsWith(b.subarray(6, 10), 0, 0, 0, 0),
		decode: decodeBmp
	}
];

/** The first page of a picture of any kind; null where the kind is unknown, or it is larger than a page. Throws where the file is damaged. */
export async function decodePicture(bytes: Uint8Array): Promise<Picture | null> {
	const decoder = decoders.find(({ matches }) => matches(bytes));
	const [picture] = (await decoder?.decode(bytes)) ?? [];
	const isPage = picture && picture.width * picture.height <= LARGEST_PICTURE;
	return isPage ? picture : null;
}
