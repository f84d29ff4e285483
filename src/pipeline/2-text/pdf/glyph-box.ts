import type { Box } from '../page-layout/page.ts';
import type { Glyph } from './painting.ts';

/** Upright box of a character that stands on a level or upright line. */
export function boxOf({ from, to, up }: Pick<Glyph, 'from' | 'to' | 'up'>): Box {
	const xs = [from[0], to[0], from[0] + up[0] * HIGH];
	const ys = [from[1], to[1], from[1] + up[1] * HIGH];
	return {
		left: Math.min(...xs),
		right: Math.max(...xs),
		top: Math.min(...ys),
		bottom: Math.max(...ys)
	};
}
/** Of the font's size so much stands above the line. */
const HIGH = 0.8;

/** The part of a box that another covers. */
export function coveredPart(box: Box, by: Box): number {
	const width = Math.min(box.right, by.right) - Math.max(box.left, by.left);
	const height = Math.min(box.bottom, by.bottom) - Math.max(box.top, by.top);
	if (width <= 0 || height <= 0) return 0;
	return (width * height) / Math.max((box.right - box.left) * (box.bottom - box.top), 1e-6);
}
