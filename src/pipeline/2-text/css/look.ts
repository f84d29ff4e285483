import type { Declared } from './declarations.ts';
import { type Colour, colourOf, isSame, pixelsOf } from './lengths.ts';
import { INLINE, isAway, isRaised, isShifted, isVeiled, OFF_PAGE, type Value } from './places.ts';

/** What the eye sees of an element's text. Looks are values. */
export interface Look {
	/** Not there, with all that it holds. */
	isGone: boolean;
	/** There, but nothing of it is seen, whatever it holds: transparent, clipped, off the page. */
	isAway: boolean;
	isHidden: boolean;
	isTiny: boolean;
	isIndented: boolean;
	isStruck: boolean;
	isRaised: boolean;
	colour: Colour | 'transparent' | null;
	/** The nearest background that is declared; null where none is, or a picture. */
	ground: Colour | null;
	/** Whether it may be seen or not, which cannot be told here. */
	isUnsure: boolean;
	/** Set upon what stands beside it in its cell. */
	isOver: boolean;
	/** A picture is painted behind it by its own rules. */
	isPictured: boolean;
	list: string | null;
	/** By all of these: its own text is not printed. */
	isUnseen: boolean;
}

export const PLAIN: Look = {
	isGone: false,
	isAway: false,
	isHidden: false,
	isTiny: false,
	isIndented: false,
	isStruck: false,
	isRaised: false,
	colour: null,
	ground: null,
	isUnsure: false,
	isOver: false,
	isPictured: false,
	list: null,
	isUnseen: false
};

const CELLS = new Set(['td', 'th', 'tr', 'table', 'tbody', 'thead', 'tfoot', 'col', 'colgroup']);
const WHITE: Colour = [255, 255, 255];

/** The same for a list that comes again, as that of a style attribute does: its look on a plain ground is kept. */
export function lookOfStyle(outer: Look, name: string, declared: readonly Declared[]): Look {
	if (outer !== PLAIN || declared.length === 0) return lookOf(outer, name, declared);
	const known = onPlain[CELLS.has(name) ? 0 : INLINE.has(name) ? 1 : 2];
	const look = known?.get(declared) ?? lookOf(outer, name, declared);
	known?.set(declared, look);
	return look;
}

/** By the kinds of element of which marks are told apart. */
const onPlain = [0, 1, 2].map(() => new WeakMap<readonly Declared[], Look>());

/** The look of an element within another, after these declarations, of which the last counts; the outer one where they change nothing. */
export function lookOf(outer: Look, name: string, declared: readonly Declared[]): Look {
	if (declared.length === 0) return outer;
	const values = new Map(declared.map(({ property, value }) => [property, value]));
	const value = (property: string) => values.get(property);
	const look = { ...outer };
	if (value('display') === 'none' || value('mso-hide') === 'all') look.isGone = true;
	if (value('content-visibility') === 'hidden') look.isAway = true;
	const visibility = value('visibility');
	if (visibility === 'hidden' || visibility === 'collapse') look.isHidden = true;
	else if (visibility === 'visible' || visibility === 'initial') look.isHidden = false;
	applySize(look, value('font-size') ?? sizeIn(value('font')));
	const indent = pixelsOf(value('text-indent'));
	if (indent !== null) look.isIndented = indent <= OFF_PAGE;
	look.isAway ||= isAway(value);
	applyMarks(look, name, value);
	applyColours(look, value);
	const list = value('list-style-type') ?? value('list-style');
	if (list !== undefined) look.list = list;
	if (value('unicode-bidi')?.includes('override') && value('direction') === 'rtl')
		look.isUnsure = true;
	if (isVeiled(name, value)) look.isUnsure = true;
	if (name === 'table') look.isOver = false;
	else if (isShifted(name, value)) look.isOver = true;
	const own = settled(look);
	return isAlike(own, outer) ? outer : own;
}

const ASPECTS = Object.keys(PLAIN) as (keyof Look)[];
const isAlike = (a: Look, b: Look): boolean => ASPECTS.every((aspect) => a[aspect] === b[aspect]);

/** With what follows from its other properties. */
export function settled(look: Look): Look {
	const { colour, ground } = look;
	const isPale = colour !== null && colour !== 'transparent' && isSame(colour, ground ?? WHITE);
	look.isUnseen =
		look.isGone ||
		look.isAway ||
		look.isHidden ||
		look.isTiny ||
		look.isIndented ||
		look.isStruck ||
		colour === 'transparent' ||
		(isPale && ground !== null);
	// White where no ground is declared: a sheet that is not here may declare one.
	if (isPale && ground === null) look.isUnsure = true;
	return look;
}

function applySize(look: Look, size: string | undefined): void {
	if (size === undefined) return;
	const pixels = pixelsOf(size);
	if (pixels === null) look.isTiny = false;
	else if (pixels <= ILLEGIBLE) look.isTiny = true;
	else if (!size.endsWith('%') && !/[\d.]em$/u.test(size)) look.isTiny = false;
}
/** In pixels: print of this size is a line of dust. */
const ILLEGIBLE = 2;
const sizeIn = (font: string | undefined): string | undefined =>
	font?.split(/[\s/]/u).find((part) => pixelsOf(part) !== null && !/^[1-9]00$/u.test(part));

function applyMarks(look: Look, name: string, value: Value): void {
	const line = value('text-decoration-line') ?? value('text-decoration');
	if (line?.includes('line-through')) look.isStruck = true;
	if (CELLS.has(name)) {
		look.isRaised = false;
		return;
	}
	if (isRaised(name, value)) look.isRaised = true;
}

function applyColours(look: Look, value: Value): void {
	const colour = value('-webkit-text-fill-color') ?? value('color');
	if (colour !== undefined && colour !== 'inherit') look.colour = colourOf(colour);
	const picture = value('background-image') ?? value('background');
	look.isPictured = picture?.includes('url(') === true;
	const ground = value('background-color') ?? value('background');
	if (ground === undefined || ground === 'inherit') return;
	const painted = /url\(|gradient/u.test(ground) ? null : colourOf(ground);
	if (painted !== 'transparent') look.ground = painted;
}
