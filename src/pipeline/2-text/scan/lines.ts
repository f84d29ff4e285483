import type { Mask, PixelBox } from './picture.ts';

/** What is smaller both ways is dust, in inches: 3 points. */
const LEAST = 0.045;

/**
 * The lines of text within a box of a straight page, from the top: each the box of its ink. Between
 * lines there may be so many inked pixels a row: the stem of a 5 is one pixel wide, and so is dust.
 */
export function linesWithin(mask: Mask, box: PixelBox, dpi: number, specks = 0): PixelBox[] {
	const rows = new Uint32Array(Math.max(0, box.bottom - box.top));
	for (let y = box.top; y < box.bottom; y++)
		for (let x = box.left; x < box.right; x++)
			if (mask.data[y * mask.width + x] === 1) rows[y - box.top] = (rows[y - box.top] ?? 0) + 1;
	const found: PixelBox[] = [];
	let start = -1;
	for (let y = 0; y <= rows.length; y++) {
		const isInked = (rows[y] ?? 0) > specks;
		if (isInked && start < 0) start = y;
		if (isInked || start < 0) continue;
		const line = tightened(mask, { ...box, top: box.top + start, bottom: box.top + y });
		start = -1;
		if (line) found.push(line);
	}
	return joinedLines(found, dpi).filter(
		(line) => Math.max(line.bottom - line.top, line.right - line.left) >= LEAST * dpi
	);
}

/** Less than this lies between the parts of one line (the dots of a character, a dash), in inches. */
const ONE_LINE = 0.02;

/** A thin part belongs to the line that it nearly touches. */
function joinedLines(lines: readonly PixelBox[], dpi: number): PixelBox[] {
	const joined: PixelBox[] = [];
	for (const line of lines) {
		const last = joined.at(-1);
		const isPart =
			last !== undefined &&
			line.top - last.bottom <= ONE_LINE * dpi &&
			Math.min(line.bottom - line.top, last.bottom - last.top) < 2 * LEAST * dpi;
		if (last && isPart) {
			last.left = Math.min(last.left, line.left);
			last.right = Math.max(last.right, line.right);
			last.bottom = line.bottom;
		} else joined.push({ ...line });
	}
	return joined;
}

/** The box of the ink within a box; null where there is none. */
export function tightened(mask: Mask, box: PixelBox): PixelBox | null {
	const found = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
	for (let y = box.top; y < box.bottom; y++)
		for (let x = box.left; x < box.right; x++)
			if (mask.data[y * mask.width + x] === 1) {
				found.left = Math.min(found.left, x);
				found.right = Math.max(found.right, x + 1);
				found.top = Math.min(found.top, y);
				found.bottom = Math.max(found.bottom, y + 1);
			}
	return found.right > found.left ? found : null;
}
