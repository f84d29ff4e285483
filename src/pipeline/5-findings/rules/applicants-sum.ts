import { FORM } from '../basis.ts';
import { contradictions } from '../form/contradictions.ts';
import { diagnoseRequests } from '../diagnosis/diagnosis.ts';
import { requestsForm } from '../form/identities.ts';
import type { ReportRule } from '../rule.ts';

export const applicantsSum: ReportRule = {
	id: 'applicants-sum',
	kind: 'report',
	severity: 'error',
	title: {
		zh: '表三：六类申请人之和不等于总计',
		en: 'Table 3: the six kinds of applicant do not add up to the total'
	},
	why: {
		zh: '每行“总计”是自然人与五类法人或其他组织之和。不相等，说明该行至少有一个数字有误。',
		en: 'The total of a row is the sum of natural persons and five kinds of organisation. Where they differ, at least one number of the row is wrong.'
	},
	spares: {
		zh: '留空的格按可能代表的数处理；读取时受损的行、有格式之外列的表，归于读取而不归于报告。',
		en: 'Blanks may stand for the difference; a row that was damaged on its way to us, and a table with a column more, are laid to the reading and not to the report.'
	},
	formula: 'natural_person + … + other_organisation = total (each row)',
	basis: FORM,
	examples: [
		{ says: 'every row adds up', report: {}, expect: [] },
		{
			says: 'only the total is filled in and the applicants are left blank',
			report: {
				cells: {
					'requests/granted/natural_person': '',
					'requests/granted/business': '',
					'requests/granted/research_institution': '',
					'requests/granted/public_welfare': '',
					'requests/granted/legal_service': '',
					'requests/granted/other_organisation': ''
				}
			},
			expect: []
		},
		{
			says: 'the total of a row lost a digit',
			report: { cells: { 'requests/granted/total': 6 } },
			expect: [
				{
					place: 'requests/granted/total',
					stated: 6,
					expected: 16,
					cause: 'single_cell:requests/granted/total:6>16:digit_dropped'
				}
			]
		},
		{
			says: 'two neighbours changed places in one column',
			report: {
				cells: {
					'requests/granted/natural_person': 4,
					'requests/partially_granted/natural_person': 12
				}
			},
			expect: [
				{
					place: 'requests/granted/total',
					cause:
						'cells_exchanged:requests/granted/natural_person:requests/partially_granted/natural_person'
				},
				{ place: 'requests/partially_granted/total' }
			]
		},
		{
			says: 'two rows are wrong in ways that no single cell explains',
			report: {
				cells: { 'requests/granted/total': 17, 'requests/carried_out/business': 3 }
			},
			expect: [
				{ place: 'requests/granted/total', cause: 'no_single_cell' },
				{ place: 'requests/carried_out/total', cause: 'no_single_cell' }
			]
		},
		{
			says: 'a column that the form does not have may hold the difference',
			report: {
				cells: { 'requests/other_reason/total': 3 },
				notes: [{ rule: 'column-unknown', place: 'requests', cause: 'label:个体工商户 3' }]
			},
			expect: []
		}
	],
	*check(report) {
		const more = report.notes.some(
			(note) => note.rule === 'column-unknown' && note.place === 'requests'
		);
		const rows = requestsForm(report.figures).applicants;
		for (const observation of contradictions(report, rows, diagnoseRequests))
			if (!more || (observation.expected ?? 0) > (observation.stated ?? 0)) yield observation;
	}
};
