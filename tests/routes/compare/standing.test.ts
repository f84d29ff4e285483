import { expect, test } from 'vitest';
import { indicatorOf, REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import type { Indicator } from '#lib/queries/indicator.ts';
import {
	type ChainedRow,
	foldChains
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/compare/chains.ts';
import { standingsOf } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/compare/standing.ts';

const things = ['a', 'b', 'c'].map((id) => ({
	id,
	name: id.toUpperCase(),
	kind: 'agency' as const
}));

const row = (
	id: string,
	year: number,
	numerator: number,
	denominator: number | null
): ChainedRow => ({
	id,
	name: id.toUpperCase(),
	kind: 'agency',
	year,
	value: denominator === null ? numerator : numerator / denominator,
	numerator,
	denominator,
	stated: 1,
	reports: 1,
	under: null
});

function rate(): Indicator {
	const found = indicatorOf('granted_rate');
	if (!found) throw new Error('no such indicator');
	return found;
}

test('ranks of shares are as wide as their intervals leave them', () => {
	const rows = [row('a', 2023, 90, 100), row('b', 2023, 85, 100), row('c', 2023, 2, 100)];
	const found = standingsOf(things, rows, rate());
	expect(found?.standings.map(({ ranks }) => ranks)).toEqual([
		{ best: 1, worst: 2 },
		{ best: 1, worst: 2 },
		{ best: 3, worst: 3 }
	]);
});

test('a change of a share is in its points, of a quantity a part of what it was', () => {
	const shares = standingsOf(things, [row('a', 2022, 40, 100), row('a', 2023, 50, 100)], rate());
	expect(shares?.standings[0]?.change).toBeCloseTo(0.1);
	const counts = [row('b', 2022, 40, null), row('b', 2023, 50, null)];
	const found = standingsOf(things, counts, REQUESTS_RECEIVED);
	expect(found?.standings[1]?.change).toBeCloseTo(0.25);
	expect(found?.standings[1]?.index).toBeCloseTo(125);
	expect(found?.standings[0]).toMatchObject({ row: null, change: null, ranks: null });
});

test('all stand in the last year that as many as in any state', () => {
	const rows = [row('a', 2022, 1, null), row('b', 2022, 2, null), row('a', 2023, 3, null)];
	expect(standingsOf(things, rows, REQUESTS_RECEIVED)?.year).toBe(2022);
	expect(standingsOf(things, [], REQUESTS_RECEIVED)).toBeNull();
});

test('an organ has the years of those it follows, unless it reports the year or they are compared too', () => {
	const rows = [row('old', 2021, 1, null), row('old', 2022, 2, null), row('new', 2022, 5, null)];
	const chains = [{ id: 'new', before: ['old'] }];
	const years = (ids: string[]) =>
		foldChains(rows, ids, chains).map(({ id, year, value, under }) => [id, year, value, under]);
	expect(years(['new'])).toEqual([
		['new', 2021, 1, 'OLD'],
		['new', 2022, 5, null]
	]);
	expect(years(['new', 'old'])).toEqual([
		['new', 2022, 5, null],
		['old', 2021, 1, null],
		['old', 2022, 2, null]
	]);
});
