import { expect, test } from 'vitest';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import { indicatorTotals } from '#lib/queries/indicator-totals.ts';
import { indicatorOf } from '#lib/queries/indicators.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('six groups in the order of the form, over the reports that state all six', async () => {
	const rows = await db.query(outcomeMix({ ...EVERYTHING, years: [2022, 2022] }, 'year'));
	expect(columns(rows, 'key', 'outcome', 'count', 'whole', 'stated', 'reports')).toEqual([
		['2022', 'granted', 27, 51, 2, 3],
		['2022', 'partially_granted', 1, 51, 2, 3],
		['2022', 'denied', 0, 51, 2, 3],
		['2022', 'unavailable', 21, 51, 2, 3],
		['2022', 'rejected', 1, 51, 2, 3],
		['2022', 'other', 1, 51, 2, 3]
	]);
});

test('groups add up to their whole, and items never beyond it', async () => {
	for (const by of ['none', 'year', 'region', 'agency', 'level'] as const)
		for (const detail of [false, true]) {
			const rows = await db.query(outcomeMix(EVERYTHING, by, { detail }));
			expect(rows.length).toBeGreaterThan(0);
			for (const key of new Set(rows.map((row) => row.key))) {
				const parts = rows.filter((row) => row.key === key);
				const sum = parts.reduce((all, { count }) => all + (count ?? 0), 0);
				const whole = parts[0]?.whole ?? 0;
				if (detail) expect(sum).toBeLessThanOrEqual(whole);
				else expect([by, key, sum]).toEqual([by, key, whole]);
			}
		}
});

test('an outcome is the share that its indicator is', async () => {
	const parts = await db.query(outcomeMix(EVERYTHING, 'none'));
	const rates = ['granted', 'partially_granted', 'denied', 'unavailable', 'rejected', 'other'];
	for (const [i, outcome] of rates.entries()) {
		const indicator = indicatorOf(`${outcome}_rate`);
		const [row] = await db.query(indicatorTotals(EVERYTHING, indicator ? [indicator] : []));
		expect(row).toMatchObject({
			numerator: parts[i]?.count,
			denominator: parts[i]?.whole,
			stated: parts[i]?.stated
		});
	}
});

test('the groups with most requests come first, and only as many as asked', async () => {
	const rows = await db.query(outcomeMix(EVERYTHING, 'agency', { top: 2 }));
	expect([...new Set(rows.map((r) => r.name))]).toEqual(['国家数据局', '西县人民政府办公室']);
	expect(rows).toHaveLength(12);
});

test('years come in their order, not by size', async () => {
	const rows = await db.query(outcomeMix(EVERYTHING, 'year'));
	expect([...new Set(rows.map((r) => r.key))]).toEqual(['2020', '2021', '2022', '2023']);
});
