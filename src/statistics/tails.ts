import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/** The chance of lying as many standard deviations from the mean, on either side. */
export const bothTails = (score: number): number => 2 * normalCdf(-Math.abs(score), 0, 1);

/** The chance that of `n` cases, each counted with probability `p`, as few or as many are: twice the lesser tail, at most 1. */
export function bothBinomialTails(count: number, n: number, p: number): number {
	const below = binomialCdf(count, n, p);
	const above = 1 - (count > 0 ? binomialCdf(count - 1, n, p) : 0);
	return Math.min(1, 2 * Math.min(below, above));
}
