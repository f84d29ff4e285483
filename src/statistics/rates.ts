import {
	EXACT_BELOW,
	FEWEST_CASES,
	fitFunnel,
	funnelScore,
	type FunnelFit,
	type Proportion
} from './funnel.ts';
import { type Level, LEVELS } from './levels.ts';
import { bothBinomialTails, bothTails } from './tails.ts';

/** Fewer peers tell too little of how far they scatter. */
export const FEWEST_PEERS = 20;

export interface Judgement {
	/** Standard deviations, between organs and of chance together, from the centre; signed. */
	score: number;
	/** How often chance alone would lie as far off. */
	p: number;
}

/** Whether a rate can be judged: a table that contradicts itself gives none, too few cases tell none. */
export const isJudged = ({ count, n }: Proportion): boolean =>
	n >= FEWEST_CASES && count >= 0 && count <= n;

/** What peers scatter about; null where too few of them can be judged to tell. All given must be such that can be. */
export function fitPeers(peers: readonly Proportion[]): FunnelFit | null {
	const fit = fitFunnel(peers);
	return fit === null || fit.used < FEWEST_PEERS ? null : fit;
}

/** How far one rate lies from its peers; on few cases never surer than the exact binomial distribution. */
export function judge(rate: Proportion, fit: FunnelFit): Judgement {
	const score = funnelScore(rate, fit);
	const p = bothTails(score);
	if (rate.n >= EXACT_BELOW) return { score, p };
	return { score, p: Math.max(p, bothBinomialTails(rate.count, rate.n, fit.centre)) };
}

/** The widest limits of the funnel that a rate so judged lies outside of. */
export function outsideOf({ p }: Judgement): Level | null {
	if (p <= 2 * LEVELS['99.8'].tail) return '99.8';
	return p <= 2 * LEVELS['95'].tail ? '95' : null;
}
