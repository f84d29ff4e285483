import type { Observation } from '#domain/finding.ts';
import { FORM } from '../basis.ts';
import { contradictions } from '../form/contradictions.ts';
import { diagnoseRequests } from '../diagnosis/diagnosis.ts';
import { requestsForm } from '../form/identities.ts';
import type { ReportRule } from '../rule.ts';

export const outcomesSum: ReportRule = {
	id: 'outcomes-sum',
	kind: 'report',
	severity: 'error',
	title: {
		zh: '表三：各项办理结果之和不等于总计',
		en: 'Table 3: the outcomes do not add up to the handled total'
	},
	why: {
		zh: '“（七）总计”是其上各项办理结果之和。不相等，说明某项结果或总计有误。',
		en: 'The handled total is the sum of the outcomes above it. Where they differ, an outcome or the total is wrong.'
	},
	spares: {
		zh: '留空的格按可能代表的数处理；受损的行、有格式之外行的表、旧格式的一行“其他处理”，不归于报告。',
		en: 'Blanks may stand for the difference; damaged rows, a table with a row more, and the older form’s one row of other handling are not laid to the report.'
	},
	formula: 'granted + … + other_reason = handled_total (7 columns; 2019: … + other_handling)',
	basis: FORM,
	examples: [
		{ says: 'the outcomes add up', report: {}, expect: [] },
		{
			says: 'the form of 2019 has one row of other handling',
			report: { template: '2019' },
			expect: []
		},
		{
			says: 'an outcome of a report in the form of 2019 is too large',
			report: { template: '2019', cells: { 'requests/other_handling/total': 7 } },
			expect: [{ place: 'requests/handled_total/total', stated: 25, expected: 32 }]
		},
		{
			says: 'one outcome has a digit too many',
			report: { cells: { 'requests/granted/natural_person': 121 } },
			expect: [
				{
					place: 'requests/handled_total/natural_person',
					stated: 21,
					expected: 130,
					cause: 'single_cell:requests/granted/natural_person:121>12:digit_added'
				}
			]
		},
		{
			says: 'printed outcomes above the total contradict it whatever the blanks stand for',
			report: {
				cells: {
					'requests/granted/business': 9,
					'requests/rejected_petition/business': '',
					'requests/rejected_duplicate/business': '/'
				}
			},
			expect: [
				{
					place: 'requests/handled_total/business',
					cause: 'single_cell:requests/granted/business:9>4:digit_differs;despite_blanks:2'
				}
			]
		},
		{
			says: 'a row that the form does not have may hold the difference',
			report: {
				cells: { 'requests/granted/total': 15 },
				notes: [{ rule: 'row-unknown', place: 'requests', cause: 'reading' }]
			},
			expect: []
		}
	],
	*check(report) {
		const more = report.notes.some(
			(note) => note.rule === 'row-unknown' && note.place.startsWith('requests')
		);
		const found = contradictions(report, requestsForm(report.figures).outcomes, diagnoseRequests);
		for (const observation of found) if (!more || exceeds(observation)) yield observation;
	}
};

const exceeds = ({ stated, expected }: Observation) => (expected ?? 0) > (stated ?? 0);
