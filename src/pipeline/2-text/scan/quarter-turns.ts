import type { PageBox } from '#domain/picture.ts';
import { shownUpright } from './decoders/orientation.ts';
import type { PictureOfPage } from './read-pages.ts';

/** Quarters of a turn, clockwise. */
export type Quarters = 0 | 1 | 2 | 3;
export const QUARTERS: readonly Quarters[] = [0, 1, 2, 3];

/** How a picture that is set right by so many quarters would say that it is stored (TIFF 6.0, tag 274). */
const STORED: Readonly<Record<Quarters, number>> = { 0: 1, 1: 6, 2: 3, 3: 8 };

export function turned(page: PictureOfPage, quarters: Quarters): PictureOfPage {
	const { picture, width, height, number } = page;
	const isOnItsSide = quarters % 2 === 1;
	return {
		picture: shownUpright(picture, STORED[quarters]),
		width: isOnItsSide ? height : width,
		height: isOnItsSide ? width : height,
		number
	};
}

/** A box of the turned page as it lies on the page before it was turned. */
export function turnedBack(
	box: PageBox,
	quarters: Quarters,
	{ width, height }: { width: number; height: number }
): PageBox {
	const { page, left, right, top, bottom } = box;
	switch (quarters) {
		case 0:
			return box;
		case 1:
			return { page, left: top, right: bottom, top: height - right, bottom: height - left };
		case 2:
			return {
				page,
				left: width - right,
				right: width - left,
				top: height - bottom,
				bottom: height - top
			};
		case 3:
			return { page, left: width - bottom, right: width - top, top: left, bottom: right };
	}
}
