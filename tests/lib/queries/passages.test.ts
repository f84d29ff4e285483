import { expect, test } from 'vitest';
import { passagesOf, reportsByIds, textsOf } from '#lib/queries/passages.ts';
import type { Query } from '#lib/db/sql.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();
const answered = async <Row>(questions: Query<Row>[]) =>
	(await Promise.all(questions.map((question) => db.query(question)))).flat();
const found = async (reports: number[], places: string[]) => {
	const asked = reports.flatMap((report) => places.map((place) => ({ report, place })));
	const rows = await answered(passagesOf(asked));
	return columns(rows, 'report', 'place', 'value', 'text_start', 'text_end').sort((a, b) =>
		String(a) < String(b) ? -1 : 1
	);
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
	expect(passagesOf([{ report: 1, place: 'report/period' }])).toEqual([]);
});

test('of many reports each gives what was asked of it and nothing else', async () => {
	const asked = Array.from({ length: 60 }, (_, i) => ({
		report: i + 3,
		place: 'requests/received_new/total'
	}));
	const rows = await answered(
		passagesOf([
			...asked,
			{ report: 1, place: 'disputes/reconsideration/upheld' },
			{ report: 1, place: 'requests/received_new/total' },
			{ report: 2, place: 'claims/received' }
		])
	);
	expect(
		columns(
			rows.filter(({ report }) => report < 3),
			'report',
			'place'
		)
	).toEqual([
		[1, 'requests/received_new/total'],
		[1, 'disputes/reconsideration/upheld']
	]);
});

test('reports and texts are fetched by their names and numbers', async () => {
	expect(await db.query(reportsByIds(['data-2021', 'nobody-2021']))).toEqual([
		{ report: 1, report_id: 'data-2021', document: 2, agency: '子市数据局', year: 2021 }
	]);
	expect(await answered(textsOf([2]))).toEqual([
		{ document: 2, text: '子市数据局收到10件', text_kind: null }
	]);
	const many = Array.from({ length: 2500 }, (_, i) => i + 2);
	expect((await answered(textsOf(many))).map(({ document }) => document)).toContain(2);
	for (const { params } of textsOf(many.map((n) => n + 1_000_000)))
		expect(JSON.stringify(params).length).toBeLessThan(60_000);
});
