import type { SourceText } from '#domain/table.ts';
import { layOut } from '../page-layout/index.ts';
import { decodePicture } from '../scan/decoders/index.ts';
import type { Picture } from '../scan/picture.ts';
import { readSheets } from '../scan/picture-pages.ts';
import type { OpenEyes } from '../scan/recogniser.ts';
import { opened, type Read } from './format.ts';

/** A document with pictures says itself less than this, in characters, where the report is one of them. */
export const FEWEST_BESIDE_PICTURES = 120;

/** Pixels of the shorter side; smaller ones are seals, signs and codes. */
const SMALLEST_PAGE = 600;
/** Bytes; no page is packed into fewer of a kind that is not read: what is, is an ornament. */
const LIGHTEST_PAGE = 12_000;
/** Of a document: more pages than a report has. */
const MOST_PICTURES = 60;

/**
 * A document whose pages were set in as pictures: `pictures` are its files in their order, undefined where one is
 * missing. What little the document says itself stands over them as titles. Where one of the pages cannot be told,
 * or there are no eyes, it is named and not read, since half a report is none.
 */
export async function readPictured(
	own: SourceText,
	pictures: Iterable<Promise<Uint8Array | undefined> | Uint8Array | undefined>,
	eyes: OpenEyes
): Promise<Read> {
	const pages = eyes && (await pagesIn(pictures));
	if (!pages || pages.length === 0) return { unreadable: 'needs_ocr' };
	const lines = own.text.split('\n').map((line) => line.trim());
	return {
		...layOut(await readSheets(pages, eyes)),
		media_type: own.media_type,
		meta: own.meta,
		titles: [...new Set([...own.titles, ...lines.filter((line) => line !== '')])]
	};
}

async function pagesIn(
	pictures: Iterable<Promise<Uint8Array | undefined> | Uint8Array | undefined>
): Promise<Picture[] | null> {
	const pages: Picture[] = [];
	for (const given of pictures) {
		if (pages.length === MOST_PICTURES) return null;
		const file = await given;
		const picture = file && (await opened(() => decodePicture(file)));
		if (!picture && file && file.length < LIGHTEST_PAGE) continue;
		if (!picture) return null;
		if (Math.min(picture.width, picture.height) >= SMALLEST_PAGE) pages.push(picture);
	}
	return pages;
}
