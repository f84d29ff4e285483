import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { benjaminiHochberg } from '#statistics/false-discovery.ts';
import { FEWEST_CASES, fitFunnel, funnelLimits, funnelScore } from '#statistics/funnel.ts';
import type { FunnelFit } from '#statistics/funnel.ts';
import type { Level } from '#statistics/levels.ts';
import { rankIntervals } from '#statistics/rank-intervals.ts';
import type { RankInterval } from '#statistics/rank-intervals.ts';
import { wilson } from '#statistics/wilson.ts';
import type { Interval } from '#statistics/wilson.ts';
import type { RateRow } from '#lib/queries/rates.ts';

/** Fewer organs than this tell nothing about how organs scatter: their rates are drawn without limits. */
export const FEWEST_ORGANS = 5;
/** Of what is singled out, at most this share by chance. */
export const FALSE_DISCOVERY = 0.05;

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

/** Which rates lie further from those of the other organs than chance and their own scatter explain? */
export function screenRates(rows: readonly RateRow[]): Screen {
	const stated = rows.flatMap((row) =>
		row.count === null || row.n === null ? [] : [{ ...row, count: row.count, n: row.n }]
	);
	const possible = stated.filter(({ count, n }) => count >= 0 && count <= n);
	const drawn = possible.filter(({ n }) => n >= FEWEST_CASES);
	const fit = drawn.length < FEWEST_ORGANS ? null : fitFunnel(drawn);
	const intervals = drawn.map(({ count, n }) => wilson(count, n) ?? { low: 0, high: 1 });
	const ranks = rankIntervals(intervals);
	const scores = drawn.map((row) => (fit ? funnelScore(row, fit) : null));
	const qs = fit
		? benjaminiHochberg(scores.map((z) => 2 * normalCdf(-Math.abs(z ?? 0), 0, 1)))
		: [];
	const judged = drawn.map((row, i): Judged => {
		const rate = row.count / row.n;
		return {
			...row,
			rate,
			interval: intervals[i] ?? { low: 0, high: 1 },
			ranks: ranks[i] ?? { best: 1, worst: drawn.length },
			score: scores[i] ?? null,
			q: qs[i] ?? null,
			outside: fit && outsideOf(fit, rate, row.n)
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
		discovered: judged.filter(({ q }) => q !== null && q <= FALSE_DISCOVERY).length
	};
}

function outsideOf(fit: FunnelFit, rate: number, n: number): Level | null {
	const beyond = (level: Level) => {
		const limits = funnelLimits(fit, n, level);
		return limits !== null && (rate < limits.low || rate > limits.high);
	};
	return beyond('99.8') ? '99.8' : beyond('95') ? '95' : null;
}
