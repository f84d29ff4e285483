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
	spares: {
		zh: '“本级未收到”与全区的表、表格留空、机关其他业务的案件、其他年份的说法，都不算矛盾。',
		en: '“None at this level” beside the table of an area, a blank table, cases of other business, and what is said of other years contradict nothing.'
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
			says: 'the office received none, and the table is that of the whole county',
			report: {
				prose: { 1: '县政府办公室本级未收到政府信息公开申请。' },
				claims: [{ claim: 'received', value: 0, printed: '未收到' }],
				report: { scope: 'aggregate' }
			},
			expect: []
		},
		{
			says: 'cases of the organ’s other business are no disclosure cases',
			report: {
				prose: { 1: '全年办理各类行政复议案件44件，行政应诉2件。' },
				cells: {
					'disputes/reconsideration/upheld': 0,
					'disputes/reconsideration/corrected': 0,
					'disputes/reconsideration/total': 0
				},
				claims: [{ claim: 'reconsiderations', value: 44, printed: '44' }]
			},
			expect: []
		},
		{
			says: 'what a local form before 2019 counts as a case is not certain',
			report: {
				year: 2013,
				template: 'other',
				prose: { 4: '收到1份有关政府信息公开的行政复议申请，已及时处理。' },
				claims: [
					{ claim: 'reconsiderations', value: 1, printed: '收到1份' },
					{ claim: 'reconsiderations', value: 0, definition: 'local_form' }
				],
				cells: { 'disputes/reconsideration/total': '?' }
			},
			expect: [{ place: 'claims/reconsiderations', severity: 'note', stated: 1, expected: 0 }]
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
	*check(report, text) {
		for (const claim of report.claims) {
			const clash = clashOf(report, text, claim);
			if (clash === 'prose_says_none' || clash === 'table_says_none')
				yield { ...besideTables(report, claim), cause: writeCause(clash) };
		}
	}
};
