import { expect, test } from 'vitest';
import { REQUESTS_RECEIVED, indicatorOf } from '#lib/queries/indicators.ts';
import { ranking } from '#lib/queries/ranking.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('the first come with their rank, and with how many were ranked', async () => {
	const rows = await db.query(ranking(EVERYTHING, 'agency', REQUESTS_RECEIVED, { top: 3 }));
	expect(columns(rows, 'rank', 'ranked', 'key', 'name', 'value')).toEqual([
		[1, 6, 'nation', '国家数据局', 50],
		[2, 6, 'office', '西县人民政府办公室', 27],
		[3, 6, 'second', '乙省教育厅', 20]
	]);
});

test('shares of little are not ranked, and equals share a rank', async () => {
	const rate = indicatorOf('disclosure_rate');
	if (!rate) throw new Error('unknown indicator');
	const rows = await db.query(ranking(EVERYTHING, 'agency', rate, { least: 9 }));
	expect(columns(rows, 'rank', 'key', 'value', 'denominator')).toEqual([
		[1, 'nation', 1, 50],
		[1, 'second', 1, 20],
		[3, 'data', 5 / 9, 9],
		[4, 'office', 8 / 31, 31]
	]);
});
