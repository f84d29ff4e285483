import { READING } from '../basis.ts';
import { noteRule } from '../note-rule.ts';
import type { ReportRule } from '../rule.ts';
import { tablesLeft } from '../form/unread.ts';

const noted = noteRule({
	id: 'table-unreadable',
	origin: 'extraction',
	severity: 'warning',
	title: { zh: '统计表无法读取', en: 'A table could not be read' },
	why: {
		zh: '表格在转载或抽取中散失，已无法确定各数字属于哪一格。其数字一律作缺失，不作零。',
		en: 'The table came apart on its way to us, so that no number can be given a cell. Its figures count as missing, never as zero.'
	},
	spares: {
		zh: '只是读取的记录，多为抽取时受损，不指报告有误。',
		en: 'Only a record of reading, mostly of damage on the way to us; the report is not charged.'
	},
	formula: 'no cell of the table can be read',
	basis: READING,
	examples: [
		{ says: 'all three tables can be read', report: {}, expect: [] },
		{
			says: 'nothing of table 3 can be read',
			report: { report: { requests_state: 'unreadable' } },
			expect: [{ place: 'requests', origin: 'extraction' }]
		}
	]
});

export const tableUnreadable: ReportRule = {
	...noted,
	*check(report, text) {
		yield* noted.check(report, text);
		for (const table of tablesLeft(report, 'unreadable', noted.id))
			yield { place: table, origin: 'extraction' };
	}
};
