import { sentenceAt } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';

const CASES =
	/[\d０-９一二两三四五六七八九十百千]\s*(?:余|多)?\s*(?:件|次|份|笔|宗|例|个|起|人|名|位|户|批)/u;
/** What section six counts besides: 人大代表建议20件、政协提案39件. */
const PROPOSALS = /(?:建议|提案|议案)[^，,。；、]{0,6}?\d+\s*件/gu;

export const feeCases: ReportRule = {
	id: 'fee-cases',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '收取了信息处理费，没有说明件数',
		en: 'A fee was charged, but for how many requests is not said'
	},
	why: {
		zh: '说明收费情况时通常同时给出件数和金额，读者才能判断收费的面有多大。',
		en: 'The number of requests stands beside the amount as a rule, so that a reader sees how widely fees were charged.'
	},
	spares: {
		zh: '金额为零的、前后句已写件数的，不列；建议、提案的件数不算。',
		en: 'No amount, or a number of cases in a sentence beside it, is in order; counts of proposals are not taken for it.'
	},
	formula: 'fee > 0 ⇒ its sentence gives a number of cases',
	basis: {
		zh: '审核中常见的问题：只写金额，未写件数',
		en: 'Often remarked in reviews: an amount without the number of cases'
	},
	examples: [
		{ says: 'no fee', report: { claims: [{ claim: 'fee', value: 0 }] }, expect: [] },
		{
			says: 'an amount alone',
			report: {
				prose: { 6: '本年度收取信息处理费380元。' },
				claims: [{ claim: 'fee', value: 380, printed: '380' }]
			},
			expect: [{ place: 'claims/fee', stated: 380 }]
		},
		{
			says: 'how many paid it',
			report: {
				prose: { 6: '全年向3名申请人收取信息处理费共计380元。' },
				claims: [{ claim: 'fee', value: 380, printed: '380' }]
			},
			expect: []
		},
		{
			says: 'the number beside it is that of something else',
			report: {
				prose: { 6: '全年承办人大代表建议20件、政协提案39件。本年度收取信息处理费380元。' },
				claims: [{ claim: 'fee', value: 380, printed: '380' }]
			},
			expect: [{ place: 'claims/fee', stated: 380 }]
		},
		{
			says: 'a transcript that keeps the figures alone',
			report: {
				prose: { 6: '本年度收取信息处理费380元。' },
				claims: [{ claim: 'fee', value: 380, printed: '380' }],
				report: { coverage: 'figures' }
			},
			expect: []
		},
		{
			says: 'amount and number',
			report: {
				prose: { 6: '本年度收取信息处理费3件，共计380元。' },
				claims: [{ claim: 'fee', value: 380, printed: '380' }]
			},
			expect: []
		}
	],
	*check({ claims, coverage }, text) {
		// What a transcript of figures leaves out may have said it.
		if (coverage === 'figures') return;
		for (const claim of claims) {
			if (claim.claim !== 'fee' || claim.value <= 0) continue;
			const { start, end } = sentenceAt(text, claim.start);
			// The sentence before and the one after may hold the number.
			const from = sentenceAt(text, Math.max(0, start - 2)).start;
			const to = sentenceAt(text, Math.min(text.length, end + 1)).end;
			if (CASES.test(text.slice(from, to).replace(PROPOSALS, ''))) continue;
			yield {
				place: 'claims/fee',
				origin: 'source',
				stated: claim.value,
				start: claim.start,
				end: claim.end
			};
		}
	}
};
