import { expect, test } from 'vitest';
import type { EveryRateRow } from '#lib/queries/every-rate.ts';
import { share } from '#lib/queries/indicator.ts';
import { screenAll } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/anomalies/screen-all.ts';

const WORDS = { formula: { zh: '甲 ÷ 乙', en: 'a ÷ b' } };
const INDICATORS = ['first_rate', 'second_rate'].map((code) =>
	share(code, code, code, ['granted'], ['handled_total'], WORDS)
);

const row = (number: number, change: Partial<EveryRateRow> = {}): EveryRateRow => ({
	agency_id: `organ-${number}`,
	kind: 'department',
	level: 'county',
	scope: 'own',
	year: 2022,
	report_id: `organ-${number}-2022`,
	count_0: 50 + (number % 5),
	n_0: 100,
	count_1: null,
	n_1: null,
	...change
});
const peers = Array.from({ length: 30 }, (_, i) => row(i));

test('one rate far from thirty alike is found, and all that were judged are counted', () => {
	const { tested, funnels, found } = screenAll([...peers, row(30, { count_0: 2 })], INDICATORS);
	expect({ tested, funnels }).toEqual({ tested: 31, funnels: 1 });
	expect(found.map(({ agency_id, indicator }) => [agency_id, indicator])).toEqual([
		['organ-30', 'first_rate']
	]);
	expect(found[0]?.score).toBeLessThan(0);
	expect(found[0]?.q).toBeLessThanOrEqual(0.05);
});

test('an organ is held against its like alone, and too few peers are no peers', () => {
	const apart = [
		row(31, { count_0: 2, level: 'province' }),
		row(32, { count_0: 2, kind: 'vertical' }),
		row(33, { count_0: 2, year: 2023 })
	];
	expect(screenAll([...peers, ...apart], INDICATORS)).toMatchObject({ tested: 30, found: [] });
});
