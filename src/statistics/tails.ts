import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import negativeBinomialCdf from '@stdlib/stats-base-dists-negative-binomial-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/** The chance of lying as many standard deviations from the mean, on either side. */
export const bothTails = (score: number): number => 2 * normalCdf(-Math.abs(score), 0, 1);

/** The chance that of `n` cases, each counted with probability `p`, as few or as many are: twice the lesser tail, at most 1. */
export function bothBinomialTails(count: number, n: number, p: number): number {
	const below = binomialCdf(count, n, p);
	return Math.min(1, 2 * Math.min(below, upperBinomialTail(count, n, p)));
}

/** The chance that of `n` cases, each counted with probability `p`, as many are. */
export const upperBinomialTail = (count: number, n: number, p: number): number =>
	count > 0 ? 1 - binomialCdf(count - 1, n, p) : 1;

/**
 * The chance of a count as low or as high: twice the lesser tail, at most 1. `mean` is what is expected,
 * `beyond` the variance beyond chance over the squared mean.
 */
export function bothNegativeBinomialTails(count: number, mean: number, beyond: number): number {
	const size = 1 / beyond;
	const success = size / (size + mean);
	const below = negativeBinomialCdf(count, size, success);
	const above = 1 - (count > 0 ? negativeBinomialCdf(count - 1, size, success) : 0);
	return Math.min(1, 2 * Math.min(below, Math.max(0, above)));
}
