import { expect, test } from 'vitest';
import { comparison } from '#lib/queries/comparison.ts';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('organs and places side by side in the order asked, a government with its area’s report', async () => {
	const rows = await db.query(comparison(['city', '010100'], EVERYTHING, REQUESTS_RECEIVED));
	expect(columns(rows, 'id', 'kind', 'name', 'year', 'value', 'stated', 'reports')).toEqual([
		['city', 'agency', '子市人民政府', 2021, 100, 1, 1],
		['city', 'agency', '子市人民政府', 2022, 120, 1, 1],
		['010100', 'region', '子市', 2020, 4, 1, 1],
		['010100', 'region', '子市', 2021, 10, 2, 2],
		['010100', 'region', '子市', 2022, 27, 1, 2],
		['010100', 'region', '子市', 2023, 3, 1, 1]
	]);
});

test('what is not there has no row, and nothing cannot be compared', async () => {
	expect(await db.query(comparison(['x', '999999'], EVERYTHING, REQUESTS_RECEIVED))).toEqual([]);
	expect(() => comparison([], EVERYTHING, REQUESTS_RECEIVED)).toThrow('nothing to compare');
});
