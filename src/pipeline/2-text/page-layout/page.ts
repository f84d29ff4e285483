import type { SeenCell } from '#domain/picture.ts';

/** Measures are points of the page as it is shown, from its upper left corner. */
export interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Characters that stand together; `bottom` is the line on which they stand. */
export interface Word extends Box {
	text: string;
	/** Of the font. */
	size: number;
	/** Of a word that was read from a picture. */
	seen?: SeenCell;
}

/** A line that is drawn, upright or level; boxes without area. */
export type Ruling = Box;

export interface Page {
	width: number;
	height: number;
	words: Word[];
	level: Ruling[];
	upright: Ruling[];
	/** Where something stands that is no word: a picture, a shape, something struck out or covered. */
	marks: Box[];
}

export const middle = ({ left, right, top, bottom }: Box) => ({
	x: (left + right) / 2,
	y: (top + bottom) / 2
});

/** The smallest box around two. */
export const around = (a: Box, b: Box): Box => ({
	left: Math.min(a.left, b.left),
	right: Math.max(a.right, b.right),
	top: Math.min(a.top, b.top),
	bottom: Math.max(a.bottom, b.bottom)
});

/** The part of a box that lies in another. */
export function partIn(box: Box, other: Box): number {
	const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
	const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
	if (width <= 0 || height <= 0) return 0;
	return (width * height) / Math.max((box.right - box.left) * (box.bottom - box.top), 1e-6);
}
