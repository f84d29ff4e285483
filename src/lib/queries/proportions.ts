import { INDICATORS } from './indicators.ts';
import type { Indicator } from './indicator.ts';

/** Shares whose cases are not among those they are divided by, so that they may pass one. */
const RATIOS = ['reconsideration_rate', 'dispute_rate'];

/** The indicators that count some cases among all: what a funnel plot can judge. */
export const PROPORTIONS: readonly Indicator[] = INDICATORS.filter(
	({ unit, code }) => unit === 'share' && !RATIOS.includes(code)
);

/** The first stands for any other. */
export const proportionOf = (code: string | null): Indicator => {
	const found = PROPORTIONS.find((indicator) => indicator.code === code) ?? PROPORTIONS[0];
	if (!found) throw new Error('no proportion among the indicators');
	return found;
};
