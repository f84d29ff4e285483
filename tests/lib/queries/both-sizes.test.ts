import { expect, test } from 'vitest';
import type { Query } from '#lib/db/sql.ts';
import { agencyIndicators, agencyReports } from '#lib/queries/agency.ts';
import { EVERY_FINDING, findingList, findingTally } from '#lib/queries/finding-list.ts';
import { findingsByRule } from '#lib/queries/findings-by-rule.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import { reportHeader } from '#lib/queries/report.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { everyScope } from '#lib/queries/where.ts';
import { bothSizes } from './enlarged.ts';
import { HAND } from './hand.ts';

const { few, many } = await bothSizes({
	...HAND,
	findings: [
		...(HAND.findings ?? []),
		...[0, 1, 4, 5].map((report, i) => ({
			finding_id: `more:${i}`,
			report,
			rule: 'sum-a',
			severity: i % 2 ? 'error' : 'note',
			origin: i > 1 ? 'source' : 'extraction'
		}))
	]
});

async function expectSame(question: Query): Promise<number> {
	const rows = await few.query<unknown>(question);
	expect(await many.query<unknown>(question)).toEqual(rows);
	return rows.length;
}

test('one organ and one report are the same whether all are in memory or passed over', async () => {
	for (const id of ['data', 'city', 'school', 'nobody'])
		for (const question of [
			agencyIndicators(id),
			agencyReports(id),
			outcomeMix({ ...EVERYTHING, agencies: [id] }, 'year'),
			outcomeMix({ ...EVERYTHING, agencies: [id], years: [2022, 2023], scopes: ['own'] }, 'year'),
			reportHeader(`${id}-2021`)
		]) {
			expect(question.text).toContain('agency_reports');
			await expectSame(question);
		}
});

test('findings counted beforehand are as many as counted one by one, and in as many reports', async () => {
	const selections = [
		EVERYTHING,
		{ ...EVERYTHING, years: [2021, 2021] as const },
		{ ...EVERYTHING, regions: ['010000'] },
		{ ...EVERYTHING, sectors: ['data'], scopes: ['own' as const] },
		{ ...EVERYTHING, years: [1999, 1999] as const }
	];
	for (const selection of selections) {
		const byRule = findingsByRule(selection);
		expect(byRule.sooner?.table).toBe('counted_findings');
		await expectSame(byRule);
		for (const rule of [null, 'sum-a'])
			for (const severity of [null, 'error'] as const)
				for (const origin of [null, 'source'] as const)
					expect(await expectSame(findingTally(selection, { rule, severity, origin }))).not.toBe(0);
	}
	expect(await expectSame(findingsByRule(EVERYTHING))).toBeGreaterThan(2);
});

test('organs and places below a province are counted one by one', async () => {
	for (const part of [{ agencies: ['data'] }, { regions: ['010100'] }]) {
		const selection = { ...EVERYTHING, ...part };
		expect(findingsByRule(selection).sooner).toBeUndefined();
		await expectSame(findingsByRule(selection));
		await expectSame(findingTally(selection, EVERY_FINDING));
	}
});

test('the first pages of all findings are those of the list of them', async () => {
	const all = everyScope(EVERYTHING);
	for (const page of [0, 1, 2]) {
		const question = findingList(all, EVERY_FINDING, { page, size: 4 });
		expect(question.sooner?.table).toBe('first_findings');
		expect(await expectSame(question)).toBe(page < 2 ? 4 : 0);
	}
});

test('no other list is taken from them', () => {
	const all = everyScope(EVERYTHING);
	for (const [selection, filter, page] of [
		[EVERYTHING, EVERY_FINDING, 0],
		[{ ...all, years: [2021, 2021] as const }, EVERY_FINDING, 0],
		[{ ...all, agencies: ['data'] }, EVERY_FINDING, 0],
		[{ ...all, scopes: ['own'] as const }, EVERY_FINDING, 0],
		[all, { ...EVERY_FINDING, rule: 'sum-a' }, 0],
		[all, EVERY_FINDING, 100]
	] as const)
		expect(findingList(selection, filter, { page }).sooner).toBeUndefined();
});
