import type { PageBox, SeenCell } from '#domain/picture.ts';
import type { Box, Page, Word } from '../page-layout/page.ts';
import { OBJECT_SIGN } from '../parts.ts';
import {
	addTo,
	isAgreed,
	isShort,
	isWords,
	readTwice,
	textOf,
	type TwiceRead
} from './figure-cells.ts';
import { openGallery } from './glyphs.ts';
import { cutoutOf } from './cutout.ts';
import type { PixelBox } from './picture.ts';
import { turnedBack } from './quarter-turns.ts';
import type { Recogniser } from './recogniser.ts';
import { standingPage } from './standing-page.ts';
import type { PagePicture, StraightPage } from './straight-page.ts';
import { stripOf } from './strips.ts';

/** A picture of a page; `number` is the page's, from 1. */
export interface PictureOfPage extends PagePicture {
	number: number;
}

/** The words and lines of pages of which there are pictures only, as those of any other page; each word says where it was seen. */
export async function readPages(
	pictures: Iterable<PictureOfPage> | AsyncIterable<PictureOfPage>,
	recogniser: Recogniser
): Promise<Map<number, Page>> {
	const gallery = openGallery();
	const pages = new Map<number, Page>();
	const figures: { cell: TwiceRead; seen: SeenCell }[] = [];
	for await (const picture of pictures) {
		const { page, twice } = await readPage(picture, recogniser);
		pages.set(picture.number, page);
		figures.push(...twice);
		for (const { cell } of twice) addTo(gallery, cell);
	}
	for (const { cell, seen } of figures) seen.isAgreed = isAgreed(cell, gallery);
	return pages;
}

async function readPage(
	picture: PictureOfPage,
	recogniser: Recogniser
): Promise<{ page: Page; twice: { cell: TwiceRead; seen: SeenCell }[] }> {
	const { number } = picture;
	const { quarters, straight, cells, outside } = await standingPage(picture, recogniser);
	const { white, dpi, level, upright } = straight;
	const { width, height } =
		quarters % 2 === 1 ? { width: picture.height, height: picture.width } : picture;
	const standing = pageBoxOf({ width, height }, straight);
	const toPage = (box: PixelBox, page: number) =>
		turnedBack(standing(box, page), quarters, picture);
	const words: Word[] = [];
	const short = cells.flatMap(({ lines: [line, ...more] }) =>
		line && more.length === 0 && isShort(line) ? [line] : []
	);
	const read = await readTwice(straight, short, recogniser);
	const twice = read
		.filter((cell) => !isWords(cell))
		.map((cell) => {
			const seen: SeenCell = {
				...toPage(cell.box, number),
				readings: [...new Set(cell.readings.map(textOf))],
				isAgreed: false,
				png: cutoutOf(white, cell.box, dpi)
			};
			words.push(wordOf(seen.readings[0] || OBJECT_SIGN, cell.box, dpi, seen));
			return { cell, seen };
		});
	const figures = new Set(twice.map(({ cell }) => cell.box));
	const lines = [
		...cells.flatMap((cell) => cell.lines.filter((line) => !figures.has(line))),
		...outside
	];
	const texts = await recogniser.read(lines.map((line) => stripOf(white, line)));
	lines.forEach((line, i) => {
		const text = (texts[i]?.signs ?? []).map(({ sign }) => sign).join('');
		const seen = { ...toPage(line, number), readings: [text], isAgreed: false, png: NO_PICTURE };
		if (text.trim() !== '') words.push(wordOf(text, line, dpi, seen));
	});
	const marks = cells.filter((c) => c.isSmudged).map((c) => inPoints(c.box, dpi));
	return { page: { width, height, words, level, upright, marks }, twice };
}

const NO_PICTURE = new Uint8Array(0);

function wordOf(text: string, box: PixelBox, dpi: number, seen: SeenCell): Word {
	const place = inPoints(box, dpi);
	return { ...place, text, size: place.bottom - place.top, seen };
}

const inPoints = ({ left, right, top, bottom }: PixelBox, dpi: number): Box => {
	const scale = 72 / dpi;
	return { left: left * scale, right: right * scale, top: top * scale, bottom: bottom * scale };
};

/** From the straight page back to the page as it is: the box around the turned box. */
function pageBoxOf(
	{ width, height }: { width: number; height: number },
	{ skew, dpi }: StraightPage
) {
	const angle = (skew * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return (box: PixelBox, page: number): PageBox => {
		const { left, right, top, bottom } = inPoints(box, dpi);
		const corners = [left, right].flatMap((x) =>
			[top, bottom].map((y) => [x - width / 2, y - height / 2] as const)
		);
		const xs = corners.map(([x, y]) => x * cos - y * sin + width / 2);
		const ys = corners.map(([x, y]) => x * sin + y * cos + height / 2);
		const round = (value: number) => Math.round(value * 10) / 10;
		return {
			page,
			left: round(Math.min(...xs)),
			right: round(Math.max(...xs)),
			top: round(Math.min(...ys)),
			bottom: round(Math.max(...ys))
		};
	};
}
