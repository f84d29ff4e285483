import type { Declared } from './declarations.ts';
import { type Colour, colourOf, isSame, pixelsOf } from './lengths.ts';

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
	list: null,
	isUnseen: false
};

/** A sign so far to the left or above is off the page. */
const OFF_PAGE = -400;
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

type Value = (property: string) => string | undefined;

function applySize(look: Look, size: string | undefined): void {
	if (size === undefined) return;
	const pixels = pixelsOf(size);
	if (pixels === null) look.isTiny = false;
	else if (pixels < 1) look.isTiny = true;
	else if (!size.endsWith('%') && !/[\d.]em$/u.test(size)) look.isTiny = false;
}
const sizeIn = (font: string | undefined): string | undefined =>
	font?.split(/[\s/]/u).find((part) => pixelsOf(part) !== null && !/^[1-9]00$/u.test(part));

function isAway(value: Value): boolean {
	const opacity = value('opacity');
	if (opacity !== undefined && Number.parseFloat(opacity) === 0) return true;
	if (/scale[xy]?\(\s*0(?:\.0*)?\s*[,)]/u.test(value('transform') ?? '')) return true;
	if (
		/inset\((?:50|100)%|circle\(0|polygon\(0(?:px)?(?: 0(?:px)?)?(?:, ?0(?:px)?(?: 0(?:px)?)?)*\)/u.test(
			value('clip-path') ?? ''
		)
	)
		return true;
	const place = value('position');
	const isTaken = place === 'absolute' || place === 'fixed';
	if (isTaken && /^rect\((?:[01](?:px)?[\s,]*){4}\)$/u.test(value('clip') ?? '')) return true;
	if (place !== undefined && place !== 'static')
		for (const side of ['left', 'top', 'right', 'bottom'])
			if ((pixelsOf(value(side)) ?? 0) <= OFF_PAGE) return true;
	const cut = [value('overflow'), value('overflow-x'), value('overflow-y')].some(
		(overflow) => overflow === 'hidden' || overflow === 'clip'
	);
	if (!cut) return false;
	return ['width', 'height', 'max-width', 'max-height'].some((side) => {
		const size = pixelsOf(value(side));
		return size !== null && size <= 1;
	});
}

function applyMarks(look: Look, name: string, value: Value): void {
	const line = value('text-decoration-line') ?? value('text-decoration');
	if (line?.includes('line-through')) look.isStruck = true;
	if (CELLS.has(name)) {
		look.isRaised = false;
		return;
	}
	const align = value('vertical-align');
	if (align === 'super' || align === 'sub' || isShift(align)) look.isRaised = true;
	if (isShift(value('mso-text-raise'))) look.isRaised = true;
	if (value('position') === 'relative' && INLINE.has(name) && isShift(value('top')))
		look.isRaised = true;
}
const INLINE = new Set('span a font b i em strong small big u'.split(' '));
/** A line is not raised by less, but set right. */
const LEAST_SHIFT = 2;
const isShift = (value: string | undefined): boolean =>
	Math.abs(pixelsOf(value) ?? 0) > LEAST_SHIFT;

function applyColours(look: Look, value: Value): void {
	const colour = value('-webkit-text-fill-color') ?? value('color');
	if (colour !== undefined && colour !== 'inherit') look.colour = colourOf(colour);
	const ground = value('background-color') ?? value('background');
	if (ground === undefined || ground === 'inherit') return;
	const painted = /url\(|gradient/u.test(ground) ? null : colourOf(ground);
	if (painted !== 'transparent') look.ground = painted;
}
