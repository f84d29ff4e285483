import type { Rule } from '../rule.ts';
import { applicantsSum } from './applicants-sum.ts';
import { disputesSum } from './disputes-sum.ts';
import { outcomesSum } from './outcomes-sum.ts';
import { requestsBalance } from './requests-balance.ts';

/** In the order in which the findings of a report are told. */
export const rules: readonly Rule[] = [requestsBalance, outcomesSum, applicantsSum, disputesSum];
