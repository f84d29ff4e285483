import { layOut } from '../page-layout/index.ts';
import { type Decoder, decoders } from '../scan/decoders/index.ts';
import { LARGEST_PICTURE } from '../scan/picture.ts';
import { readSheets } from '../scan/picture-pages.ts';
import { type Format, type GivenDocument, opened, type Read } from './format.ts';

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
	const laidOut = layOut(await readSheets(found, eyes));
	if (laidOut.text.trim() === '') return { unreadable: 'empty_document' };
	return { ...laidOut, media_type: mediaTypeOf(decoder), titles: [] };
}

function mediaTypeOf({ id }: Decoder): string {
	return `image/${id}`;
}
