import { expect, test } from 'vitest';
import { agencyList } from '#lib/queries/agencies.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('organs are found by words of their name, a page at a time', async () => {
	const rows = await db.query(agencyList(EVERYTHING, { search: ' 教育 ', size: 2 }));
	expect(columns(rows, 'agency_id', 'region_name', 'reports', 'received', 'found')).toEqual([
		['school', '东区', 2, 3, 3],
		['direct', '直管县', 1, null, 3]
	]);
	const next = await db.query(agencyList(EVERYTHING, { search: '教育', size: 2, page: 1 }));
	expect(next.map((r) => r.agency_id)).toEqual(['second']);
});

test('the requests of the last year are those of that year, blank or not', async () => {
	const [row] = await db.query(agencyList({ ...EVERYTHING, agencies: ['data'] }));
	expect(row).toMatchObject({ first_year: 2021, last_year: 2022, received: null, errors: 2 });
});

test('no character of a search means more than itself', async () => {
	for (const search of ['%', '_', `' or 1=1 --`])
		expect(await db.query(agencyList(EVERYTHING, { search }))).toEqual([]);
	expect(await db.query(agencyList(EVERYTHING))).toHaveLength(8);
});
