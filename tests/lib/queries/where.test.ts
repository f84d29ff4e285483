import { expect, test } from 'vitest';
import { SCOPES } from '#domain/report.ts';
import type { Scope } from '#domain/report.ts';
import { sql } from '#lib/db/sql.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { placeWithin, where } from '#lib/queries/where.ts';
import { HAND, columns, handDatabase } from './hand.ts';

const db = await handDatabase();

const reports = async (selection: Partial<Selection>) =>
	(
		await db.query(
			sql<{ report: number }>`
				select report from totals where ${where({ ...EVERYTHING, ...selection })} order by 1`
		)
	).map((r) => r.report);

test('current reports only, and what organs report of themselves', async () => {
	expect(await reports({})).toEqual([0, 1, 2, 4, 5, 6, 8, 9]);
});

test('reports of other scopes come when asked for, by scope or by the name of their organ', async () => {
	expect(await reports({ scopes: SCOPES, years: [2021, 2021] })).toEqual([1, 4, 10]);
	expect(await reports({ scopes: ['own', 'unknown'], years: [2022, 2022] })).toEqual([2, 6, 7, 8]);
	expect(await reports({ agencies: ['city'] })).toEqual([10, 11]);
	expect(await reports({ agencies: ['direct'] })).toEqual([7]);
	expect(await reports({ agencies: ['city'], scopes: ['own'] })).toEqual([]);
	expect(await reports({ scopes: ['aggregate'] })).toEqual([10, 11]);
	expect(await reports({ scopes: ['unknown'] })).toEqual([7]);
});

test('where a dataset has nothing that organs report of themselves, it shows what it has', async () => {
	const shown = async (scopes: readonly Scope[]) => {
		const totals = HAND.totals?.filter((t) =>
			SCOPES.some((s) => s === t.scope && scopes.includes(s))
		);
		const other = await handDatabase({ totals: totals ?? [] });
		return other.query(sql`select report from totals where ${where(EVERYTHING)} order by 1`);
	};
	expect(await shown(['aggregate'])).toEqual([{ report: 10 }, { report: 11 }]);
	expect(await shown(['aggregate', 'unknown'])).toEqual([{ report: 7 }]);
});

test('a place holds the organs of every level within it', async () => {
	expect(await reports({ regions: ['010000'] })).toEqual([0, 1, 2, 4, 5, 6]);
	expect(await reports({ regions: ['010100'] })).toEqual([0, 1, 2, 4, 5, 6]);
	expect(await reports({ regions: ['010101', '020000'] })).toEqual([4, 5, 8]);
});

test('every side of a selection narrows it', async () => {
	expect(await reports({ sectors: ['education'], levels: ['county'] })).toEqual([4, 5]);
	expect(await reports({ kinds: ['general_office'] })).toEqual([6]);
	expect(await reports({ template: '2019' })).toEqual([0]);
	expect(await reports({ years: [2023, 2024] })).toEqual([5, 9]);
});

test('reports count under the children of the selected place', async () => {
	const places = async (regions: string[]) => {
		const selection = { ...EVERYTHING, regions };
		const rows = await db.query(
			sql<{ key: string | null; n: number }>`
				select ${placeWithin(selection)} as key, count(*)::int as n
				from totals
				where ${where(selection)}
				group by 1
				order by 1 nulls last`
		);
		return columns(rows, 'key', 'n');
	};
	expect(await places([])).toEqual([
		['010000', 6],
		['020000', 1],
		[null, 1]
	]);
	expect(await places(['010000'])).toEqual([['010100', 6]]);
	expect(await places(['010100'])).toEqual([
		['010100', 3],
		['010101', 2],
		['010102', 1]
	]);
	expect(await places(['010101'])).toEqual([['010101', 2]]);
	expect(await places(['020000', '010101'])).toEqual([
		['010101', 2],
		['020000', 1]
	]);
});
