import type { Area } from '../sheets/conditions.ts';

/** From 0; null where the place is not said. */
export function columnOf(place: string | undefined): number | null {
	const letters = /^\$?([A-Z]{1,3})/iu.exec(place ?? '')?.[1];
	if (letters === undefined) return null;
	let column = 0;
	for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}

/** `A1:B3`; null for any other. */
export function areaOf(ref: string): Area | null {
	const [from = '', to = ''] = ref.split(':');
	const [left, right] = [columnOf(from), columnOf(to)];
	const [top, bottom] = [from, to].map((place) => Number(/\d+$/u.exec(place)?.[0] ?? 0) - 1);
	if (left === null || right === null || top === undefined || bottom === undefined) return null;
	return top < 0 || bottom < top || right < left ? null : { top, bottom, left, right };
}
