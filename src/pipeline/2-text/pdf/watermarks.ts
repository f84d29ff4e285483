import { boxOf } from './glyph-box.ts';
import type { Glyph } from './painting.ts';

/** Ink of less than half the strength of print, on white. */
const PALE = 0.5;
/** Of the characters of one pale print so many lie upon others only if it is laid over the page. */
const UPON_OTHERS = 0.1;
/** Height of the bands in which characters are looked up, in points. */
const BAND = 24;

/** The characters of pale print that runs over the words of the page: a level watermark. */
export function watermarks(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
	const prints = new Map<string, Glyph[]>();
	for (const glyph of glyphs) {
		if (strengthOf(glyph) >= PALE) continue;
		const key = [glyph.font, glyph.size.toFixed(1), glyph.light, glyph.alpha].join(' ');
		const print = prints.get(key);
		if (print) print.push(glyph);
		else prints.set(key, [glyph]);
	}
	const washed = new Set<Glyph>();
	if (prints.size === 0) return washed;
	const bands = inBands(glyphs.filter((g) => strengthOf(g) >= PALE));
	for (const print of prints.values()) {
		const upon = print.filter((glyph) => liesUpon(glyph, bands)).length;
		if (upon >= Math.max(1, print.length * UPON_OTHERS)) for (const g of print) washed.add(g);
	}
	return washed;
}

const strengthOf = ({ light, alpha }: Glyph): number => (light === null ? 1 : (1 - light) * alpha);

function inBands(glyphs: readonly Glyph[]): Map<number, Glyph[]> {
	const bands = new Map<number, Glyph[]>();
	for (const glyph of glyphs) {
		const { top, bottom } = boxOf(glyph);
		for (let at = Math.floor(top / BAND); at <= Math.floor(bottom / BAND); at++) {
			const band = bands.get(at);
			if (band) band.push(glyph);
			else bands.set(at, [glyph]);
		}
	}
	return bands;
}

function liesUpon(glyph: Glyph, bands: ReadonlyMap<number, readonly Glyph[]>): boolean {
	const box = boxOf(glyph);
	const edge = 0.1 * glyph.size;
	for (let at = Math.floor(box.top / BAND); at <= Math.floor(box.bottom / BAND); at++)
		for (const other of bands.get(at) ?? []) {
			const b = boxOf(other);
			const isUpon =
				b.left < box.right - edge &&
				b.right > box.left + edge &&
				b.top < box.bottom - edge &&
				b.bottom > box.top + edge;
			if (isUpon) return true;
		}
	return false;
}
