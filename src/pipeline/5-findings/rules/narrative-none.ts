import { writeCause } from '#domain/finding.ts';
import { PRACTICE } from '../basis.ts';
import type { ReportRule } from '../rule.ts';
import { besideTables, clashOf } from '../prose/stated-claims.ts';

export const narrativeNone: ReportRule = {
	id: 'narrative-none',
	kind: 'report',
	severity: 'error',
	title: {
		zh: '正文称没有而表中有，或正文称有而表中没有',
		en: 'The prose says none where the table has some, or the reverse'
	},
	why: {
		zh: '“未收到申请”“未发生复议、诉讼”与表中的数字不能同时成立，不是口径问题。',
		en: '“No requests”, or “no reconsiderations or suits”, cannot stand beside a number in the table; no definition reconciles them.'
	},
	formula: 'claim = 0 ⇔ table = 0',
	basis: PRACTICE,
	examples: [
		{
			says: 'both say that there was nothing',
			report: {
				claims: [{ claim: 'litigations', value: 0, definition: 'all_cases' }]
			},
			expect: []
		},
		{
			says: 'no request came, the prose says, but the table has some',
			report: { claims: [{ claim: 'received', value: 0 }] },
			expect: [{ place: 'claims/received', stated: 0, expected: 24, cause: 'prose_says_none' }]
		},
		{
			says: 'there were no suits, the prose says, but the table has some after reconsideration',
			report: {
				cells: {
					'disputes/litigation_after_reconsideration/upheld': 2,
					'disputes/litigation_after_reconsideration/total': 2
				},
				claims: [{ claim: 'litigations', value: 0, definition: 'direct' }]
			},
			expect: [{ place: 'claims/litigations', stated: 0, expected: 2, cause: 'prose_says_none' }]
		},
		{
			says: 'the prose tells of suits, the table of none',
			report: { claims: [{ claim: 'litigations', value: 2 }] },
			expect: [{ place: 'claims/litigations', stated: 2, expected: 0, cause: 'table_says_none' }]
		},
		{
			says: 'a blank table does not say that there was nothing',
			report: {
				claims: [{ claim: 'litigations', value: 2 }],
				cells: {
					'disputes/litigation_direct/total': '',
					'disputes/litigation_after_reconsideration/total': ''
				}
			},
			expect: []
		}
	],
	*check(report) {
		for (const claim of report.claims) {
			const clash = clashOf(report, claim);
			if (clash === 'prose_says_none' || clash === 'table_says_none')
				yield { ...besideTables(report, claim), cause: writeCause(clash) };
		}
	}
};
