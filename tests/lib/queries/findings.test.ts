import { expect, test } from 'vitest';
import { findingsByRule } from '#lib/queries/findings-by-rule.ts';
import { findingsOfAgency, findingsOfReport } from '#lib/queries/findings.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('findings of one report, the gravest first', async () => {
	const rows = await db.query(findingsOfReport(1));
	expect(columns(rows, 'finding_id', 'severity', 'title_en', 'report_id')).toEqual([
		['f1', 'error', 'Sums', 'data-2021'],
		['f2', 'error', 'Sums', 'data-2021'],
		['f3', 'warning', 'Odd', 'data-2021']
	]);
});

test('findings of one organ are those of its current reports, the latest first', async () => {
	const rows = await db.query(findingsOfAgency('data'));
	expect(rows.map((r) => r.finding_id)).toEqual(['f4', 'f1', 'f2', 'f3']);
});

test('rules are counted apart by whose fault it is', async () => {
	const rows = await db.query(findingsByRule(EVERYTHING));
	expect(columns(rows, 'rule', 'severity', 'origin', 'findings', 'reports')).toEqual([
		['sum-a', 'error', 'source', 2, 1],
		['odd-b', 'warning', 'source', 1, 1],
		['sum-a', 'error', 'extraction', 1, 1]
	]);
});
