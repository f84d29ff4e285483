import { type Level, LEVELS } from './levels.ts';
import { quantile } from './robust.ts';
import type { Interval } from './wilson.ts';

export interface Proportion {
	count: number;
	n: number;
}

/** What a group of proportions scatters about: `centre` is a proportion; `tau2` the variance between organs beyond chance, on the scale of arcsin √p; `phi` how many times chance the scatter is. */
export interface FunnelFit {
	centre: number;
	tau2: number;
	phi: number;
	/** How many proportions the fit rests on. */
	used: number;
}

/** Below so many cases a rate is neither drawn nor judged (domain.md 3.4). */
export const FEWEST_CASES = 10;
/** Below so many the limits are no narrower than those of the exact binomial distribution. */
export const EXACT_BELOW = 30;
const WINSORISED = 0.1;
/** What winsorising leaves of the variance of a normal distribution; without it the scatter would come out too small. */
const LEFT_OF_VARIANCE = 0.6787;
const ROUNDS = 3;

const angle = (p: number) => Math.asin(Math.sqrt(Math.min(1, Math.max(0, p))));
const proportion = (a: number) => Math.sin(Math.min(Math.PI / 2, Math.max(0, a))) ** 2;

/**
 * Scatter of proportions about `centre` beyond chance: additive random effects, z-scores winsorised
 * at 10 % either side, so that the outliers sought do not hide themselves. Spiegelhalter 2005,
 * doi 10.1002/sim.1970.
 */
export function overdispersion(
	points: readonly Proportion[],
	centre: number
): Pick<FunnelFit, 'tau2' | 'phi'> {
	if (points.length < 2) return { tau2: 0, phi: 1 };
	const at = angle(centre);
	const z = points.map(({ count, n }) => (angle(count / n) - at) * 2 * Math.sqrt(n));
	const low = quantile(z, WINSORISED);
	const high = quantile(z, 1 - WINSORISED);
	const winsorised = z.map((value) => Math.min(high, Math.max(low, value)) ** 2);
	const squares = winsorised.reduce((sum, square) => sum + square, 0) / LEFT_OF_VARIANCE;
	const weights = points.map(({ n }) => 4 * n);
	const sum = weights.reduce((a, b) => a + b, 0);
	const sumOfSquares = weights.reduce((a, b) => a + b * b, 0);
	const spread = sum - sumOfSquares / sum;
	const beyond = squares - (points.length - 1);
	return {
		phi: squares / points.length,
		tau2: spread > 0 ? Math.max(0, beyond / spread) : 0
	};
}

/** The centre weighs each proportion by its own and the common variance, so that no giant sets it alone. Proportions on fewer than ten cases are left out; null where none is left. */
export function fitFunnel(points: readonly Proportion[]): FunnelFit | null {
	const enough = points.filter(({ n }) => n >= FEWEST_CASES);
	const cases = enough.reduce((sum, { n }) => sum + n, 0);
	if (cases === 0) return null;
	let centre = enough.reduce((sum, { count }) => sum + count, 0) / cases;
	let scatter = overdispersion(enough, centre);
	for (let round = 0; round < ROUNDS; round++) {
		centre = proportion(weightedAngle(enough, scatter.tau2));
		scatter = overdispersion(enough, centre);
	}
	return { centre, ...scatter, used: enough.length };
}

function weightedAngle(points: readonly Proportion[], tau2: number): number {
	let sum = 0;
	let weights = 0;
	for (const { count, n } of points) {
		const weight = 1 / (1 / (4 * n) + tau2);
		sum += weight * angle(count / n);
		weights += weight;
	}
	return sum / weights;
}

/** How many standard deviations, between organs and of chance together, a proportion lies from the centre. */
export function funnelScore({ count, n }: Proportion, { centre, tau2 }: FunnelFit): number {
	return (angle(count / n) - angle(centre)) / Math.sqrt(1 / (4 * n) + tau2);
}

/** Where a proportion of `n` cases may lie at this level; below 30 cases at least as wide as exact binomial limits, null below 10. */
export function funnelLimits(
	{ centre, tau2 }: Pick<FunnelFit, 'centre' | 'tau2'>,
	n: number,
	level: Level
): Interval | null {
	if (n < FEWEST_CASES) return null;
	const half = LEVELS[level].z * Math.sqrt(1 / (4 * n) + tau2);
	const limits = { low: proportion(angle(centre) - half), high: proportion(angle(centre) + half) };
	if (n >= EXACT_BELOW) return limits;
	const exact = binomialLimits(centre, n, LEVELS[level].tail);
	return { low: Math.min(limits.low, exact.low), high: Math.max(limits.high, exact.high) };
}

/** The least and the greatest count that is not in the tail, as proportions. Meant for small `n`. */
function binomialLimits(p: number, n: number, tail: number): Interval {
	if (p <= 0 || p >= 1) return { low: p, high: p };
	let mass = (1 - p) ** n;
	let below = mass;
	let count = 0;
	const next = () => {
		mass *= ((n - count) / (count + 1)) * (p / (1 - p));
		count++;
		below += mass;
	};
	while (below <= tail && count < n) next();
	const low = count;
	while (below < 1 - tail && count < n) next();
	return { low: low / n, high: count / n };
}
