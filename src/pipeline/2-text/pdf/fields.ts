import type { Box } from '../page-layout/page.ts';
import { applied, boxUnder, type Matrix, type Point } from './matrix.ts';
import type { Figure, Glyph } from './painting.ts';

/** What the engine tells of a field or a note laid upon a page, as far as its value hangs on it. */
export interface Laid {
	subtype?: unknown;
	fieldType?: unknown;
	fieldValue?: unknown;
	contentsObj?: { str?: unknown } | null;
	rect?: unknown;
	annotationFlags?: unknown;
	password?: unknown;
}

/** Flags 2 and 6 of an annotation (PDF 1.7, table 165): hidden, and not for a screen. */
const UNSEEN = 2 | 32;
/** Of the height of a field that of its letters, as programs draw fields that say nothing of it; at most so many points. */
const FILLED = 0.7;
const LARGEST = 11;
const MARGIN = 2;
const FONT = 'of a field';

/**
 * Values of fields, and notes typed upon a page, that the document does not draw: programs that show
 * it do. Text comes as characters, what is none as a figure; both under `view`. What is drawn is left
 * to its drawing (`isDrawn`).
 */
export function undrawnIn(
	all: readonly Laid[],
	view: Matrix,
	clip: Box,
	isDrawn: (box: Box) => boolean
): { glyphs: Glyph[]; figures: Figure[] } {
	const found: { glyphs: Glyph[]; figures: Figure[] } = { glyphs: [], figures: [] };
	for (const laid of all) {
		const { rect } = laid;
		const text = textOf(laid);
		if (text === null || !isRect(rect)) continue;
		if ((Number(laid.annotationFlags) & UNSEEN) !== 0) continue;
		const box = boxUnder(view, rect);
		if (isDrawn(box)) continue;
		if (text === '' || laid.password === true)
			found.figures.push({ ...box, kind: 'shape', at: Infinity });
		else found.glyphs.push(...lettersIn(text, rect, view, clip));
	}
	return found;
}

/** Null where nothing is shown, empty where it is no text. */
function textOf({ subtype, fieldType, fieldValue, contentsObj }: Laid): string | null {
	if (subtype === 'FreeText') {
		const words = contentsObj?.str;
		return typeof words === 'string' && words.trim() !== '' ? plain(words) : null;
	}
	if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return null;
	const value: unknown =
		Array.isArray(fieldValue) && fieldValue.length === 1 ? fieldValue[0] : fieldValue;
	if (Array.isArray(value)) return value.length === 0 ? null : '';
	return typeof value === 'string' && value.trim() !== '' ? plain(value) : null;
}

const plain = (words: string): string => words.trim().replace(/\s+/gu, ' ');

const isRect = (rect: unknown): rect is [number, number, number, number] =>
	Array.isArray(rect) && rect.length === 4 && rect.every((n) => Number.isFinite(n));

function lettersIn(
	text: string,
	[left, bottom, right, top]: readonly [number, number, number, number],
	view: Matrix,
	clip: Box
): Glyph[] {
	const signs = [...text];
	const widths = signs.map((sign) => (sign.charCodeAt(0) < 0x80 ? 0.5 : 1));
	const room = Math.max(right - left - 2 * MARGIN, 1);
	const size = Math.min(
		(top - bottom) * FILLED,
		LARGEST,
		room / widths.reduce((sum, width) => sum + width, 0)
	);
	const line = bottom + (top - bottom - size) / 2 + size / 5;
	const origin = applied(view, [0, 0]);
	const tip = applied(view, [0, size]);
	const up: Point = [tip[0] - origin[0], tip[1] - origin[1]];
	let at = left + MARGIN;
	return signs.map((sign, i) => {
		const from = applied(view, [at, line]);
		at += (widths[i] ?? 0) * size;
		return {
			text: sign,
			font: FONT,
			from,
			to: applied(view, [at, line]),
			up,
			size: Math.hypot(up[0], up[1]),
			light: 0,
			alpha: 1,
			isInvisible: false,
			isNote: true,
			clip,
			at: Infinity
		};
	});
}
