import { benjaminiHochberg, FALSE_DISCOVERIES } from '#statistics/false-discovery.ts';
import type { FunnelFit } from '#statistics/funnel.ts';
import type { Level } from '#statistics/levels.ts';
import { fitPeers, isJudged, judge, outsideOf } from '#statistics/rates.ts';
import { rankIntervals } from '#statistics/rank-intervals.ts';
import type { RankInterval } from '#statistics/rank-intervals.ts';
import { wilson } from '#statistics/wilson.ts';
import type { Interval } from '#statistics/wilson.ts';
import type { RateRow } from '#lib/queries/rates.ts';

export interface Judged extends RateRow {
	count: number;
	n: number;
	rate: number;
	interval: Interval;
	ranks: RankInterval;
	/** Standard deviations from the centre, and the rate of false discoveries at which it would be one; null without limits. */
	score: number | null;
	q: number | null;
	/** The widest limits that it lies outside of. */
	outside: Level | null;
}

export interface Screen {
	/** Null where too few organs can be drawn to say how they scatter. */
	fit: FunnelFit | null;
	judged: Judged[];
	/** Reports that do not state what the indicator needs, that count fewer than ten cases, or more than all. */
	unstated: number;
	few: number;
	impossible: number;
	outside: Record<Level, number>;
	/** Outside by false discovery control. */
	discovered: number;
}

/** As the checks of the corpus judge them: which rates lie further from those of the other organs than chance and their own scatter explain? */
export function screenRates(rows: readonly RateRow[]): Screen {
	const stated = rows.flatMap((row) =>
		row.count === null || row.n === null ? [] : [{ ...row, count: row.count, n: row.n }]
	);
	const possible = stated.filter(({ count, n }) => count >= 0 && count <= n);
	const drawn = possible.filter(isJudged);
	const fit = fitPeers(drawn);
	const intervals = drawn.map(({ count, n }) => wilson(count, n) ?? { low: 0, high: 1 });
	const ranks = rankIntervals(intervals);
	const judgements = fit ? drawn.map((row) => judge(row, fit)) : [];
	const qs = benjaminiHochberg(judgements.map(({ p }) => p));
	const judged = drawn.map((row, i): Judged => {
		const judgement = judgements[i];
		return {
			...row,
			rate: row.count / row.n,
			interval: intervals[i] ?? { low: 0, high: 1 },
			ranks: ranks[i] ?? { best: 1, worst: drawn.length },
			score: judgement?.score ?? null,
			q: qs[i] ?? null,
			outside: judgement ? outsideOf(judgement) : null
		};
	});
	return {
		fit,
		judged,
		unstated: rows.length - stated.length,
		few: possible.length - drawn.length,
		impossible: stated.length - possible.length,
		outside: {
			'95': judged.filter(({ outside }) => outside !== null).length,
			'99.8': judged.filter(({ outside }) => outside === '99.8').length
		},
		discovered: judged.filter(({ q }) => q !== null && q <= FALSE_DISCOVERIES).length
	};
}
