import type { Page } from '../page-layout/page.ts';
import { OBJECT_SIGN } from '../parts.ts';
import type { Picture } from './picture.ts';
import { type PictureOfPage, readPages } from './read-pages.ts';
import type { OpenEyes } from './recogniser.ts';

/** A page with fewer characters than this is a picture with a number below it. */
const FEWEST_A_PAGE = 15;
/** Of the page a picture fills at least so much. */
const FILLS = 0.4;

/** The pages, those that are pictures by what is seen on them; `open` gives the pictures of pages by their numbers, from 1. */
export async function withPicturesRead(
	pages: readonly Page[],
	open: (numbers: readonly number[]) => AsyncIterable<PictureOfPage>,
	eyes: OpenEyes
): Promise<readonly Page[]> {
	const pictures = pages.flatMap((page, i) => (isPicture(page) ? [i + 1] : []));
	if (eyes === null || pictures.length === 0) return pages;
	const read = await readPages(open(pictures), await eyes(pictures.length));
	return pages.map((page, i) => read.get(i + 1) ?? page);
}

/** A4; pictures seldom say how large the paper was. */
const SHEET = { short: 595, long: 842 };

/** Pictures each of which is a page. */
export async function readSheets(
	pictures: readonly Picture[],
	eyes: NonNullable<OpenEyes>
): Promise<Page[]> {
	const sheets = pictures.map((picture, i) => ({ picture, number: i + 1, ...sheetOf(picture) }));
	return [...(await readPages(sheets, await eyes(sheets.length))).values()];
}

function sheetOf({ width, height }: Picture): { width: number; height: number } {
	const across = width > height ? SHEET.long : SHEET.short;
	return { width: across, height: (across * height) / width };
}

/** A page that shows a picture and says next to nothing, or what is unknown. */
const isPicture = (page: Page): boolean =>
	!saysEnough([page]) &&
	page.marks.some(
		(m) => (m.right - m.left) * (m.bottom - m.top) > FILLS * page.width * page.height
	);

/** Most of its characters must be known: fonts that do not say what they print leave a picture to the reader. */
export function saysEnough(pages: readonly Page[]): boolean {
	let said = 0;
	let unread = 0;
	for (const { text } of pages.flatMap((p) => p.words))
		for (const sign of text)
			if (sign === OBJECT_SIGN) unread++;
			else said++;
	return said >= FEWEST_A_PAGE * Math.max(1, pages.length) && said > unread;
}
