import { layOut } from '../page-layout/index.ts';
import { decodeBmp } from '../scan/decoders/bmp.ts';
import { decodeJpeg } from '../scan/decoders/jpeg.ts';
import { decodePng } from '../scan/decoders/png.ts';
import { decodeTiff } from '../scan/decoders/tiff.ts';
import type { Picture } from '../scan/picture.ts';
import { readPages } from '../scan/read-pages.ts';
import { type Format, type GivenDocument, opened, type Read, startsWith } from './format.ts';

type Decode = (bytes: Uint8Array) => Promise<Picture[]>;

/** A4; pictures seldom say how large the paper was. */
const SHEET = { short: 595, long: 842 };
/** Pixels; the camera of a telephone gives a fifth of it. */
const LARGEST = 60_000_000;

const picture = (id: string, decode: Decode, matches: (bytes: Uint8Array) => boolean): Format => {
	const media_type = `image/${id}`;
	return {
		id,
		media_type,
		matches: ({ bytes }) => matches(bytes),
		read: (document) => readPicture(document, media_type, decode)
	};
};

/** Scans and photographs of pages, each file a report or a page of one. */
export const pictures: readonly Format[] = [
	picture('png', decodePng, (b) => startsWith(b, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)),
	picture('jpeg', decodeJpeg, (b) => startsWith(b, 0xff, 0xd8, 0xff)),
	picture(
		'tiff',
		decodeTiff,
		(b) => startsWith(b, 0x49, 0x49, 0x2a, 0) || startsWith(b, 0x4d, 0x4d, 0, 0x2a)
	),
	picture(
		'bmp',
		decodeBmp,
		(b) => startsWith(b, 0x42, 0x4d) && startsWith(b.subarray(6, 10), 0, 0, 0, 0)
	)
];

async function readPicture(
	{ bytes, eyes }: GivenDocument,
	media_type: string,
	decode: Decode
): Promise<Read> {
	if (eyes === null) return { unreadable: 'needs_ocr' };
	const found = await opened(() => decode(bytes));
	if (found === null || found.length === 0) return { unreadable: 'damaged_file' };
	if (found.some(({ width, height }) => width * height > LARGEST))
		return { unreadable: 'too_large' };
	const sheets = found.map((one, i) => ({ picture: one, number: i + 1, ...sheetOf(one) }));
	const pages = await readPages(sheets, await eyes(sheets.length));
	const laidOut = layOut([...pages.values()]);
	if (laidOut.text.trim() === '') return { unreadable: 'empty_document' };
	return { ...laidOut, media_type, titles: [] };
}

function sheetOf({ width, height }: Picture): { width: number; height: number } {
	const across = width > height ? SHEET.long : SHEET.short;
	return { width: across, height: (across * height) / width };
}
