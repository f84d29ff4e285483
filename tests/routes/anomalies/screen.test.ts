import { describe, expect, it } from 'vitest';
import { screenRates } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/anomalies/screen.ts';

const row = (agency_id: string, count: number | null, n: number | null) => ({
	agency_id,
	name: agency_id,
	kind: 'department',
	region_name: null,
	year: 2023,
	report_id: `${agency_id}-2023`,
	count,
	n
});
/** Forty organs about 40 %, scattered as chance scatters them. */
const usual = Array.from({ length: 40 }, (_, i) => {
	const n = 40 + 5 * i;
	return row(`u${i}`, Math.round(n * 0.4 + Math.sqrt(n * 0.24) * Math.sin(i)), n);
});

describe('a screen of rates', () => {
	it('finds the one that stands apart, and only that', () => {
		const screen = screenRates([...usual, row('apart', 95, 100)]);
		const outside = screen.judged.filter((judged) => judged.outside === '99.8');
		expect(outside.map((judged) => judged.agency_id)).toEqual(['apart']);
		expect(screen.discovered).toBe(1);
		expect(screen.outside['99.8']).toBe(1);
		expect(screen.judged.find((judged) => judged.agency_id === 'apart')?.ranks).toEqual({
			best: 1,
			worst: 1
		});
	});

	it('counts what it does not judge, and judges nothing on fewer than ten cases', () => {
		const screen = screenRates([
			...usual,
			row('few', 9, 9),
			row('none', 0, 0),
			row('blank', null, 20),
			row('impossible', 30, 20)
		]);
		expect(screen).toMatchObject({ few: 2, unstated: 1, impossible: 1 });
		expect(screen.judged).toHaveLength(40);
	});

	it('draws no limits about fewer than twenty', () => {
		const screen = screenRates(usual.slice(0, 19));
		expect(screen.fit).toBeNull();
		expect(screen.judged.map(({ outside, score, q }) => [outside, score, q])).toEqual(
			Array(19).fill([null, null, null])
		);
		expect(screen.discovered).toBe(0);
	});

	it('gives a rate its interval, which holds it', () => {
		for (const { rate, interval } of screenRates(usual).judged) {
			expect(interval.low).toBeLessThan(rate);
			expect(interval.high).toBeGreaterThan(rate);
		}
	});

	it('stands on nothing', () => {
		expect(screenRates([])).toMatchObject({ fit: null, judged: [], discovered: 0 });
	});
});
