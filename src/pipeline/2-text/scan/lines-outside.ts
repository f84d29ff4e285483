import type { InkedCell } from './inked-cells.ts';
import { linesWithin } from './lines.ts';
import type { Mask, PixelBox } from './picture.ts';
import type { StraightPage } from './straight-page.ts';

/** Lines of text that stand in no cell. */
export function linesOutside({ ink, dpi }: StraightPage, cells: readonly InkedCell[]): PixelBox[] {
	const rest: Mask = { ...ink, data: Uint8Array.from(ink.data) };
	const border = 0.02 * dpi;
	for (const { box } of cells)
		for (let y = Math.max(0, Math.floor(box.top - border)); y < box.bottom + border; y++)
			rest.data.fill(
				0,
				y * ink.width + Math.max(0, Math.floor(box.left - border)),
				y * ink.width + Math.min(ink.width, Math.ceil(box.right + border))
			);
	const edge = Math.round(EDGE * dpi);
	const sheet = { left: edge, right: ink.width - edge, top: edge, bottom: ink.height - edge };
	return linesWithin(rest, sheet, dpi, DUST).filter(
		(line) => line.bottom - line.top <= HIGHEST * dpi && line.right - line.left >= NARROWEST * dpi
	);
}
/** Specks in a row across the whole page. */
const DUST = 1;
/** The edge of a scan is dark, in inches. */
const EDGE = 0.15;
/** Higher than this it is no line of text, narrower no word, in inches. */
const HIGHEST = 0.7;
const NARROWEST = 0.05;
