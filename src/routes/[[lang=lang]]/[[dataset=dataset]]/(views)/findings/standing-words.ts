import { m } from '#lib/paraglide/messages.js';
import type { Standing } from './standing.ts';

const WORDS: Record<Standing, () => string> = {
	new: m.bench_new,
	still_there: m.bench_still,
	first: m.bench_first
};

/** How a finding stands against the year before. */
export const standingWord = (standing: Standing): string => WORDS[standing]();
