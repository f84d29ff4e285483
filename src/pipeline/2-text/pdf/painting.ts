import type { Box } from '../page-layout/page.ts';
import type { Matrix, Point } from './matrix.ts';

/** What the engine draws: a code and its arguments each. */
export interface Drawing {
	fnArray: readonly number[];
	argsArray: readonly unknown[];
}

/** A character as the engine places it; numbers between them are room taken back, in thousandths of the size. */
export interface FontGlyph {
	unicode: string;
	width: number;
	isSpace: boolean;
	isInFont: boolean;
	vmetric?: readonly number[] | null;
}

/** What of a font of the engine decides where its characters stand. */
export interface Font {
	fontMatrix?: Matrix;
	vertical?: boolean;
	defaultVMetrics?: readonly number[];
	missingFile?: boolean;
}

/** `at` counts what is painted, from the first: what comes later covers what came before. */
export interface Glyph {
	text: string;
	/** Of the font in the document. */
	font: string;
	/** From the origin of the character, along its line, to where the next one begins. */
	from: Point;
	to: Point;
	/** Upwards on the line, as long as the font is high. */
	up: Point;
	size: number;
	/** 0 is black, 1 is white; null for a pattern. */
	light: number | null;
	alpha: number;
	/** Drawn in no way that leaves ink: text for searching only, or text that only clips. */
	isInvisible: boolean;
	/** Part of a field, a note or a stamp laid upon the page. */
	isNote: boolean;
	clip: Box;
	at: number;
}

/** A box filled with one colour. */
export interface Fill extends Box {
	light: number | null;
	isOpaque: boolean;
	at: number;
}

/** A line, upright or level, or a box filled so thin that it is one. */
export interface Stroke extends Box {
	at: number;
}

/** A picture, or a shape that is neither a box nor a line. */
export interface Figure extends Box {
	kind: 'picture' | 'shape';
	at: number;
}

/** Characters of a page: the largest sheets of the smallest type have fewer. */
export const MOST_GLYPHS = 40_000;

export interface Painting {
	glyphs: Glyph[];
	fills: Fill[];
	level: Stroke[];
	upright: Stroke[];
	figures: Figure[];
}

export type Codes = Readonly<Record<string, number>>;
