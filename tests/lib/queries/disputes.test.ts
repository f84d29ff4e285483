import { expect, test } from 'vitest';
import { disputes } from '#lib/queries/disputes.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('each channel by result, over the reports that state all four', async () => {
	const rows = await db.query(disputes({ ...EVERYTHING, years: [2022, 2022] }, 'year'));
	expect(columns(rows, 'channel', 'outcome', 'count', 'whole', 'stated', 'reports')).toEqual([
		['reconsideration', 'upheld', 0, 2, 2, 3],
		['reconsideration', 'corrected', 0, 2, 2, 3],
		['reconsideration', 'other', 0, 2, 2, 3],
		['reconsideration', 'pending', 2, 2, 2, 3],
		['litigation_direct', 'upheld', 2, 3, 2, 3],
		['litigation_direct', 'corrected', 0, 3, 2, 3],
		['litigation_direct', 'other', 1, 3, 2, 3],
		['litigation_direct', 'pending', 0, 3, 2, 3],
		['litigation_after_reconsideration', 'upheld', 0, 0, 2, 3],
		['litigation_after_reconsideration', 'corrected', 0, 0, 2, 3],
		['litigation_after_reconsideration', 'other', 0, 0, 2, 3],
		['litigation_after_reconsideration', 'pending', 0, 0, 2, 3]
	]);
});

test('results add up to their whole', async () => {
	for (const by of ['none', 'year', 'region', 'sector'] as const) {
		const rows = await db.query(disputes(EVERYTHING, by));
		const groups = new Set(rows.map((row) => `${row.key}/${row.channel}`));
		for (const group of groups) {
			const parts = rows.filter((row) => `${row.key}/${row.channel}` === group);
			const sum = parts.reduce((all, { count }) => all + (count ?? 0), 0);
			expect([by, group, sum]).toEqual([by, group, parts[0]?.whole ?? 0]);
		}
	}
});

test('the places with most cases come first', async () => {
	const rows = await db.query(disputes(EVERYTHING, 'region'));
	expect([...new Set(rows.map((r) => r.name))]).toEqual(['甲省', '乙省', null]);
	expect(rows).toHaveLength(36);
});
