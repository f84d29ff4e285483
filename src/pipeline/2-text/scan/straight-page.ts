import type { Box, Ruling } from '../page-layout/page.ts';
import { greyOf, inkOf, onWhite } from './ink.ts';
import { type Grey, type Mask, PAPER, type Picture, type PixelBox, within } from './picture.ts';
import { rulingsOf } from './rulings.ts';
import { skewOf, straightened } from './skew.ts';

/** The picture of a page, and how large the page is in points. */
export interface PagePicture {
	picture: Picture;
	width: number;
	height: number;
}

/** A page set straight, on white: what is read. */
export interface StraightPage {
	white: Grey;
	/** Without the lines of tables. */
	ink: Mask;
	/** Where red was taken away; null where nothing was. */
	red: Mask | null;
	dpi: number;
	/** Degrees by which the picture was turned. */
	skew: number;
	level: Ruling[];
	upright: Ruling[];
}

const POINTS = 72;
/** Of the page so much is red if it bears a seal. */
const FEWEST_RED = 0.0002;
/** Beside a line what is left of it is taken away too, in inches. */
const FRINGE = 0.008;

export function straightPage({ picture, width }: PagePicture): StraightPage {
	const dpi = (picture.width / width) * POINTS;
	const { grey, red } = greyOf(picture);
	const crooked = onWhite(grey);
	const skew = skewOf(inkOf(crooked));
	const white = straightened(crooked, skew);
	const ink = inkOf(white);
	const rulings = rulingsOf(ink, dpi);
	const scale = POINTS / dpi;
	for (const line of [...rulings.level, ...rulings.upright]) erase(ink, line, FRINGE * dpi);
	return {
		white,
		ink,
		red: straightRed(red, skew),
		dpi,
		skew,
		level: rulings.level.map((line) => middled(inPoints(line, scale), 'top', 'bottom')),
		upright: rulings.upright.map((line) => middled(inPoints(line, scale), 'left', 'right'))
	};
}

const inPoints = ({ left, right, top, bottom }: PixelBox, scale: number): Box => ({
	left: left * scale,
	right: right * scale,
	top: top * scale,
	bottom: bottom * scale
});

function middled(line: Box, from: 'left' | 'top', to: 'right' | 'bottom'): Ruling {
	const middle = (line[from] + line[to]) / 2;
	return { ...line, [from]: middle, [to]: middle };
}

function erase(ink: Mask, line: PixelBox, fringe: number): void {
	const box = within(ink, {
		left: line.left - fringe,
		right: line.right + fringe,
		top: line.top - fringe,
		bottom: line.bottom + fringe
	});
	for (let y = box.top; y < box.bottom; y++)
		ink.data.fill(0, y * ink.width + box.left, y * ink.width + box.right);
}

function straightRed(red: Mask, skew: number): Mask | null {
	let count = 0;
	for (const value of red.data) count += value;
	if (count < FEWEST_RED * red.data.length) return null;
	const shown = { ...red, data: red.data.map((value) => (value === 1 ? 0 : PAPER)) };
	const turned = straightened(shown, skew);
	return { ...turned, data: turned.data.map((value) => (value < PAPER / 2 ? 1 : 0)) };
}
