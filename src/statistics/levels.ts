/** The two levels of a funnel plot: the quantile of the normal distribution, and what lies outside on either side. */
export const LEVELS = {
	'95': { z: 1.959963984540054, tail: 0.025 },
	'99.8': { z: 3.090232306167813, tail: 0.001 }
} as const;
export type Level = keyof typeof LEVELS;
