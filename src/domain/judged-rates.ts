import type { OutlierScreen } from './finding.ts';
import { DISPUTE_OUTCOMES } from './disputes.ts';
import { OUTCOME_GROUPS } from './requests.ts';

/** A rate that reports are judged by, as columns of `totals` added up: what is counted, and all of which it is a part. */
export interface JudgedRate {
	numerator: readonly string[];
	denominator: readonly string[];
}

/**
 * What outcomes are shares of: the six groups added up, over reports that state all six. The total
 * that a report prints may differ from its parts, and then no part of it is a share of anything.
 */
export const OUTCOMES: readonly string[] = OUTCOME_GROUPS.map(({ code }) => code);

export const CASE_RESULTS: readonly string[] = DISPUTE_OUTCOMES.map(({ code }) => code).filter(
	(code) => code !== 'total'
);

/** One judge has one denominator: the checks and the indicators of the site divide by the same. */
export const JUDGED_RATES = {
	disclosed_rate: { numerator: ['granted', 'partially_granted'], denominator: OUTCOMES },
	denied_rate: { numerator: ['denied'], denominator: OUTCOMES },
	unavailable_rate: { numerator: ['unavailable'], denominator: OUTCOMES },
	corrected_rate: {
		numerator: ['reconsideration_corrected'],
		denominator: CASE_RESULTS.map((result) => `reconsideration_${result}`)
	}
} as const satisfies Partial<Record<OutlierScreen, JudgedRate>>;
