import { pixelsOf } from './lengths.ts';

/** What is declared of an element, by property; undefined where nothing is. */
export type Value = (property: string) => string | undefined;

/** A sign so far to the left or above is off the page. */
export const OFF_PAGE = -400;
/** To the other sides a page may be scrolled, but not so far. */
const OUT_OF_REACH = 3000;

export const INLINE = new Set('span a font b i em strong small big u sup sub ins'.split(' '));

/** Whether nothing of it is seen, whatever it holds: transparent, shrunk to nothing, clipped, off the page. */
export function isAway(value: Value): boolean {
	if (isSheer(value('opacity')) || isSheer(OPACITY.exec(value('filter') ?? '')?.[1])) return true;
	const transform = value('transform') ?? '';
	if (/scale[xy]?\(\s*0(?:\.0*)?\s*[,)]/u.test(transform)) return true;
	const moved = TRANSLATE.exec(transform);
	if (moved && [moved[1], moved[2]].some((by) => isOffPage(by))) return true;
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
		for (const side of ['left', 'top', 'right', 'bottom']) if (isOffPage(value(side))) return true;
	const margins = [
		value('margin-left'),
		value('margin-top'),
		...(value('margin') ?? '').split(' ')
	];
	if (margins.some((by) => by !== undefined && !by.endsWith('%') && isOffPage(by))) return true;
	const cut = [value('overflow'), value('overflow-x'), value('overflow-y')].some(
		(overflow) => overflow === 'hidden' || overflow === 'clip'
	);
	if (!cut) return false;
	return ['width', 'height', 'max-width', 'max-height'].some((side) => {
		const size = pixelsOf(value(side));
		return size !== null && size <= 1;
	});
}

const OPACITY = /opacity\(\s*([\d.]+%?)\s*\)/u;
const TRANSLATE = /translate(?:x|y|3d)?\(\s*([^,)]+?)\s*(?:,\s*([^,)]+?)\s*)?[,)]/u;

function isOffPage(by: string | undefined): boolean {
	const pixels = pixelsOf(by) ?? 0;
	return pixels <= OFF_PAGE || pixels >= OUT_OF_REACH;
}

/** Paler than this no eye sees black print on white. */
const SHEER = 0.05;
function isSheer(opacity: string | undefined): boolean {
	if (opacity === undefined) return false;
	const part = Number.parseFloat(opacity) / (opacity.endsWith('%') ? 100 : 1);
	return part <= SHEER;
}

/** A line is not raised by less, but set right. */
const LEAST_SHIFT = 2;
const isShift = (value: string | undefined): boolean =>
	Math.abs(pixelsOf(value) ?? 0) > LEAST_SHIFT;

/** Above or below the line it stands in, as a note mark is. */
export function isRaised(name: string, value: Value): boolean {
	const align = value('vertical-align');
	if (align === 'super' || align === 'sub' || isShift(align)) return true;
	const position = value('font-variant-position');
	if (position === 'super' || position === 'sub' || isShift(value('mso-text-raise'))) return true;
	if (!INLINE.has(name)) return false;
	if (EDGES.test(align ?? '') && (name === 'small' || isSmaller(value('font-size')))) return true;
	return value('position') === 'relative' && isShift(value('top') ?? value('bottom'));
}

/** Small print at the upper or lower edge of its line. */
const EDGES = /^(?:text-)?(?:top|bottom)$/u;
const SMALL_PRINT = 11;
const SMALLER = 0.9;
function isSmaller(size: string | undefined): boolean {
	if (size === undefined) return false;
	if (/^(?:smaller|x{0,2}-?small)$/u.test(size)) return true;
	if (/%$/u.test(size)) return Number.parseFloat(size) < 100 * SMALLER;
	if (/[\d.]em$/u.test(size)) return Number.parseFloat(size) < SMALLER;
	return (pixelsOf(size) ?? Infinity) <= SMALL_PRINT;
}

/** Taken out of its line or moved along it, so that it may stand upon its neighbours. */
export function isShifted(name: string, value: Value): boolean {
	const place = value('position');
	if (place === 'absolute' || place === 'fixed') return true;
	if (!INLINE.has(name)) return false;
	if ((pixelsOf(value('margin-left')) ?? 0) < -LEAST_SHIFT) return true;
	return place === 'relative' && (isShift(value('left')) || isShift(value('right')));
}

/** Painted over, masked or turned around in a way that is not followed here. */
export function isVeiled(name: string, value: Value): boolean {
	const security = value('-webkit-text-security');
	if (security !== undefined && security !== 'none') return true;
	if (!INLINE.has(name)) return false;
	const mask = MASKS.map(value).find((own) => own !== undefined && own !== 'none');
	if (mask !== undefined || /gradient/u.test(value('background') ?? '')) return true;
	// What stands in it is shown in another order.
	return `${value('flex-direction')} ${value('flex-flow')}`.includes('reverse');
}
const MASKS = ['mask', 'mask-image', '-webkit-mask', '-webkit-mask-image'];
