import { expect, test } from 'vitest';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('six groups in the order of the form, each with the reports that state it', async () => {
	const rows = await db.query(outcomeMix({ ...EVERYTHING, years: [2022, 2022] }, 'year'));
	expect(columns(rows, 'key', 'outcome', 'count', 'stated', 'reports', 'handled')).toEqual([
		['2022', 'granted', 27, 2, 4, 56],
		['2022', 'partially_granted', 6, 3, 4, 56],
		['2022', 'denied', 0, 3, 4, 56],
		['2022', 'unavailable', 21, 3, 4, 56],
		['2022', 'rejected', 1, 3, 4, 56],
		['2022', 'other', 1, 3, 4, 56]
	]);
});

test('an item that only one form has counts only the reports on that form', async () => {
	const selection = { ...EVERYTHING, agencies: ['data', 'bigdata'] };
	const rows = await db.query(outcomeMix(selection, 'none', { detail: true }));
	expect(rows).toHaveLength(22);
	const of = (outcome: string) =>
		columns(
			rows.filter((r) => r.outcome === outcome),
			'count',
			'stated',
			'reports'
		);
	expect(of('granted')).toEqual([[6, 2, 3]]);
	expect(of('denied_state_secret')).toEqual([[2, 3, 3]]);
	expect(of('denied_enforcement_file')).toEqual([[null, 0, 3]]);
	expect(of('other_reason')).toEqual([[0, 2, 2]]);
	expect(of('other_handling')).toEqual([[1, 1, 1]]);
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
