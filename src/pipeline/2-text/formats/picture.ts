import { layOut } from '../page-layout/index.ts';
import { type Decoder, decoders } from '../scan/decoders/index.ts';
import type { Picture } from '../scan/picture.ts';
import { LARGEST_PICTURE } from '../scan/picture.ts';
import { readPages } from '../scan/read-pages.ts';
import { type Format, type GivenDocument, opened, type Read } from './format.ts';

/** A4; pictures seldom say how large the paper was. */
const SHEET = { short: 595, long: 842 };

/** Scans and photographs of pages, each file a report or a page of one. */
export const pictures: readonly Format[] = decoders.map((decoder) => ({
	id: decoder.id,
	media_type: mediaTypeOf(decoder),
	matches: ({ bytes }) => decoder.matches(bytes),
	read: (document) => readPicture(document, decoder)
}));

async function readPicture({ bytes, eyes }: GivenDocument, decoder: Decoder): Promise<Read> {
	if (eyes === null) return { unreadable: 'needs_ocr' };
	const found = await opened(() => decoder.decode(bytes));
	if (found === null || found.length === 0) return { unreadable: 'damaged_file' };
	if (found.some(({ width, height }) => width * height > LARGEST_PICTURE))
		return { unreadable: 'too_large' };
	const sheets = found.map((one, i) => ({ picture: one, number: i + 1, ...sheetOf(one) }));
	const pages = await readPages(sheets, await eyes(sheets.length));
	const laidOut = layOut([...pages.values()]);
	if (laidOut.text.trim() === '') return { unreadable: 'empty_document' };
	return { ...laidOut, media_type: mediaTypeOf(decoder), titles: [] };
}

function mediaTypeOf({ id }: Decoder): string {
	return `image/${id}`;
}

function sheetOf({ width, height }: Picture): { width: number; height: number } {
	const across = width > height ? SHEET.long : SHEET.short;
	return { width: across, height: (across * height) / width };
}
