import { expect, test } from 'vitest';
import { compliance } from '#lib/queries/compliance.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();
const first = { ...EVERYTHING, regions: ['010000'] };

test('an organ is expected until the year after its last report, unless it was succeeded', async () => {
	const rows = await db.query(compliance(first, 'agency'));
	expect(columns(rows, 'key', 'year', 'expected', 'reports', 'absent')).toEqual([
		['bigdata', 2020, 1, 1, 0],
		['city', 2021, 1, 1, 0],
		['city', 2022, 1, 1, 0],
		['city', 2023, 1, 0, 1],
		['data', 2021, 1, 1, 0],
		['data', 2022, 1, 1, 0],
		['data', 2023, 1, 0, 1],
		['direct', 2022, 1, 1, 0],
		['direct', 2023, 1, 0, 1],
		['office', 2022, 1, 1, 0],
		['office', 2023, 1, 0, 1],
		['school', 2021, 1, 1, 0],
		['school', 2022, 1, 0, 1],
		['school', 2023, 1, 1, 0]
	]);
});

test('what is wrong with the reports of a place and year', async () => {
	const rows = await db.query(compliance({ ...EVERYTHING, years: [2021, 2022] }, 'region'));
	expect(rows).toEqual([
		{
			key: '010000',
			name: '甲省',
			year: 2021,
			expected: 3,
			reports: 3,
			absent: 0,
			partial: 0,
			table_absent: 0,
			table_unreadable: 0,
			reports_with_errors: 1,
			errors: 2,
			warnings: 1,
			notes: 0,
			extractions: 0,
			cells: 570,
			blanks: 0,
			unreadable: 0,
			dated: 1,
			after_march: 0
		},
		{
			key: '010000',
			name: '甲省',
			year: 2022,
			expected: 5,
			reports: 4,
			absent: 1,
			partial: 1,
			table_absent: 1,
			table_unreadable: 1,
			reports_with_errors: 0,
			errors: 0,
			warnings: 0,
			notes: 0,
			extractions: 3,
			cells: 760,
			blanks: 7,
			unreadable: 15,
			dated: 1,
			after_march: 1
		},
		expect.objectContaining({ key: '020000', year: 2022, expected: 1, reports: 1, absent: 0 })
	]);
});

test('a narrower span of years does not forget when organs were first and last seen', async () => {
	const rows = await db.query(compliance({ ...first, years: [2023, 2023] }, 'none'));
	expect(columns(rows, 'year', 'expected', 'reports', 'absent')).toEqual([[2023, 5, 1, 4]]);
});
