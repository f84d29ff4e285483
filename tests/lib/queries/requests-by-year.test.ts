import { expect, test } from 'vitest';
import { requestsByYear } from '#lib/queries/requests-by-year.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('each year has its sum and the reports behind it', async () => {
	const rows = await db.query(requestsByYear(EVERYTHING, 'none'));
	expect(columns(rows, 'year', 'key', 'value', 'stated', 'reports')).toEqual([
		[2020, null, 4, 1, 1],
		[2021, null, 10, 2, 2],
		[2022, null, 47, 2, 3],
		[2023, null, 53, 2, 2]
	]);
});

test('years part by the places within the selected one, by name', async () => {
	const rows = await db.query(requestsByYear({ ...EVERYTHING, regions: ['010000'] }, 'region'));
	expect(columns(rows, 'year', 'key', 'name', 'value', 'stated', 'reports')).toEqual([
		[2020, '010100', '子市', 4, 1, 1],
		[2021, '010100', '子市', 10, 2, 2],
		[2022, '010100', '子市', 27, 1, 2],
		[2023, '010100', '子市', 3, 1, 1]
	]);
});

test.each([
	['kind', 'department', 20],
	['kind', 'general_office', 27],
	['sector', 'education', 20],
	['level', 'county', 27]
] as const)('years part by %s: %s', async (split, key, value) => {
	const rows = await db.query(requestsByYear({ ...EVERYTHING, years: [2022, 2022] }, split));
	expect(rows.find((r) => r.key === key)?.value).toBe(value);
});

test('applicants come in the order of the form, the unstated without a number', async () => {
	const rows = await db.query(requestsByYear({ ...EVERYTHING, years: [2021, 2021] }, 'applicant'));
	expect(columns(rows, 'year', 'key', 'value', 'stated', 'reports')).toEqual([
		[2021, 'natural_person', 9, 1, 2],
		[2021, 'business', 1, 1, 2],
		[2021, 'research_institution', null, 0, 2],
		[2021, 'public_welfare', null, 0, 2],
		[2021, 'legal_service', null, 0, 2],
		[2021, 'other_organisation', null, 0, 2]
	]);
});
