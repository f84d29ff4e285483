import { expect, test } from 'vitest';
import { EVERY_FINDING, findingList, findingTally } from '#lib/queries/finding-list.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('the agencies’ own contradictions come first, the gravest and the latest before others', async () => {
	const rows = await db.query(findingList(EVERYTHING, EVERY_FINDING));
	expect(columns(rows, 'finding_id', 'severity', 'origin', 'year')).toEqual([
		['data-2021:f1', 'error', 'source', 2021],
		['data-2021:f2', 'error', 'source', 2021],
		['data-2021:f3', 'warning', 'source', 2021],
		['data-2022:f4', 'error', 'extraction', 2022]
	]);
	expect(rows[0]).toMatchObject({
		report_id: 'data-2021',
		document: 2,
		agency: '子市数据局',
		region_name: '子市'
	});
});

test('a page follows the one before', async () => {
	const rows = await db.query(findingList(EVERYTHING, EVERY_FINDING, { page: 1, size: 3 }));
	expect(columns(rows, 'finding_id')).toEqual([['data-2022:f4']]);
});

test('a filter leaves what it names, in the list as in the count', async () => {
	const filter = { rule: 'sum-a', severity: 'error', origin: 'source' } as const;
	expect(columns(await db.query(findingList(EVERYTHING, filter)), 'finding_id')).toEqual([
		['data-2021:f1'],
		['data-2021:f2']
	]);
	expect(await db.query(findingTally(EVERYTHING, filter))).toEqual([
		{ rule: null, findings: 2, reports: 1 },
		{ rule: 'sum-a', findings: 2, reports: 1 }
	]);
	expect(await db.query(findingList({ ...EVERYTHING, years: [2022, 2022] }, filter))).toEqual([]);
});

test('checks are counted with the reports they found something in', async () => {
	expect(await db.query(findingTally(EVERYTHING, EVERY_FINDING))).toEqual([
		{ rule: null, findings: 4, reports: 2 },
		{ rule: 'sum-a', findings: 3, reports: 2 },
		{ rule: 'odd-b', findings: 1, reports: 1 }
	]);
});
