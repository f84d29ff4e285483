import { applied, IDENTITY, type Matrix, type Point, times } from './matrix.ts';
import type { Font, FontGlyph } from './painting.ts';

/** What decides where text stands, as PDF 9.3 (text state) has it. */
export interface TextState {
	font: string;
	size: number;
	spacing: number;
	wordSpacing: number;
	scale: number;
	rise: number;
	leading: number;
	mode: number;
	matrix: Matrix;
	x: number;
	y: number;
	lineX: number;
	lineY: number;
}

export const PLAIN_TEXT: TextState = {
	font: '',
	size: 0,
	spacing: 0,
	wordSpacing: 0,
	scale: 1,
	rise: 0,
	leading: 0,
	mode: 0,
	matrix: IDENTITY,
	x: 0,
	y: 0,
	lineX: 0,
	lineY: 0
};

export interface PlacedGlyph {
	text: string;
	from: Point;
	to: Point;
	up: Point;
	size: number;
}

const THOUSAND = 1000;
const FONT_UNITS = 0.001;

/** Where each character stands on the page; the state's place moves behind the last. */
export function typeset(
	state: TextState,
	font: Font,
	glyphs: readonly (FontGlyph | number)[],
	page: Matrix
): PlacedGlyph[] {
	const matrix = times(page, state.matrix);
	const size = Math.abs(state.size);
	const direction = state.size < 0 ? -1 : 1;
	const unit = size * (font.fontMatrix?.[0] ?? FONT_UNITS);
	const across = state.scale * direction;
	const origin = applied(matrix, [0, 0]);
	const along = (x: number, y: number): Point => {
		const [u, v] = applied(matrix, [x, y]);
		return [u - origin[0], v - origin[1]];
	};
	const up = along(0, size * direction);
	const placed: PlacedGlyph[] = [];
	let x = 0;
	for (const glyph of glyphs) {
		if (typeof glyph === 'number') {
			x += ((font.vertical ? 1 : -1) * glyph * size) / THOUSAND;
			continue;
		}
		const room = (glyph.isSpace ? state.wordSpacing : 0) + state.spacing;
		const metric = font.vertical ? (glyph.vmetric ?? font.defaultVMetrics) : null;
		const width = glyph.width * unit;
		const baseY = state.y + state.rise;
		let advance = width + room * direction;
		let start: Point = [state.x + x * across, baseY];
		if (font.vertical) {
			advance = -(metric?.[0] ?? -THOUSAND) * unit - room * direction;
			start = [state.x - (width / 2) * across, baseY - x - size * ABOVE];
		}
		// Characters that no program draws are not on the page.
		if (glyph.isInFont || font.missingFile === true || glyph.isSpace) {
			const from = applied(matrix, start);
			const to = applied(matrix, [start[0] + width * across, start[1]]);
			placed.push({ text: glyph.unicode, from, to, up, size: Math.hypot(up[0], up[1]) });
		}
		x += advance;
	}
	if (font.vertical) state.y -= x;
	else state.x += x * across;
	return placed;
}

/** Of an upright character's height this is above the line that divides columns of vertical text. */
const ABOVE = 0.88;

export function moveTo(state: TextState, x: number, y: number): void {
	state.x = state.lineX += x;
	state.y = state.lineY += y;
}

export function startAt(state: TextState, matrix: Matrix): void {
	Object.assign(state, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}
