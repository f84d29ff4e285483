import { scaleLinear, tickStep } from 'd3';
import { textWidth } from './text.ts';

export interface Tick {
	at: number;
	label: string;
}

/** Hundredths of a pixel: finer is weight without sight. */
export const px = (value: number) => Math.round(value * 100) / 100;

export interface ValueAxis {
	/** Value to pixel. */
	scale: (value: number) => number;
	top: number;
	ticks: Tick[];
}

/** From zero to a round number above `max` in at most `most` steps; whole values get whole steps. */
export function valueAxis(
	max: number,
	range: [number, number],
	format: (value: number) => string,
	options: { most?: number; whole?: boolean; end?: number } = {}
): ValueAxis {
	const { most = 4, whole = false, end } = options;
	const { step, top } = end === undefined ? roundTop(max, most, whole) : steps(end, most);
	const exact = scaleLinear([0, top], range);
	const scale = (value: number) => px(exact(value));
	const ticks: Tick[] = [];
	for (let i = 0; i * step <= top * 1.0001; i++) {
		const value = Number((i * step).toPrecision(12));
		ticks.push({ at: scale(value), label: format(value) });
	}
	return { scale, top, ticks };
}

const steps = (end: number, most: number) => ({ top: end, step: end / Math.min(most, 4) });

function roundTop(max: number, most: number, whole: boolean) {
	if (!(max > 0)) return { step: 1, top: 1 };
	for (let count = most; count > 0; count--) {
		const step = Math.max(tickStep(0, max, count), whole ? 1 : 0);
		const lines = Math.ceil(max / step - 1e-9);
		if (lines <= most) return { step, top: lines * step };
	}
	return { step: max, top: max };
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
