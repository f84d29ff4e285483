import { expect, test } from 'vitest';
import {
	disputeCells,
	documentText,
	proactiveCells,
	reportClaims,
	reportHeader,
	reportSections,
	requestCells
} from '#lib/queries/report.ts';
import { handDatabase } from './hand.ts';

const db = await handDatabase();
const passage = { state: 'stated', raw: '1' };

test('a report is found by its id, and nothing by any other', async () => {
	const [header] = await db.query(reportHeader('data-2021'));
	expect(header).toMatchObject({
		report: 1,
		document: 2,
		year: 2021,
		agency: '子市数据局',
		region_name: '子市',
		published: '2022-01-31',
		is_current: true
	});
	expect(await db.query(reportHeader('nobody-2021'))).toEqual([]);
});

test('its cells come as read, with their passages', async () => {
	expect(await db.query(requestCells(1))).toEqual([
		{
			item: 'received_new',
			applicant: 'business',
			count: 1,
			...passage,
			text_start: 4,
			text_end: 5
		},
		{ item: 'received_new', applicant: 'total', count: 10, ...passage, text_start: 6, text_end: 8 }
	]);
	expect(await db.query(requestCells(2))).toMatchObject([{ count: null, state: 'blank' }]);
	expect(await db.query(disputeCells(1))).toMatchObject([
		{ channel: 'reconsideration', outcome: 'upheld', count: 2 }
	]);
	expect(await db.query(proactiveCells(1))).toMatchObject([
		{ subject: 'fees', measure: 'amount_10k_cny', value: 1.5 }
	]);
});

test('its prose, its sections and its text', async () => {
	expect(await db.query(reportClaims(1))).toMatchObject([{ claim: 'received', value: 10 }]);
	expect(await db.query(reportSections(1))).toMatchObject([
		{ section: 1, heading: '一、总体情况' }
	]);
	expect(await db.query(documentText(2))).toMatchObject([
		{ path: 'data-2021.txt', text: '子市数据局收到10件' }
	]);
});
