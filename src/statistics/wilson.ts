import { LEVELS, type Level } from './levels.ts';

/** Bounds of a proportion, each within 0 and 1. */
export interface Interval {
	low: number;
	high: number;
}

/** The score interval of a proportion (Wilson 1927), fit for small numbers; null where there are no cases. */
export function wilson(count: number, n: number, level: Level = '95'): Interval | null {
	if (!(n > 0)) return null;
	const { z } = LEVELS[level];
	const p = count / n;
	const scale = 1 + (z * z) / n;
	const centre = (p + (z * z) / (2 * n)) / scale;
	const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / scale;
	return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
