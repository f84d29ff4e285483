import type { Indicator } from '#lib/queries/indicator.ts';
import { rankIntervals } from '#statistics/rank-intervals.ts';
import type { RankInterval } from '#statistics/rank-intervals.ts';
import { wilson } from '#statistics/wilson.ts';
import type { ChainedRow } from './chains.ts';
import type { Compared } from './read-comparison.ts';

/** One of those compared in the last year that most of them state. */
export interface Standing {
	thing: Compared;
	row: ChainedRow | null;
	/** Since the year before: of a share in its own points, else as a part of what it was. */
	change: number | null;
	/** The first year stated as 100. */
	index: number | null;
	/** Ranks that the interval of a share leaves open; of a quantity its place alone. */
	ranks: RankInterval | null;
}

/** Where each stands in one year; null where nothing is stated at all. */
export function standingsOf(
	things: readonly Compared[],
	rows: readonly ChainedRow[],
	indicator: Indicator
): { year: number; standings: Standing[] } | null {
	const stated = rows.filter((row) => row.value !== null);
	const year = yearOfMost(stated);
	if (year === null) return null;
	const last = things.map((thing) =>
		stated.find((row) => row.id === thing.id && row.year === year)
	);
	const ranked = last.flatMap((row) => {
		const interval = row && intervalOf(row, indicator);
		return row && interval ? [{ id: row.id, interval }] : [];
	});
	const ranks = rankIntervals(ranked.map(({ interval }) => interval));
	return {
		year,
		standings: things.map((thing, i) => {
			const row = last[i] ?? null;
			const place = ranked.findIndex(({ id }) => id === thing.id);
			const own = stated.filter((one) => one.id === thing.id);
			const before = own.find((one) => one.year === year - 1)?.value ?? null;
			const first = own[0]?.value ?? null;
			const value = row?.value ?? null;
			return {
				thing,
				row,
				change: changeOf(value, before, indicator),
				index: value === null || first === null || first <= 0 ? null : (value / first) * 100,
				ranks: ranks[place] ?? null
			};
		})
	};
}

/** The latest year in which as many as in any state it. */
function yearOfMost(rows: readonly ChainedRow[]): number | null {
	const counts = new Map<number, number>();
	for (const { year } of rows) counts.set(year, (counts.get(year) ?? 0) + 1);
	const [best] = [...counts].sort(([a, n], [b, k]) => k - n || b - a);
	return best?.[0] ?? null;
}

function intervalOf({ value, numerator, denominator }: ChainedRow, { unit }: Indicator) {
	if (value === null) return null;
	if (unit !== 'share') return { low: value, high: value };
	if (numerator === null || denominator === null || numerator > denominator) return null;
	return wilson(numerator, denominator);
}

function changeOf(value: number | null, before: number | null, { unit }: Indicator): number | null {
	if (value === null || before === null) return null;
	if (unit === 'share') return value - before;
	return before === 0 ? null : value / before - 1;
}
