import { expect, test } from 'vitest';
import { reproduction } from '#lib/queries/reproduction.ts';
import { HAND, handDatabase } from './hand.ts';

const at = { state: 'stated', raw: '1', text_start: 0, text_end: 1 };
const request = (report: number, item: string, applicant: string, count: number) => ({
	report,
	item,
	applicant,
	count,
	...at
});
const stock = (report: number, measure: string, value: number) => ({
	report,
	subject: 'regulations',
	measure,
	value,
	...at
});
const db = await handDatabase({
	...HAND,
	requests: [
		request(1, 'granted', 'natural_person', 3),
		request(1, 'granted', 'business', 4),
		request(1, 'granted', 'total', 8),
		request(1, 'denied_state_secret', 'total', 5),
		request(1, 'received_new', 'total', 10),
		request(1, 'carried_in', 'total', 2),
		request(1, 'handled_total', 'total', 9),
		request(1, 'carried_out', 'total', 1),
		request(2, 'carried_in', 'total', 4)
	],
	disputes: [],
	proactive: [stock(1, 'in_force', 11), stock(2, 'in_force', 14), stock(2, 'repealed', 2)]
});
const run = (finding: Partial<Parameters<typeof reproduction>[0]>) =>
	db.query<Record<string, unknown>>({
		text: reproduction({
			finding_id: 'data-2021:f1',
			report_id: 'data-2021',
			rule: 'odd-b',
			place: 'requests',
			against: null,
			...finding
		}),
		params: []
	});
const cells = (...names: string[]) => names.map((name) => `requests/${name}`).join(',');

test('a sum is added up from the cells it is made of', async () => {
	expect(
		await run({
			rule: 'applicants-sum',
			place: 'requests/granted/total',
			against: cells('granted/natural_person', 'granted/business')
		})
	).toEqual([{ stated: 8, expected: 7 }]);
	expect(
		await run({
			rule: 'outcomes-sum',
			place: 'requests/handled_total/total',
			against: cells('granted/total', 'denied_state_secret/total')
		})
	).toEqual([{ stated: 9, expected: 13 }]);
});

test('what is carried out is taken off what was received', async () => {
	expect(
		await run({
			rule: 'requests-balance',
			place: 'requests/handled_total/total',
			against: cells('received_new/total', 'carried_in/total', 'carried_out/total')
		})
	).toEqual([{ stated: 9, expected: 11 }]);
});

test('a check over the years joins the other report', async () => {
	const year = { report_id: 'data-2022' };
	expect(
		await run({
			...year,
			rule: 'carry-over',
			place: 'requests/carried_in/total',
			against: 'data-2021:requests/carried_out/total'
		})
	).toEqual([{ stated: 4, expected: 1 }]);
	expect(
		await run({
			...year,
			rule: 'stock-over-years',
			place: 'proactive/regulations/in_force',
			against:
				'data-2021:proactive/regulations/in_force,proactive/regulations/issued,proactive/regulations/repealed'
		})
	).toEqual([{ stated: 14, expected: 9 }]);
});

test('any other contradiction shows the cells of both sides', async () => {
	const rows = await run({
		place: 'claims/received',
		against: cells('received_new/total', 'carried_in/total')
	});
	expect(rows.map((row) => [row.side, row.place, row.value])).toEqual([
		['place', 'claims/received', 10],
		['against', 'requests/carried_in/total', 2],
		['against', 'requests/received_new/total', 10]
	]);
	expect(await run({ place: 'requests/granted' })).toHaveLength(3);
	expect(await run({ place: 'requests/business' })).toHaveLength(1);
});

test('a finding about the whole report shows what is known of it', async () => {
	expect(await run({ place: 'requests' })).toEqual([
		{ report_id: 'data-2021', requests_state: 'read' }
	]);
	expect(await run({ place: 'report/period' })).toMatchObject([{ year: 2021 }]);
	expect(await run({ place: 'sections/3' })).toMatchObject([{ section: 1 }]);
	expect(await run({ place: 'report/agency' })).toMatchObject([{ finding_id: 'data-2021:f1' }]);
});

test('no word of a report leaves its quotes', async () => {
	const hostile = "x'; drop table reports --";
	expect(await run({ report_id: hostile, place: 'report/period' })).toEqual([]);
	expect(
		await run({
			place: `requests/${hostile}/total`,
			against: `${hostile}:claims/${hostile},requests/granted/total`
		})
	).toHaveLength(1);
	expect(await run({ place: 'requests' })).toHaveLength(1);
});
