import { READING } from '../basis.ts';
import { noteRule } from '../note-rule.ts';
import type { ReportRule } from '../rule.ts';
import { cellsLeft } from '../form/unread.ts';

const noted = noteRule({
	id: 'cell-unreadable',
	origin: 'extraction',
	severity: 'note',
	title: { zh: '单元格无法读取', en: 'A cell could not be read' },
	why: {
		zh: '该格或该行不能确定为一个数字，作缺失处理，不作零。',
		en: 'The cell or row could not be told to be a number; it counts as missing, never as zero.'
	},
	spares: {
		zh: '只是读取的记录，多为抽取时受损，不指报告有误。',
		en: 'Only a record of reading, mostly of damage on the way to us. The report is not charged.'
	},
	formula: 'state = unreadable',
	basis: READING,
	examples: [
		{ says: 'every cell can be read', report: {}, expect: [] },
		{
			says: 'a row with too few cells is told of once',
			report: {
				cells: { 'requests/granted/natural_person': '?', 'requests/granted/total': '?' },
				notes: [{ rule: 'cell-unreadable', place: 'requests/granted', cause: 'cells:5' }]
			},
			expect: [{ place: 'requests/granted', origin: 'extraction', cause: 'cells:5' }]
		},
		{
			says: 'a cell that holds words is told of even if the reader left no note',
			report: { cells: { 'requests/granted/business': '?' } },
			expect: [{ place: 'requests/granted/business', cause: 'reading:?' }]
		}
	]
});

export const cellUnreadable: ReportRule = {
	...noted,
	*check(report, text) {
		yield* noted.check(report, text);
		yield* cellsLeft(report, 'unreadable', noted.id);
	}
};
