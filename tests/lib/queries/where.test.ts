import { expect, test } from 'vitest';
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

test('current reports only, and none on whole areas', async () => {
	expect(await reports({})).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9]);
});

test('reports on whole areas come when asked for, by name, by scope, or alone', async () => {
	expect(await reports({ aggregates: 'only' })).toEqual([10, 11]);
	expect(await reports({ aggregates: 'include', years: [2021, 2021] })).toEqual([1, 4, 10]);
	expect(await reports({ agencies: ['city'] })).toEqual([10, 11]);
	expect(await reports({ scopes: ['aggregate'] })).toEqual([10, 11]);
	expect(await reports({ scopes: ['unknown'] })).toEqual([7]);
});

test('where a dataset has nothing but reports on whole areas, they are what it shows', async () => {
	const totals = HAND.totals?.filter((t) => t.scope === 'aggregate') ?? [];
	const other = await handDatabase({ totals });
	const rows = await other.query(
		sql`select report from totals where ${where(EVERYTHING)} order by 1`
	);
	expect(rows).toEqual([{ report: 10 }, { report: 11 }]);
});

test('a place holds the organs of every level within it', async () => {
	expect(await reports({ regions: ['010000'] })).toEqual([0, 1, 2, 4, 5, 6, 7]);
	expect(await reports({ regions: ['010100'] })).toEqual([0, 1, 2, 4, 5, 6]);
	expect(await reports({ regions: ['010101', '020000'] })).toEqual([4, 5, 8]);
});

test('every side of a selection narrows it', async () => {
	expect(await reports({ sectors: ['education'], levels: ['county'] })).toEqual([4, 5, 7]);
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
		['010000', 7],
		['020000', 1],
		[null, 1]
	]);
	expect(await places(['010000'])).toEqual([
		['010100', 6],
		['019001', 1]
	]);
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
