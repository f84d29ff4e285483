import { expect, test } from 'vitest';
import { indicatorByYear } from '#lib/queries/indicator-by-year.ts';
import { indicatorOf } from '#lib/queries/indicators.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();
const rate = indicatorOf('disclosure_rate');

test('a share of each year rests on sums, not on the mean of shares', async () => {
	if (!rate) throw new Error('unknown indicator');
	const rows = await db.query(indicatorByYear(EVERYTHING, 'none', rate));
	expect(columns(rows, 'year', 'value', 'numerator', 'denominator', 'stated', 'reports')).toEqual([
		[2020, 0.5, 2, 4, 1, 1],
		[2021, 5 / 9, 5, 9, 2, 2],
		[2022, 28 / 51, 28, 51, 2, 3],
		[2023, 50 / 53, 50, 53, 2, 2]
	]);
});

test('organs come by name', async () => {
	if (!rate) throw new Error('unknown indicator');
	const rows = await db.query(
		indicatorByYear(
			{ ...EVERYTHING, agencies: ['city', 'data'], years: [2021, 2021] },
			'agency',
			rate
		)
	);
	expect(columns(rows, 'key', 'name', 'value')).toEqual([
		['city', '子市人民政府', 1],
		['data', '子市数据局', 5 / 9]
	]);
});
