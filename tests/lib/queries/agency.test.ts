import { expect, test } from 'vitest';
import {
	agencyChain,
	agencyHeaders,
	agencyIndicators,
	agencyReports,
	agencyTotals
} from '#lib/queries/agency.ts';
import { INDICATORS } from '#lib/queries/indicators.ts';
import { HAND, columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('an organ has its place named on every level', async () => {
	const rows = await db.query(agencyHeaders(['school', 'nation']));
	expect(columns(rows, 'agency_id', 'province_name', 'prefecture_name', 'county_name')).toEqual([
		['nation', null, null, null],
		['school', '甲省', '子市', '东区']
	]);
});

test('all indicators of every year, in the order of the list', async () => {
	const rows = await db.query(agencyIndicators('data'));
	expect([...new Set(rows.map((r) => r.indicator))]).toEqual(INDICATORS.map((i) => i.code));
	expect(rows).toHaveLength(2 * INDICATORS.length);
	const received = rows.filter((r) => r.indicator === 'requests_received');
	expect(columns(received, 'year', 'value')).toEqual([
		[2021, 10],
		[2022, null]
	]);
});

test('counts of the current reports, year by year', async () => {
	const rows = await db.query(agencyTotals('data'));
	expect(columns(rows, 'year', 'handled_total', 'received_new')).toEqual([
		[2021, 9, 10],
		[2022, 5, null]
	]);
});

test('reports with their revisions, the latest first', async () => {
	const rows = await db.query(agencyReports('data'));
	expect(columns(rows, 'report_id', 'is_current', 'published', 'errors')).toEqual([
		['data-2022', true, '2023-04-01', 0],
		['data-2022-r2', false, null, 0],
		['data-2021', true, '2022-01-31', 2]
	]);
});

test('organs that came before and after', async () => {
	expect(await db.query(agencyChain('data'))).toEqual([
		{ agency_id: 'bigdata', name: '子市大数据局', step: -1 },
		{ agency_id: 'data', name: '子市数据局', step: 0 }
	]);
	const rows = await db.query(agencyChain('bigdata'));
	expect(columns(rows, 'agency_id', 'step')).toEqual([
		['bigdata', 0],
		['data', 1]
	]);
});

test('organs said to succeed each other do not hang the question', async () => {
	const agencies = [
		{ agency_id: 'a', name: 'a', predecessor: 'b' },
		{ agency_id: 'b', name: 'b', predecessor: 'a' }
	];
	const circle = await handDatabase({ ...HAND, agencies });
	const rows = await circle.query(agencyChain('a'));
	expect(rows.map((r) => r.agency_id).sort()).toEqual(['a', 'b']);
});
