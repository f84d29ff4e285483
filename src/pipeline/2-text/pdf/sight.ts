import { TooLarge } from '../limits.ts';
import type { Box } from '../page-layout/page.ts';
import { type Fill, type Glyph, MOST_GLYPHS, type Painting, type Stroke } from './painting.ts';
import { watermarks } from './watermarks.ts';
import { boxOf, coveredPart } from './glyph-box.ts';

/** What the eye meets on a page: characters it can read, and places where something was met that is none. */
export interface Sight {
	glyphs: Glyph[];
	/** Struck out, covered, too pale or written for machines only. */
	unseen: Glyph[];
	strikes: ReadonlySet<Stroke>;
}

/** Smaller type is not for reading, in points; nor is type so small beside the page's usual one. */
const SMALLEST = 1;
const SMALL = { points: 2, part: 0.35 };
/** Ink that differs less from what is below it is not seen; black on white differs by 1. */
const FAINT = 0.1;
const OPAQUE = 0.05;
/** Of a character this part must be under a box for it to be covered. */
const COVERED = 0.6;
/** Characters by the fills of a page, each held against each, and by its lines. */
const MOST_PAIRS = { fills: 40_000_000, lines: 400_000_000 };

/** Divides the characters of a page into what is seen and what is not. `sheet` is the page. Throws `TooLarge` at more than a page has. */
export function sightOf(painting: Painting, sheet: Box): Sight {
	refuseCrowds(painting);
	const grounds = painting.fills.filter((f) => f.right - f.left > 0 && f.bottom - f.top > 0);
	const seen: Glyph[] = [];
	const unseen: Glyph[] = [];
	const usual = usualSize(painting.glyphs);
	for (const glyph of painting.glyphs) {
		const isDust = glyph.size <= SMALL.points && glyph.size < SMALL.part * usual;
		if (glyph.size < SMALLEST || isDust || isSlanted(glyph) || !isOn(glyph, sheet)) continue;
		(isSeen(glyph, grounds, painting) ? seen : unseen).push(glyph);
	}
	const washed = watermarks(seen);
	const printed = washed.size === 0 ? seen : seen.filter((g) => !washed.has(g));
	const { strikes, struck } = struckOut(printed, painting.level);
	return {
		glyphs: printed.filter((g) => !struck.has(g)),
		unseen: [...unseen, ...struck],
		strikes
	};
}

function refuseCrowds({ glyphs, fills, level, upright }: Painting): void {
	const lines = level.length + upright.length;
	if (
		glyphs.length > MOST_GLYPHS ||
		glyphs.length * fills.length > MOST_PAIRS.fills ||
		glyphs.length * lines > MOST_PAIRS.lines
	)
		throw new TooLarge(
			`${glyphs.length} characters on a page with ${fills.length} fills and ${lines} lines`
		);
}

/** Half of the characters are no larger. */
function usualSize(glyphs: readonly Glyph[]): number {
	if (!glyphs.some(({ size }) => size <= SMALL.points)) return 0;
	const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
	return sizes[sizes.length >> 1] ?? 0;
}

/** A watermark runs across the page; what is meant to be read stands level or upright. */
function isSlanted({ from, to, up }: Glyph): boolean {
	const line = [to[0] - from[0], to[1] - from[1]];
	const [x = 0, y = 0] = Math.hypot(line[0] ?? 0, line[1] ?? 0) > 0 ? line : up;
	return Math.min(Math.abs(x), Math.abs(y)) > SLANT * Math.hypot(x, y);
}
const SLANT = Math.sin((3 * Math.PI) / 180);

function isOn(glyph: Glyph, sheet: Box): boolean {
	const box = boxOf(glyph);
	const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
	return [sheet, glyph.clip].every(
		(b) => x >= b.left && x <= b.right && y >= b.top && y <= b.bottom
	);
}

function isSeen(glyph: Glyph, grounds: readonly Fill[], { figures }: Painting): boolean {
	if (glyph.isInvisible || glyph.alpha < OPAQUE) return false;
	const box = boxOf(glyph);
	let ground: number | null = 1;
	for (const fill of grounds) {
		const part = coveredPart(box, fill);
		if (part < COVERED) continue;
		if (fill.at > glyph.at && fill.isOpaque) return false;
		if (fill.at < glyph.at && fill.isOpaque) ground = fill.light;
	}
	if (glyph.light !== null && ground !== null) {
		const ink = ground + (glyph.light - ground) * glyph.alpha;
		if (Math.abs(ink - ground) < FAINT) return false;
	}
	// A patch of a picture over a word hides it; a seal over several lines lets it show through.
	return !figures.some(
		(f) =>
			f.kind === 'picture' &&
			f.at > glyph.at &&
			f.bottom - f.top < PATCH * glyph.size &&
			coveredPart(box, f) >= COVERED
	);
}
const PATCH = 3;

/** Of the size, above the line on which the character stands: where a line through it runs. */
const STRIKE = { lowest: 0.14, highest: 0.55 };
/** A strike ends with the words it strikes; a line of a table goes on. */
const BEYOND = 1.5;

function struckOut(
	glyphs: readonly Glyph[],
	level: readonly Stroke[]
): { strikes: Set<Stroke>; struck: Set<Glyph> } {
	const strikes = new Set<Stroke>();
	const struck = new Set<Glyph>();
	const lines = level.toSorted((a, b) => a.top - b.top);
	for (const line of lines) {
		const on = glyphs.filter((g) => isThrough(line, g));
		if (on.length === 0) continue;
		const reach = { left: Infinity, right: -Infinity };
		for (const g of on) {
			const box = boxOf(g);
			reach.left = Math.min(reach.left, box.left - BEYOND * g.size);
			reach.right = Math.max(reach.right, box.right + BEYOND * g.size);
		}
		if (line.left < reach.left || line.right > reach.right) continue;
		strikes.add(line);
		for (const g of on) struck.add(g);
	}
	return { strikes, struck };
}

function isThrough(line: Stroke, glyph: Glyph): boolean {
	const above = glyph.from[1] - line.top;
	if (above < STRIKE.lowest * glyph.size || above > STRIKE.highest * glyph.size) return false;
	const box = boxOf(glyph);
	const common = Math.min(line.right, box.right) - Math.max(line.left, box.left);
	return common >= (box.right - box.left) * 0.5;
}
