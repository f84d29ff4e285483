import { blank, cropped, type Grey, PAPER, type PixelBox } from './picture.ts';
import { STRIP_HEIGHT } from './recogniser.ts';

/** Of the strip's height, what the line's own ink fills. */
export const USUAL_FILL = 0.66;
/** Room left and right of the ink, in pixels of the strip. */
const SIDE = 12;

/** A line of text as a strip: `box` is its ink, which fills the share `fill` of the strip's height. */
export function stripOf(grey: Grey, box: PixelBox, fill = USUAL_FILL): Grey {
	const scale = (STRIP_HEIGHT * fill) / Math.max(1, box.bottom - box.top);
	const margin = (STRIP_HEIGHT - (box.bottom - box.top) * scale) / 2 / scale;
	const side = SIDE / scale;
	const width = Math.max(8, Math.round((box.right - box.left) * scale + 2 * SIDE));
	return scaled(grey, box.left - side, box.top - margin, scale, width, STRIP_HEIGHT, box);
}

/**
 * What lies behind a field of a picture, scaled: pixels are averaged where it gets smaller. Ink above
 * and below `own` belongs to other lines and is paper.
 */
function scaled(
	grey: Grey,
	left: number,
	top: number,
	scale: number,
	width: number,
	height: number,
	own: PixelBox
): Grey {
	const room = Math.max(1, Math.round(1 / scale));
	const part = cropped(grey, {
		left: own.left - 2,
		right: own.right + 2,
		top: own.top - 2,
		bottom: own.bottom + 2
	});
	const [atX, atY] = [Math.max(0, Math.round(own.left - 2)), Math.max(0, Math.round(own.top - 2))];
	const strip = blank(width, height, PAPER);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			let sum = 0;
			for (let i = 0; i < room; i++)
				for (let j = 0; j < room; j++) {
					const u = left + (x + (i + 0.5) / room) / scale - 0.5 - atX;
					const v = top + (y + (j + 0.5) / room) / scale - 0.5 - atY;
					sum += lightAt(part, u, v);
				}
			strip.data[y * width + x] = sum / (room * room) + 0.5;
		}
	return strip;
}

/** Between the pixels (bilinear); paper beyond. */
function lightAt({ width, height, data }: Grey, u: number, v: number): number {
	const [left, top] = [Math.floor(u), Math.floor(v)];
	if (left < -1 || top < -1 || left >= width || top >= height) return PAPER;
	const at = (x: number, y: number): number =>
		x < 0 || y < 0 || x >= width || y >= height ? PAPER : (data[y * width + x] ?? PAPER);
	const [over, down] = [u - left, v - top];
	const above = at(left, top) * (1 - over) + at(left + 1, top) * over;
	const below = at(left, top + 1) * (1 - over) + at(left + 1, top + 1) * over;
	return above + (below - above) * down;
}
