import { packedPart } from '../docx/package.ts';
import { opened } from '../formats/format.ts';
import { type Matrix, times } from '../pdf/matrix.ts';
import { composed, pixelsOf, type PlacedPicture } from '../scan/composed.ts';
import { decodePicture } from '../scan/decoders/index.ts';
import type { PictureOfPage } from '../scan/read-pages.ts';
import type { LaidPicture, OfdPages } from './document.ts';

/** OFD counts rows of a picture downwards, PDF upwards. */
const UPWARDS: Matrix = [1, 0, 0, -1, 0, 1];

/** The pictures of some pages, by their numbers from 1; a page is left out if one of its pictures cannot be told, since half a page is none. */
export async function* picturesOn(
	bytes: Uint8Array,
	{ pages, pictures }: OfdPages,
	numbers: readonly number[]
): AsyncGenerator<PictureOfPage> {
	for (const number of numbers) {
		const page = pages[number - 1];
		if (!page) throw new Error(`no page ${number} of ${pages.length}`);
		const placed: PlacedPicture[] = [];
		const laid = pictures[number - 1] ?? [];
		for (const one of laid) placed.push(...(await placedBy(bytes, one)));
		const { width, height } = page;
		const picture = placed.length === laid.length ? composed(width, height, placed) : null;
		if (picture) yield { picture, width, height, number };
	}
}

async function placedBy(
	bytes: Uint8Array,
	{ part, matrix }: LaidPicture
): Promise<PlacedPicture[]> {
	const file = part === null ? undefined : await packedPart(bytes, part);
	const picture = file && (await opened(() => decodePicture(file)));
	if (!picture) return [];
	const { width, height } = picture;
	return [{ width, height, at: pixelsOf(picture), matrix: times(matrix, UPWARDS) }];
}
