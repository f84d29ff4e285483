import { afterAll, beforeAll, expect, test } from 'vitest';
import { rm } from 'node:fs/promises';
import type { Database } from '#lib/db/database.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { list, sql } from '#lib/db/sql.ts';
import { writeDataset } from './dataset.ts';

let folder: string;
let db: Database;

beforeAll(async () => {
	const cell = { applicant: 'total', state: 'stated', raw: '1', text_start: 0, text_end: 1 };
	folder = await writeDataset(
		{
			requests: [
				{ report: 0, item: 'received_new', count: 3, ...cell },
				{ report: 1, item: 'received_new', count: 4, ...cell },
				{ report: 2, item: 'received_new', count: null, ...cell, state: 'blank', raw: null }
			],
			reports: [{ report: 0, report_id: 'a-2024', year: 2024, published: '2025-01-31' }],
			regions: [
				{ region: '000001', name: '旧名', level: 'county', valid_from: '2000-01-01' },
				{ region: '000001', name: '新名', level: 'county', valid_from: '2021-01-01' }
			]
		},
		2
	);
	db = await openNodeDataset(folder);
});

afterAll(() => rm(folder, { recursive: true }));

test('a table of several files is one table', async () => {
	const rows = await db.query(sql`select report, count from requests order by report`);
	expect(rows).toEqual([
		{ report: 0, count: 3 },
		{ report: 1, count: 4 },
		{ report: 2, count: null }
	]);
});

test('values are bound, whatever they hold', async () => {
	const hostile = `'; drop table totals; --`;
	expect(
		await db.query(sql`select ${hostile} as text, ${null}::int as nothing, ${true} as yes`)
	).toEqual([{ text: hostile, nothing: null, yes: true }]);
	expect(await db.query(sql`select report from requests where report in (${list([])})`)).toEqual(
		[]
	);
});

test('integers of any width, decimals, dates and nested values come as plain values', async () => {
	const [row] = await db.query(sql`
		select
			9007199254740991::bigint as wide,
			sum(count) as total,
			-1.25::decimal(10, 2) as decimal,
			date '2024-02-29' as day,
			timestamp '2024-02-29 12:30:00' as moment,
			list({ 'n': count::bigint, 'share': 0.5::decimal(3, 1) } order by report) as cells,
			null::date as no_day
		from requests
	`);
	expect(row).toEqual({
		wide: 9007199254740991,
		total: 7,
		decimal: -1.25,
		day: '2024-02-29',
		moment: '2024-02-29T12:30:00.000Z',
		cells: [
			{ n: 3, share: 0.5 },
			{ n: 4, share: 0.5 },
			{ n: null, share: 0.5 }
		],
		no_day: null
	});
});

test('dates of the tables are ISO text', async () => {
	expect(await db.query(sql`select published from reports`)).toEqual([{ published: '2025-01-31' }]);
});

test('a place goes by its latest name', async () => {
	expect(await db.query(sql`select region, name from places`)).toEqual([
		{ region: '000001', name: '新名' }
	]);
});

test('a table is found however the question names it', async () => {
	const fresh = await writeDataset({ agencies: [{ agency_id: 'a', region: '000001' }] });
	const other = await openNodeDataset(fresh);
	expect(
		await other.query(sql`select agency_id, p.name from"agencies", places p order by 2`)
	).toEqual([]);
	expect(await other.query(sql`select region from "agencies"`)).toEqual([{ region: '000001' }]);
	await expect(other.query(sql`select * from secrets`)).rejects.toThrow('secrets');
	await rm(fresh, { recursive: true });
});

test('a failed question shows its SQL and its values', async () => {
	await expect(db.query(sql`select nothing from requests where report = ${7}`)).rejects.toThrow(
		/nothing[\s\S]*select nothing from requests where report = \?::int\n-- \[7\]/
	);
});

test('a dataset is opened once', async () => {
	expect(await openNodeDataset(folder)).toBe(await openNodeDataset(`${folder}/.`));
});

test('two datasets do not see each other', async () => {
	const other = await writeDataset({ reports: [{ report: 9 }] });
	const second = await openNodeDataset(other);
	expect(await second.query(sql`select report from reports`)).toEqual([{ report: 9 }]);
	expect(await db.query(sql`select report from reports`)).toEqual([{ report: 0 }]);
	await rm(other, { recursive: true });
});
