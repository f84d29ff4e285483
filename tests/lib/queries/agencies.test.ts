import { expect, test } from 'vitest';
import { AGENCY_ORDERS, agencyList } from '#lib/queries/agencies.ts';
import type { AgencyOrder } from '#lib/queries/agencies.ts';
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

test('organs are sorted by any column, what is not stated last either way', async () => {
	const ids = async (sort: AgencyOrder, turned = false) =>
		(await db.query(agencyList(EVERYTHING, { sort, turned }))).map((row) => row.agency_id);
	expect((await ids('received')).slice(0, 3)).toEqual(['city', 'nation', 'office']);
	expect((await ids('received', true)).slice(0, 2)).toEqual(['school', 'bigdata']);
	for (const turned of [false, true])
		expect((await ids('received', turned)).slice(-2).toSorted()).toEqual(['data', 'direct']);
	expect((await ids('level'))[0]).toBe('nation');
	for (const sort of AGENCY_ORDERS) expect(await ids(sort)).toHaveLength(8);
});

test('no character of a search means more than itself', async () => {
	for (const search of ['%', '_', `' or 1=1 --`])
		expect(await db.query(agencyList(EVERYTHING, { search }))).toEqual([]);
	expect(await db.query(agencyList(EVERYTHING))).toHaveLength(8);
});
