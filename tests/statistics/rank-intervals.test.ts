import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankIntervals } from '#statistics/rank-intervals.ts';

it('gives one rank where nothing touches, and a span where something does', () => {
	expect(
		rankIntervals([
			{ low: 0.8, high: 0.9 },
			{ low: 0.1, high: 0.3 },
			{ low: 0.2, high: 0.5 }
		])
	).toEqual([
		{ best: 1, worst: 1 },
		{ best: 2, worst: 3 },
		{ best: 2, worst: 3 }
	]);
});

it('counts as one does by hand', () => {
	const interval = fc
		.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
		.map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
	fc.assert(
		fc.property(fc.array(interval, { maxLength: 30 }), (intervals) => {
			expect(rankIntervals(intervals)).toEqual(
				intervals.map((own) => ({
					best: 1 + intervals.filter((other) => other.low > own.high).length,
					worst: intervals.length - intervals.filter((other) => other.high < own.low).length
				}))
			);
		})
	);
});
