import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../page-layout/page.ts';
import { type Laid, undrawnIn } from './fields.ts';
import { type Matrix, type Point, times } from './matrix.ts';
import { paintingOf } from './paint.ts';
import type { Codes, Drawing, Font, Glyph, Painting } from './painting.ts';
import { type Sight, sightOf } from './sight.ts';

/** A page as it is read: turned so that most of its words stand upright. */
export interface SeenPage extends Sight {
	width: number;
	height: number;
	painting: Painting;
}

interface Layers {
	isVisible: (group: unknown) => boolean;
}

/** What the eye meets on a page of the engine. */
export async function readPage(
	page: PDFPageProxy,
	layers: Layers,
	codes: Codes
): Promise<SeenPage> {
	const { width, height, transform } = page.getViewport({ scale: 1 });
	const drawing = (await page.getOperatorList()) as Drawing;
	const fonts = await fontsOf(page, drawing, codes.setFont);
	const laid = (await page.getAnnotations()) as Laid[];
	const paint = (view: Matrix, sheet: Box) => {
		const painting = paintingOf(drawing, {
			codes,
			view,
			sheet,
			fontOf: (id) => fonts.get(id) ?? {},
			isLayerShown: (group) => layers.isVisible(group)
		});
		const notes = painting.glyphs.filter((g) => g.isNote);
		const isDrawn = (box: Box) => notes.some(({ from }) => isWithin(box, from));
		const undrawn = undrawnIn(laid, view, sheet, isDrawn);
		painting.glyphs.push(...undrawn.glyphs);
		painting.figures.push(...undrawn.figures);
		return painting;
	};
	const sheet = { left: 0, right: width, top: 0, bottom: height };
	const painting = paint(transform, sheet);
	const turn = turnOf(painting.glyphs);
	if (turn === 0) return { width, height, painting, ...sightOf(painting, sheet) };
	const [across, down] = turn === 2 ? [width, height] : [height, width];
	const turned = { left: 0, right: across, top: 0, bottom: down };
	const upright = paint(times(turnedBy(turn, width, height), transform), turned);
	return { width: across, height: down, painting: upright, ...sightOf(upright, turned) };
}

const isWithin = ({ left, right, top, bottom }: Box, [x, y]: Point): boolean =>
	x >= left && x <= right && y >= top && y <= bottom;

/** Quarters of a turn, clockwise, in which most characters of the page stand. */
function turnOf(glyphs: readonly Glyph[]): number {
	const counts = [0, 0, 0, 0];
	for (const { from, to } of glyphs) {
		const [x, y] = [to[0] - from[0], to[1] - from[1]];
		if (Math.min(Math.abs(x), Math.abs(y)) > 0.1 * Math.max(Math.abs(x), Math.abs(y))) continue;
		const quarter = Math.abs(x) >= Math.abs(y) ? (x >= 0 ? 0 : 2) : y > 0 ? 1 : 3;
		counts[quarter] = (counts[quarter] ?? 0) + 1;
	}
	return counts.indexOf(Math.max(...counts));
}

/** Turns a page back by so many quarters. */
function turnedBy(turn: number, width: number, height: number): Matrix {
	if (turn === 1) return [0, -1, 1, 0, 0, width];
	if (turn === 2) return [-1, 0, 0, -1, width, height];
	return [0, 1, -1, 0, height, 0];
}

async function fontsOf(
	page: PDFPageProxy,
	{ fnArray, argsArray }: Drawing,
	setFont: number | undefined
): Promise<Map<string, Font>> {
	const fonts = new Map<string, Font>();
	for (const [i, code] of fnArray.entries()) {
		if (code !== setFont) continue;
		const [id] = argsArray[i] as [string];
		if (!fonts.has(id)) fonts.set(id, await fontBy(page, id));
	}
	return fonts;
}

const fontBy = (page: PDFPageProxy, id: string): Promise<Font> =>
	new Promise((found) => page.commonObjs.get(id, (font: Font) => found(font)));
