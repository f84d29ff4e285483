import { expect, test } from 'vitest';
import { findingsByRule } from '#lib/queries/findings-by-rule.ts';
import { findingsOf } from '#lib/queries/findings.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, HAND, handDatabase } from './hand.ts';

const db = await handDatabase();

const DATA_2021 = { report: 1, report_id: 'data-2021', agency_id: 'data', year: 2021 };
const DATA_2022 = { report: 2, report_id: 'data-2022', agency_id: 'data', year: 2022 };

test('findings of one report, the gravest first', async () => {
	const rows = await db.query(findingsOf([DATA_2021]));
	expect(columns(rows, 'finding_id', 'severity', 'title_en', 'report_id')).toEqual([
		['data-2021:f1', 'error', 'Sums', 'data-2021'],
		['data-2021:f2', 'error', 'Sums', 'data-2021'],
		['data-2021:f3', 'warning', 'Odd', 'data-2021']
	]);
});

test('findings of one organ are those of its current reports, the latest first', async () => {
	const rows = await db.query(findingsOf([DATA_2021, DATA_2022]));
	expect(rows.map((r) => r.finding_id)).toEqual([
		'data-2022:f4',
		'data-2021:f1',
		'data-2021:f2',
		'data-2021:f3'
	]);
	expect(columns(rows, 'year', 'report_id', 'agency_id')[0]).toEqual([2022, 'data-2022', 'data']);
});

test('a revision sorts before what it revises, and its findings are not passed over', async () => {
	const [found] = HAND.findings ?? [];
	const revised = await handDatabase({
		...HAND,
		findings: [
			{ ...found, finding_id: 'data-2021:a' },
			{ ...found, finding_id: 'data-2021-r2:a', report: 2 }
		]
	});
	const second = { ...DATA_2021, report: 2, report_id: 'data-2021-r2' };
	const rows = await revised.query(findingsOf([DATA_2021, second]));
	expect(rows.map((r) => r.finding_id)).toEqual(['data-2021-r2:a', 'data-2021:a']);
});

test('rules are counted apart by whose fault it is', async () => {
	const rows = await db.query(findingsByRule(EVERYTHING));
	expect(columns(rows, 'rule', 'severity', 'origin', 'findings', 'reports')).toEqual([
		['sum-a', 'error', 'source', 2, 1],
		['odd-b', 'warning', 'source', 1, 1],
		['sum-a', 'error', 'extraction', 1, 1]
	]);
});
