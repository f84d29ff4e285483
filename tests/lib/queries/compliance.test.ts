import { expect, test } from 'vitest';
import { compliance } from '#lib/queries/compliance.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Row } from './hand-reports.ts';
import { columns, HAND, handDatabase } from './hand.ts';

const db = await handDatabase();
const first = { ...EVERYTHING, regions: ['010000'] };

test('an organ is expected until the year after its last report, unless it was succeeded', async () => {
	const rows = await db.query(compliance(first, 'agency'));
	expect(columns(rows, 'key', 'year', 'expected', 'reports', 'absent')).toEqual([
		['city', 2021, 1, 1, 0],
		['city', 2022, 1, 1, 0],
		['city', 2023, 1, 0, 1],
		['bigdata', 2020, 1, 1, 0],
		['data', 2021, 1, 1, 0],
		['data', 2022, 1, 1, 0],
		['data', 2023, 1, 0, 1],
		['school', 2021, 1, 1, 0],
		['school', 2022, 1, 0, 1],
		['school', 2023, 1, 1, 0],
		['office', 2022, 1, 1, 0],
		['office', 2023, 1, 0, 1],
		['direct', 2022, 1, 1, 0],
		['direct', 2023, 1, 0, 1]
	]);
});

test('what is wrong with the reports of a place and year', async () => {
	const rows = await db.query(compliance({ ...EVERYTHING, years: [2021, 2022] }, 'region'));
	expect(rows).toEqual([
		{
			key: '010000',
			name: '甲省',
			year: 2021,
			expected: 3,
			reports: 3,
			absent: 0,
			on_time: 1,
			late: 0,
			undated: 2,
			whole: 3,
			partial: 0,
			none_read: 0,
			with_errors: 1,
			with_warnings: 1,
			with_notes: 0,
			with_extractions: 0,
			errors: 2,
			warnings: 1,
			notes: 0,
			extractions: 0,
			cells: 570,
			blanks: 0,
			cells_unreadable: 0,
			report_id: null,
			found: 2
		},
		{
			key: '010000',
			name: '甲省',
			year: 2022,
			expected: 5,
			reports: 4,
			absent: 1,
			on_time: 0,
			late: 0,
			undated: 4,
			whole: 2,
			partial: 2,
			none_read: 0,
			with_errors: 0,
			with_warnings: 0,
			with_notes: 0,
			with_extractions: 1,
			errors: 0,
			warnings: 0,
			notes: 0,
			extractions: 3,
			cells: 760,
			blanks: 7,
			cells_unreadable: 15,
			report_id: null,
			found: 2
		},
		expect.objectContaining({ key: '020000', year: 2022, expected: 1, reports: 1, absent: 0 })
	]);
});

/** Reports of one organ each, with an earlier edition where there is one: by which deadline is each? */
const DATED: [name: string, report: Row, edition: Row | undefined, expected: string][] = [
	['a department by 31 January', { published: '2022-01-31' }, undefined, 'on time'],
	['a department after it', { published: '2022-02-01' }, undefined, 'late'],
	[
		'a government by 31 March',
		{ published: '2022-03-31', kind: 'government' },
		undefined,
		'on time'
	],
	['a government after it', { published: '2022-04-01', kind: 'government' }, undefined, 'late'],
	['a township by 31 March', { published: '2022-03-31', level: 'township' }, undefined, 'on time'],
	['a whole area', { published: '2022-03-31', scope: 'aggregate' }, undefined, 'on time'],
	['the former Regulations', { published: '2019-03-31', year: 2018 }, undefined, 'on time'],
	['a date that is not known', { published: null }, undefined, 'undated'],
	['revised late', { published: '2022-06-01' }, { published: '2022-01-20' }, 'on time'],
	['revised late, undated', { published: '2022-06-01' }, { published: null }, 'undated'],
	['revised late, late', { published: '2022-06-01' }, { published: '2022-03-20' }, 'late']
];
const sample = HAND.totals?.find((t) => t.agency_id === 'data' && t.year === 2021) ?? {};
const datedDatabase = await handDatabase({
	...HAND,
	totals: DATED.flatMap(([, report, edition], i) => {
		const current = { ...sample, agency_id: `organ-${i}`, report_id: `organ-${i}`, ...report };
		return edition
			? [current, { ...current, report_id: `organ-${i}-r0`, is_current: false, ...edition }]
			: [current];
	})
});

test.each(DATED)('published in time or not: %s', async (name, _report, _edition, expected) => {
	const rows = await datedDatabase.query(compliance(EVERYTHING, 'agency'));
	const row = rows.find((r) => r.key === `organ-${DATED.findIndex(([n]) => n === name)}`);
	expect(row).toMatchObject({
		reports: 1,
		on_time: Number(expected === 'on time'),
		late: Number(expected === 'late'),
		undated: Number(expected === 'undated')
	});
});

test('the annex used before 2019 has no table 二 to miss', async () => {
	const states = { requests_state: 'read', disputes_state: 'read', proactive_state: 'absent' };
	const ask = await handDatabase({
		...HAND,
		totals: ['annex', '2021'].map((template) => ({
			...sample,
			...states,
			template,
			agency_id: template,
			report_id: template
		}))
	});
	const rows = await ask.query(compliance({ ...EVERYTHING, years: [2021, 2021] }, 'agency'));
	expect(columns(rows, 'key', 'whole', 'partial')).toEqual([
		['2021', 0, 1],
		['annex', 1, 0]
	]);
});

test('rows come in pages, and those without a gap can be left out', async () => {
	const page = await db.query(compliance(EVERYTHING, 'agency', { page: 1, size: 2 }));
	expect([...new Set(page.map((row) => row.key))]).toEqual(['bigdata', 'data']);
	expect(page[0]?.found).toBe(8);
	const gaps = await db.query(compliance(EVERYTHING, 'agency', { gaps: true }));
	expect([...new Set(gaps.map((row) => row.key))].sort()).toEqual([
		'city',
		'data',
		'direct',
		'office',
		'school',
		'second'
	]);
});

test('the row of one organ names its report', async () => {
	const rows = await db.query(compliance(first, 'agency'));
	expect(rows.find((row) => row.key === 'data' && row.year === 2021)?.report_id).toBe('data-2021');
	expect(rows.find((row) => row.key === 'data' && row.year === 2023)?.report_id).toBeNull();
});

test('a narrower span of years does not forget when organs were first and last seen', async () => {
	const rows = await db.query(compliance({ ...first, years: [2023, 2023] }, 'none'));
	expect(columns(rows, 'year', 'expected', 'reports', 'absent')).toEqual([[2023, 5, 1, 4]]);
});
