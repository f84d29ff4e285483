import { expect, test } from 'vitest';
import { disputes } from '#lib/queries/disputes.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('each channel by result, the total as printed, with the reports that state it', async () => {
	const rows = await db.query(disputes({ ...EVERYTHING, years: [2022, 2022] }, 'year'));
	expect(columns(rows, 'channel', 'outcome', 'count', 'stated', 'reports')).toEqual([
		['reconsideration', 'upheld', 0, 2, 4],
		['reconsideration', 'corrected', 1, 3, 4],
		['reconsideration', 'other', 0, 2, 4],
		['reconsideration', 'pending', 2, 2, 4],
		['reconsideration', 'total', 2, 2, 4],
		['litigation_direct', 'upheld', 2, 2, 4],
		['litigation_direct', 'corrected', 0, 2, 4],
		['litigation_direct', 'other', 1, 2, 4],
		['litigation_direct', 'pending', 0, 2, 4],
		['litigation_direct', 'total', 3, 2, 4],
		['litigation_after_reconsideration', 'upheld', 0, 2, 4],
		['litigation_after_reconsideration', 'corrected', 0, 2, 4],
		['litigation_after_reconsideration', 'other', 0, 2, 4],
		['litigation_after_reconsideration', 'pending', 0, 2, 4],
		['litigation_after_reconsideration', 'total', 0, 2, 4]
	]);
});

test('the places with most cases come first', async () => {
	const rows = await db.query(disputes(EVERYTHING, 'region'));
	expect([...new Set(rows.map((r) => r.name))]).toEqual(['甲省', '乙省', null]);
	expect(rows).toHaveLength(45);
});
