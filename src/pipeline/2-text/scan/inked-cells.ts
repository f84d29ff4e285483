import { cellsOf } from '../page-layout/ruled.ts';
import type { Box } from '../page-layout/page.ts';
import { linesWithin } from './lines.ts';
import { type Grey, type Mask, type PixelBox, within } from './picture.ts';
import type { StraightPage } from './straight-page.ts';

/** A cell between drawn lines, and what of it is inked. */
export interface InkedCell {
	/** Without its borders. */
	box: PixelBox;
	/** The boxes of its lines of text. */
	lines: PixelBox[];
	/** Something is there that is no line of text, so that the cell is not blank either. */
	isSmudged: boolean;
}

/** What belongs to the border of a cell, in inches. */
const BORDER = 0.016;

/** The cells of all ruled tables of a page, in the order of rows. */
export function inkedCells(page: StraightPage): InkedCell[][] {
	const { dpi, level, upright } = page;
	return cellsOf(level, upright).map((row) => row.map((cell) => inkedCell(page, cell, dpi / 72)));
}

function inkedCell(page: StraightPage, cell: Box, scale: number): InkedCell {
	const { white, ink, red, dpi } = page;
	const border = BORDER * dpi;
	const box = within(white, {
		left: cell.left * scale + border,
		right: cell.right * scale - border,
		top: cell.top * scale + border,
		bottom: cell.bottom * scale - border
	});
	const lines = linesWithin(ink, box, dpi).filter((line) => !isRestOfBorder(line, box, dpi));
	const isBare = lines.length === 0;
	return {
		box,
		lines,
		isSmudged: isBare && (isDark(white, box, dpi) || (red !== null && holdsRed(red, box, dpi)))
	};
}

/** Thinner than this at the edge of a cell it is what a line leaves, in inches. */
const THIN = 0.03;

function isRestOfBorder(line: PixelBox, box: PixelBox, dpi: number): boolean {
	const edge = EDGE * dpi;
	const isFlat = line.bottom - line.top < THIN * dpi;
	if (isFlat && (line.top - box.top < edge || box.bottom - line.bottom < edge)) return true;
	const isUpright =
		line.right - line.left < THIN * dpi && line.bottom - line.top > WHOLE * (box.bottom - box.top);
	return isUpright && (line.left - box.left < edge || box.right - line.right < edge);
}
/** Of the cell's height a 1 is lower. */
const WHOLE = 0.85;
const EDGE = 0.014;

/** Darker than the grain of paper, lighter than what is told as ink. */
const PALE = 200;
/** So much of it is more than grain, in square inches: a digit of pale print has ten times as much. */
const SMUDGE = 0.0004;

function isDark({ width, data }: Grey, box: PixelBox, dpi: number): boolean {
	let count = 0;
	for (let y = box.top; y < box.bottom; y++)
		for (let x = box.left; x < box.right; x++) if ((data[y * width + x] ?? PALE) < PALE) count++;
	return count > SMUDGE * dpi * dpi;
}

/** A seal runs over the borders of a cell. What is red and stands within it may be a number. */
function holdsRed({ width, data }: Mask, box: PixelBox, dpi: number): boolean {
	let count = 0;
	let atEdge = 0;
	for (let y = box.top; y < box.bottom; y++)
		for (let x = box.left; x < box.right; x++) {
			if (data[y * width + x] !== 1) continue;
			count++;
			const isEdge = x === box.left || x === box.right - 1 || y === box.top || y === box.bottom - 1;
			if (isEdge) atEdge++;
		}
	return count > SMUDGE * dpi * dpi && atEdge === 0;
}
