import { median } from './robust.ts';

/** A count and what the organ's past, of so many years, would give. */
export interface Expectation {
	count: number;
	mean: number;
	years: number;
}

/** The median of a squared standard normal deviate. */
const MEDIAN_SQUARE = 0.4549364;
const LARGEST = 100;
const STEPS = 40;

/**
 * The dispersion at which half of the counts lie within what half should: the middle decides, so
 * that outliers do not widen what they are held against. 0 where chance alone is wide enough.
 */
export function dispersionOf(counts: readonly Expectation[]): number {
	const middle = (dispersion: number) =>
		median(
			counts.map(({ count, mean, years }) => {
				const scale = 1 + 1 / years;
				return (count - mean) ** 2 / (scale * (mean + dispersion * mean * mean));
			})
		);
	return leastWhere((dispersion) => middle(dispersion) <= MEDIAN_SQUARE, LARGEST);
}

/** The least number up to `most` for which `holds`, which holds for all beyond it. */
export function leastWhere(holds: (value: number) => boolean, most: number): number {
	if (holds(0)) return 0;
	let [low, high] = [0, most];
	for (let step = 0; step < STEPS; step++) {
		const middle = (low + high) / 2;
		if (holds(middle)) high = middle;
		else low = middle;
	}
	return high;
}
