import { expect, test } from 'vitest';
import { PROPORTIONS, proportionOf } from '#lib/queries/proportions.ts';
import { rates, strata } from '#lib/queries/rates.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();
const disclosure = proportionOf('disclosure_rate');

test('what each report counts, null where a blank leaves no sum', async () => {
	const rows = await db.query(rates({ ...EVERYTHING, years: [2021, 2022] }, disclosure));
	expect(columns(rows, 'agency_id', 'year', 'count', 'n')).toEqual([
		['city', 2021, 100, 100],
		['city', 2022, 120, 120],
		['data', 2021, 5, 9],
		['data', 2022, null, null],
		['direct', 2022, null, null],
		['office', 2022, 8, 31],
		['school', 2021, 0, 0],
		['second', 2022, 20, 20]
	]);
	expect(rows[0]).toMatchObject({
		name: '子市人民政府',
		region_name: '子市',
		report_id: 'city-2021'
	});
});

test('only the stratum that is asked for', async () => {
	const county = { ...EVERYTHING, levels: ['county' as const], scopes: ['own' as const] };
	const rows = await db.query(rates(county, disclosure));
	expect([...new Set(rows.map((row) => row.agency_id))]).toEqual(['office', 'school']);
});

test('how many organs each level and scope has, whichever is looked at', async () => {
	const county = { ...EVERYTHING, levels: ['county' as const], years: [2022, 2022] as const };
	const rows = await db.query(strata(county, disclosure, 10));
	expect(
		columns(
			rows.filter((row) => row.year === 2022),
			'level',
			'scope',
			'reports',
			'drawn'
		)
	).toEqual([
		['county', 'own', 1, 1],
		['prefecture', 'aggregate', 1, 1],
		['province', 'own', 1, 1],
		['county', 'unknown', 1, 0],
		['prefecture', 'own', 1, 0]
	]);
});

test('only shares whose cases are among all are proportions', () => {
	expect(PROPORTIONS.map((indicator) => indicator.code)).not.toContain('dispute_rate');
	expect(PROPORTIONS.every((indicator) => indicator.denominator !== null)).toBe(true);
	expect(proportionOf("'; drop table totals --").code).toBe('disclosure_rate');
});
