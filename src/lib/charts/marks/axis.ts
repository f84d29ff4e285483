import { scaleLinear, tickStep } from 'd3';
import { textWidth } from './text.ts';

export interface Tick {
	at: number;
	label: string;
}

/** Hundredths of a pixel: finer is weight without sight. */
export const px = (value: number) => Math.round(value * 100) / 100;

/** How a value is written; among others, up to the greatest of them, in the style of that one. */
export type Format = (value: number, among?: number) => string;

export interface ValueAxis {
	/** Value to pixel. */
	scale: (value: number) => number;
	top: number;
	ticks: Tick[];
}

/** From zero in at most `most` round steps; whole values get whole steps. Ends at a round number where one is near, else at `max`. */
export function valueAxis(
	max: number,
	range: [number, number],
	format: Format,
	options: { most?: number; whole?: boolean; end?: number } = {}
): ValueAxis {
	const { most = 4, whole = false, end } = options;
	const top = end ?? (max > 0 ? max : 1);
	const step = end === undefined ? roundStep(top, most, whole) : end / most;
	const rounded = Math.ceil(top / step - 1e-9) * step;
	const last = rounded <= top * NEAR && rounded / step < most + 0.5 ? rounded : top;
	const exact = scaleLinear([0, last], range);
	const scale = (value: number) => px(exact(value));
	const ticks: Tick[] = [];
	for (let i = 0; i * step <= last * 1.0001; i++) {
		const value = Number((i * step).toPrecision(12));
		ticks.push({ at: scale(value), label: format(value, last) });
	}
	return { scale, top: last, ticks };
}

/** How far beyond the data an axis may run to end at a round number. */
const NEAR = 1.12;

function roundStep(max: number, most: number, whole: boolean): number {
	for (let count = most; count > 0; count--) {
		const step = Math.max(tickStep(0, max, count), whole ? 1 : 0);
		if (Math.floor(max / step + 1e-9) <= most) return step;
	}
	return max;
}

/** Labels for whole years, thinned from the last year backward until they stand apart. */
export function yearTicks(
	years: readonly number[],
	x: (year: number) => number,
	size: number
): Tick[] {
	const room = textWidth('2024', size) + 10;
	const first = years[0] ?? 0;
	const last = years.at(-1) ?? 0;
	const pitch = last === first ? room : (x(last) - x(first)) / (last - first);
	const every = Math.max(1, Math.ceil(room / pitch));
	return years
		.filter((year) => (last - year) % every === 0)
		.map((year) => ({ at: x(year), label: String(year) }));
}

/** Values as close to where they want to be as they can stand, `gap` apart, within the range. */
export function dodge(wanted: readonly number[], gap: number, low: number, high: number): number[] {
	const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
	const placed = [...wanted];
	let floor = low;
	for (const i of order) {
		placed[i] = Math.max(placed[i] ?? low, floor);
		floor = (placed[i] ?? low) + gap;
	}
	let ceiling = high;
	for (const i of order.toReversed()) {
		placed[i] = Math.min(placed[i] ?? high, ceiling);
		ceiling = (placed[i] ?? high) - gap;
	}
	return placed;
}

/** On which line each stretch stands, from 0, so that no two on one line touch. */
export function levelsOf(stretches: readonly (readonly [from: number, to: number])[]): number[] {
	const ends: number[] = [];
	return stretches.map(([from, to]) => {
		const free = ends.findIndex((end) => end + 8 <= from);
		const level = free < 0 ? ends.length : free;
		ends[level] = to;
		return level;
	});
}
