import { expect, test } from 'vitest';
import { passagesOf, reportsNamed, textsOf } from '#lib/queries/passages.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();
const found = async (reports: number[], places: string[]) => {
	const query = passagesOf(reports, places);
	if (!query) return null;
	const rows = columns(await db.query(query), 'report', 'place', 'value', 'text_start', 'text_end');
	return rows.sort((a, b) => (String(a) < String(b) ? -1 : 1));
};

test('cells, prose and sections are found by their places', async () => {
	const places = [
		'requests/received_new/total',
		'disputes/reconsideration/upheld',
		'proactive/fees/amount_10k_cny',
		'claims/received',
		'sections/1'
	];
	expect(await found([1], places)).toEqual([
		[1, 'claims/received', 10, 6, 8],
		[1, 'disputes/reconsideration/upheld', 2, 20, 21],
		[1, 'proactive/fees/amount_10k_cny', 1.5, 2, 5],
		[1, 'requests/received_new/total', 10, 6, 8],
		[1, 'sections/1', null, 0, 9]
	]);
});

test('of several reports each gives its own; a blank has a place and no number', async () => {
	expect(await found([2, 1], ['requests/received_new/total'])).toEqual([
		[1, 'requests/received_new/total', 10, 6, 8],
		[2, 'requests/received_new/total', null, 6, 6]
	]);
});

test('a place that is not printed gives nothing, and one of no table asks nothing', async () => {
	expect(await found([1], ['requests/granted/total'])).toEqual([]);
	expect(await found([], ['claims/received'])).toEqual([]);
	expect(await found([1], ['report/period'])).toBeNull();
});

test('reports and texts are fetched by their names and numbers', async () => {
	expect(await db.query(reportsNamed(['data-2021', 'nobody-2021']))).toEqual([
		{ report: 1, report_id: 'data-2021', document: 2, agency: '子市数据局', year: 2021 }
	]);
	expect(await db.query(textsOf([2]))).toEqual([{ document: 2, text: '子市数据局收到10件' }]);
});
