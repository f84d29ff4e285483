import { FORM_IDENTITY } from '../basis.ts';
import { contradictions } from '../form/contradictions.ts';
import { diagnoseRequests } from '../diagnosis/diagnosis.ts';
import { requestsForm } from '../form/identities.ts';
import type { ReportRule } from '../rule.ts';

export const requestsBalance: ReportRule = {
	id: 'requests-balance',
	kind: 'report',
	severity: 'error',
	title: {
		zh: '表三：新收加结转不等于办结加结转下年',
		en: 'Table 3: received plus carried in differs from handled plus carried out'
	},
	why: {
		zh: '每一件申请要么办结，要么结转下年。某一列不平衡，说明该列至少有一个数字有误。',
		en: 'Every request is either handled or carried to the next year. Where a column does not balance, at least one number in it is wrong.'
	},
	spares: {
		zh: '留空的格按可能代表的数处理；一次移位或并合就能使各式都相等的，按抽取受损处理；旧格式没有结转栏。',
		en: 'Blanks may stand for the difference; where one repair of shape makes every sum hold, the row was damaged on its way to us; the oldest form has no rows for what is carried.'
	},
	formula: 'received_new + carried_in = handled_total + carried_out (7 columns)',
	basis: FORM_IDENTITY,
	examples: [
		{ says: 'every column balances', report: {}, expect: [] },
		{
			says: 'one request carried in was never accounted for',
			report: {
				cells: { 'requests/carried_in/business': 1, 'requests/carried_in/total': 4 }
			},
			expect: [
				{ place: 'requests/handled_total/business', stated: 4, expected: 5 },
				{ place: 'requests/handled_total/total', stated: 25, expected: 26 }
			]
		},
		{
			says: 'a total whose digits changed places is named',
			report: { cells: { 'requests/received_new/total': 42 } },
			expect: [
				{
					place: 'requests/handled_total/total',
					cause: 'single_cell:requests/received_new/total:42>24:digits_exchanged'
				}
			]
		},
		{
			says: 'blanks that mean zero are no contradiction',
			report: {
				cells: { 'requests/carried_in/business': '', 'requests/carried_out/business': '' }
			},
			expect: []
		},
		{
			says: 'a blank may stand for the request that is missing',
			report: { cells: { 'requests/carried_out/natural_person': '' } },
			expect: [
				{
					place: 'requests/handled_total/natural_person',
					severity: 'note',
					cause: 'blanks_hold:1:2'
				}
			]
		},
		{
			says: 'nothing is said of a column with an unreadable cell',
			report: {
				cells: { 'requests/received_new/total': '?', 'requests/carried_out/total': 9 }
			},
			expect: []
		},
		{
			says: 'a row that the reader found damaged is not laid at the door of the agency',
			report: {
				cells: { 'requests/carried_out/total': 9 },
				notes: [
					{
						rule: 'cell-inferred',
						place: 'requests/carried_out/business',
						cause: 'cell_lost'
					}
				]
			},
			expect: [
				{
					place: 'requests/handled_total/total',
					origin: 'extraction',
					severity: 'note',
					cause: 'row_damaged'
				}
			]
		}
	],
	check: (report) => contradictions(report, requestsForm(report.figures).balances, diagnoseRequests)
};
