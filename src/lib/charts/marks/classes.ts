import { tickStep } from 'd3';
import type { Colour } from './palette.ts';

export interface ValueClass {
	/** From its low end up to, and without, its high end; the last holds its high end too. */
	low: number;
	high: number;
	/** What is printed of the high end: of whole numbers the greatest that the class can hold. */
	last: number;
	colour: Colour;
	on: Colour;
}

export const RAMP = ['ramp-1', 'ramp-2', 'ramp-3', 'ramp-4', 'ramp-5'] as const;

/** From where on values differ so much that equal steps would put nearly all in the first. */
const SKEWED = 25;

/**
 * Up to five classes between round numbers, from zero: a class says how much, so that values that
 * are alike look alike. Equal steps; where the greatest is many times the median, steps that grow.
 */
export function roundClasses(values: readonly number[]): ValueClass[] {
	const top = Math.max(0, ...values);
	if (values.length === 0) return [];
	if (top === 0) return [classAt([0, 0], 0, 1, true)];
	const whole = values.every(Number.isInteger);
	const breaks = isSkewed(values, top) ? growing(top, whole) : stepping(top, whole);
	return breaks
		.slice(1)
		.map((high, i) => classAt([breaks[i] ?? 0, high], i, breaks.length - 1, whole));
}

function classAt(ends: [number, number], index: number, of: number, whole: boolean): ValueClass {
	const [low, high] = ends;
	const step = of === 1 ? 2 : Math.round((index * (RAMP.length - 1)) / (of - 1));
	const colour = RAMP[step] ?? 'ramp-3';
	const last = whole && index < of - 1 ? high - 1 : high;
	return { low, high, last, colour, on: `on-${colour}` };
}

function isSkewed(values: readonly number[], top: number): boolean {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
	return top > SKEWED * Math.max(middle, Number.MIN_VALUE);
}

function stepping(top: number, whole: boolean): number[] {
	for (let count = Number(RAMP.length); ; count--) {
		const step = Math.max(tickStep(0, top, count), whole ? 1 : 0);
		const steps = Math.ceil(top / step - 1e-9);
		// Of numbers too small to be divided.
		if (!Number.isFinite(steps) || !(step * top > 0)) return [0, top];
		if (steps <= RAMP.length || count === 1)
			return Array.from({ length: steps + 1 }, (_, i) => Number((i * step).toPrecision(12)));
	}
}

/** Each class ten times as wide as the one before. */
function growing(top: number, whole: boolean): number[] {
	const high = 10 ** Math.ceil(Math.log10(top) - 1e-9);
	const breaks = Array.from({ length: RAMP.length }, (_, i) => high / 10 ** (RAMP.length - 1 - i));
	return [0, ...breaks.filter((value) => !whole || value >= 1)];
}

export const classOf = (classes: readonly ValueClass[], value: number): ValueClass | undefined =>
	classes.find((c) => value < c.high) ?? classes.at(-1);

/** `0 – 99`; a class of one value is that value. */
export const classLabel = (c: ValueClass, format: (value: number) => string): string => {
	const [low, last] = [format(c.low), format(c.last)];
	return low === last ? low : `${low} – ${last}`;
};
