import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '#statistics/false-discovery.ts';
import {
	fitFunnel,
	funnelLimits,
	funnelScore,
	overdispersion,
	type Proportion
} from '#statistics/funnel.ts';
import { median, quantile, robustZ } from '#statistics/robust.ts';
import { wilson } from '#statistics/wilson.ts';

describe('the interval of a proportion', () => {
	it('is that of R’s prop.test without correction', () => {
		const { low, high } = wilson(18, 170) ?? { low: 0, high: 0 };
		expect(low).toBeCloseTo(0.068, 3);
		expect(high).toBeCloseTo(0.1611, 3);
	});

	it('does not close on 0 of a few, and there is none of nothing', () => {
		expect(wilson(0, 10)?.low).toBe(0);
		expect(wilson(0, 10)?.high).toBeCloseTo(0.2775, 4);
		expect(wilson(0, 0)).toBeNull();
	});

	it('holds the proportion and narrows as cases grow', () => {
		fc.assert(
			fc.property(fc.nat(500), fc.nat(500), (a, b) => {
				const [count, n] = [Math.min(a, b), Math.max(a, b, 1)];
				const one = wilson(count, n) ?? { low: 1, high: 0 };
				const ten = wilson(10 * count, 10 * n) ?? { low: 1, high: 0 };
				expect(one.low).toBeLessThanOrEqual(count / n + 1e-12);
				expect(one.high).toBeGreaterThanOrEqual(count / n - 1e-12);
				expect(ten.high - ten.low).toBeLessThan(one.high - one.low + 1e-12);
			})
		);
	});
});

describe('quantiles and robust scores', () => {
	it('quantiles lie between values as in R', () => {
		expect(quantile([1, 2, 3, 4], 0.25)).toBeCloseTo(1.75);
		expect(median([5, 1, 3])).toBe(3);
		expect(median([])).toBeNaN();
	});

	it('one wild value does not hide itself', () => {
		const z = robustZ([10, 11, 9, 10.5, 9.5, 60]);
		expect(z?.[5]).toBeGreaterThan(20);
		expect(Math.abs(z?.[0] ?? 99)).toBeLessThan(1);
	});

	it('there are none where most values are the same', () => {
		expect(robustZ([0, 0, 0, 0, 7])).toBeNull();
	});
});

describe('false discoveries', () => {
	it('are those of the published procedure', () => {
		// p.adjust(c(0.01, 0.04, 0.03, 0.005), "BH") of R.
		const adjusted = [...benjaminiHochberg([0.01, 0.04, 0.03, 0.005])];
		expect(adjusted.map((q) => q.toFixed(9))).toEqual(
			[0.02, 0.04, 0.04, 0.02].map((q) => q.toFixed(9))
		);
		expect([...benjaminiHochberg([])]).toEqual([]);
	});

	it('never make a test surer, nor change its rank', () => {
		const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
		fc.assert(
			fc.property(values, (p) => {
				const q = benjaminiHochberg(p);
				for (const [i, value] of p.entries()) {
					expect(q[i]).toBeGreaterThanOrEqual(value);
					for (const [j, other] of p.entries())
						if (value < other) expect(q[i]).toBeLessThanOrEqual(q[j] ?? 0);
				}
			})
		);
	});
});

describe('the funnel', () => {
	/** 60 offices of 20 to 2,000 cases; `spread` is between them, in arcsin √p. */
	const offices = (spread: number): Proportion[] =>
		Array.from({ length: 60 }, (_, i) => {
			const n = 20 + 33 * i;
			const chance = (((i * 37) % 61) / 30 - 1) * 1.7;
			const own = (((i * 23) % 59) / 29 - 1) * 1.7 * spread;
			const p = Math.sin(Math.asin(Math.sqrt(0.3)) + own + chance / (2 * Math.sqrt(n))) ** 2;
			return { count: Math.round(n * p), n };
		});

	it('finds no scatter beyond chance where there is none', () => {
		const fit = fitFunnel(offices(0));
		expect(fit?.tau2).toBeLessThan(0.0005);
		expect(fit?.centre).toBeCloseTo(0.3, 1);
		expect(fit?.used).toBe(60);
	});

	it('finds the scatter that there is, though one office is wild', () => {
		const fit = fitFunnel([...offices(0.15), { count: 1990, n: 2000 }]);
		expect(Math.sqrt(fit?.tau2 ?? 0)).toBeGreaterThan(0.1);
		expect(Math.sqrt(fit?.tau2 ?? 0)).toBeLessThan(0.2);
		expect(fit?.phi).toBeGreaterThan(10);
	});

	it('widens its limits by the scatter and narrows them by the cases', () => {
		const width = (tau2: number, n: number) => {
			const limits = funnelLimits({ centre: 0.3, tau2 }, n, '95');
			return (limits?.high ?? 0) - (limits?.low ?? 0);
		};
		expect(width(0, 1000)).toBeCloseTo(2 * 1.96 * Math.sqrt((0.3 * 0.7) / 1000), 3);
		expect(width(0.01, 1000)).toBeGreaterThan(3 * width(0, 1000));
		expect(width(0, 100)).toBeGreaterThan(width(0, 1000));
	});

	it('has exact limits on few cases and none below ten', () => {
		// qbinom(c(0.025, 0.975), 20, 0.05) of R is 0 and 3.
		expect(funnelLimits({ centre: 0.05, tau2: 0 }, 20, '95')?.high).toBeGreaterThanOrEqual(0.15);
		// qbinom(0.999, 20, 0.3) is 13.
		expect(funnelLimits({ centre: 0.3, tau2: 0 }, 20, '99.8')?.high).toBeGreaterThanOrEqual(0.65);
		expect(funnelLimits({ centre: 0.3, tau2: 0 }, 9, '95')).toBeNull();
	});

	it('puts a proportion outside its limits exactly where its score passes the level', () => {
		fc.assert(
			fc.property(fc.integer({ min: 30, max: 5000 }), fc.nat(100), (n, percent) => {
				const point = { count: Math.round((n * percent) / 100), n };
				const fit = { centre: 0.4, tau2: 0.003, phi: 2, used: 9 };
				const limits = funnelLimits(fit, n, '95') ?? { low: 0, high: 0 };
				const p = point.count / n;
				const outside = p < limits.low - 1e-9 || p > limits.high + 1e-9;
				expect(outside).toBe(Math.abs(funnelScore(point, fit)) > 1.959964 + 1e-9);
			})
		);
	});

	it('asks for cases: no fit of proportions on fewer than ten, no scatter of one', () => {
		expect(fitFunnel([{ count: 2, n: 9 }])).toBeNull();
		expect(overdispersion([{ count: 2, n: 90 }], 0.3)).toEqual({ tau2: 0, phi: 1 });
	});
});
