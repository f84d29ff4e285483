import { expect, test } from 'vitest';
import { TOTALS } from '#domain/schema.ts';
import { INDICATORS, indicatorOf } from '#lib/queries/indicators.ts';

test('every indicator has a code of its own', () => {
	const codes = INDICATORS.map((i) => i.code);
	expect(new Set(codes).size).toBe(codes.length);
});

test.each(INDICATORS.map((i) => [i.code, i] as const))(
	'%s rests on columns that the totals have',
	(_, { numerator, denominator, unit }) => {
		for (const name of [...numerator, ...(denominator ?? [])]) expect(TOTALS).toHaveProperty(name);
		expect(unit === 'share').toBe(denominator !== null);
	}
);

test('an indicator is found by its code, and nothing else is', () => {
	expect(indicatorOf('disclosure_rate')?.numerator).toEqual(['granted', 'partially_granted']);
	expect(indicatorOf('suits')?.numerator).toEqual([
		'litigation_direct_total',
		'litigation_after_reconsideration_total'
	]);
	expect(indicatorOf('report from totals --')).toBeNull();
	expect(indicatorOf(null)).toBeNull();
});
