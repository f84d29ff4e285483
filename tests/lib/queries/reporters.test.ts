import { expect, test } from 'vitest';
import { compliance } from '#lib/queries/compliance.ts';
import { reporters, unlisted } from '#lib/queries/reporters.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, HAND, handDatabase } from './hand.ts';

const EAST = { region: '010101', province: '010000', prefecture: '010100', county: '010101' };
const listed = (agency_id: string, name: string, line: number, more = {}) => ({
	agency_id,
	name,
	kind: 'department',
	sector: 'education',
	level: 'county',
	line,
	...EAST,
	...more
});
const db = await handDatabase({
	...HAND,
	expected: [
		listed('school', '东区教育局', 2, { first_year: 2021 }),
		listed('health', '东区卫生健康局', 3, { first_year: 2022, last_year: 2022 })
	]
});
const without = await handDatabase();
const first = { ...EVERYTHING, regions: ['010000'] };

test('the list says who is expected when, and who is missing though nothing of it is here', async () => {
	const rows = await db.query(compliance(first, 'agency'));
	const of = (key: string) =>
		columns(
			rows.filter((row) => row.key === key),
			'name',
			'year',
			'reports',
			'absent'
		);
	expect(of('health')).toEqual([['东区卫生健康局', 2022, 0, 1]]);
	expect(of('school')).toEqual([
		['东区教育局', 2021, 1, 0],
		['东区教育局', 2022, 0, 1],
		['东区教育局', 2023, 1, 0]
	]);
	// Not on the list: nothing but its reports is expected of it.
	expect(of('city').map(([, year, reports]) => [year, reports])).toEqual([
		[2021, 1],
		[2022, 1]
	]);
});

test('each line with the years that it lacks, those with gaps first', async () => {
	expect(
		columns(await db.query(reporters(first)), 'line', 'name', 'absent', 'due', 'reported')
	).toEqual([
		[2, '东区教育局', '2022', 3, 2],
		[3, '东区卫生健康局', '2022', 1, 0]
	]);
	expect(await without.query(reporters(first))).toEqual([]);
	expect(await db.query(reporters({ ...EVERYTHING, regions: ['020000'] }))).toEqual([]);
});

test('organs that report and are on no line are named, with what a line of theirs would say', async () => {
	const rows = await db.query(unlisted(first));
	expect(rows.map((row) => row.agency_id)).not.toContain('school');
	expect(rows.find((row) => row.agency_id === 'city')).toMatchObject({
		name: '子市人民政府',
		region: '010100',
		first_year: 2021,
		last_year: 2022,
		host: null
	});
	expect(await without.query(unlisted(first))).toEqual([]);
});
