import { linesOf } from './lines.ts';
import type { Box, Page } from './page.ts';

/** Wider than high by so much, a sheet may hold two pages. */
const WIDE = 1.2;
/** Of the sheet's width: the margins between its pages, and how far from its middle they may be. */
const GUTTER = 0.03;
const OFF = 0.04;
/** A page has so many lines of text of more than this part of its width, or a table with lines drawn. */
const FEWEST_LINES = 3;
const FULL = 0.5;
const FEWEST_RULINGS = 3;

/** The pages that are printed on a sheet: two where nothing stands between its halves and each is a page of its own. */
export function pagesOnSheet(sheet: Page): Page[] {
	if (sheet.width < WIDE * sheet.height || sheet.words.length === 0) return [sheet];
	const at = gutterOf(sheet);
	if (at === null) return [sheet];
	const halves = [halfOf(sheet, 0, at), halfOf(sheet, at, sheet.width)];
	return halves.every(isPage) ? halves : [sheet];
}

/** The middle of the widest band from top to bottom near the middle of the sheet in which nothing is; null where there is none. */
function gutterOf({ words, level, upright, width }: Page): number | null {
	const taken = [...words, ...level, ...upright].sort((a, b) => a.left - b.left);
	let right = 0;
	for (const box of taken) {
		const middle = (right + box.left) / 2;
		if (box.left - right > GUTTER * width && Math.abs(middle - width / 2) < OFF * width)
			return middle;
		right = Math.max(right, box.right);
	}
	return null;
}

function halfOf({ height, words, level, upright, marks }: Page, from: number, to: number): Page {
	const own = <B extends Box>(boxes: readonly B[]): B[] =>
		boxes
			.filter(({ left, right }) => left >= from && right <= to)
			.map((box) => ({ ...box, left: box.left - from, right: box.right - from }));
	return {
		width: to - from,
		height,
		words: own(words),
		level: own(level),
		upright: own(upright),
		marks: own(marks)
	};
}

function isPage({ words, level, upright, width }: Page): boolean {
	const isRuled = level.length >= FEWEST_RULINGS && upright.length >= FEWEST_RULINGS;
	const full = linesOf(words).filter(
		(line) => !line.parted && line.right - line.left > FULL * width
	);
	return isRuled || full.length >= FEWEST_LINES;
}
