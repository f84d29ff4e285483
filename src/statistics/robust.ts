import { quantile as ofNumbers } from 'd3-array';

/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const TO_DEVIATION = 1.4826;

/** Between the two nearest values, as R's type 7; NaN of nothing. */
export function quantile(values: readonly number[] | Float64Array, share: number): number {
	return ofNumbers(values, share) ?? NaN;
}

export const median = (values: readonly number[] | Float64Array): number => quantile(values, 0.5);

/** Median and spread that a few wild values do not move; `deviation` is 0 where more than half are the same. */
export function robustScale(values: readonly number[] | Float64Array): {
	centre: number;
	deviation: number;
} {
	const centre = median(values);
	const distances = Float64Array.from(values, (value) => Math.abs(value - centre));
	return { centre, deviation: TO_DEVIATION * median(distances) };
}

/** How many robust standard deviations each value lies from the median; null where more than half of them are the same. */
export function robustZ(values: readonly number[] | Float64Array): Float64Array | null {
	const { centre, deviation } = robustScale(values);
	if (!(deviation > 0)) return null;
	return Float64Array.from(values, (value) => (value - centre) / deviation);
}
