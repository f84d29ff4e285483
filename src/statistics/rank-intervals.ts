import type { Interval } from './wilson.ts';

/** The best and the worst rank, from 1 for the highest value. */
export interface RankInterval {
	best: number;
	worst: number;
}

/**
 * Which ranks each value may have, given the interval it lies in: behind all whose intervals lie
 * wholly above its own, before all whose lie wholly below. Conservative, since it never calls two
 * values different whose intervals touch.
 */
export function rankIntervals(intervals: readonly Interval[]): RankInterval[] {
	const lows = Float64Array.from(intervals, ({ low }) => low).sort();
	const highs = Float64Array.from(intervals, ({ high }) => high).sort();
	const all = intervals.length;
	return intervals.map(({ low, high }) => ({
		best: 1 + all - countUpTo(lows, high),
		worst: all - countBelow(highs, low)
	}));
}

/** How many of the sorted values are at most `limit`. */
const countUpTo = (sorted: Float64Array, limit: number) =>
	search(sorted, (value) => value <= limit);
const countBelow = (sorted: Float64Array, limit: number) =>
	search(sorted, (value) => value < limit);

/** How many values from the start hold, given that they are sorted so that these come first. */
function search(sorted: Float64Array, holds: (value: number) => boolean): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(sorted[middle] ?? 0)) low = middle + 1;
		else high = middle;
	}
	return low;
}
