import { ARTICLE_50 } from '../basis.ts';
import { noteRule } from '../note-rule.ts';
import type { ReportRule } from '../rule.ts';
import { tablesLeft } from '../form/unread.ts';

const noted = noteRule({
	id: 'table-absent',
	// Which of the two it was cannot be seen from here, and a report is not accused on a guess.
	origin: 'extraction',
	severity: 'warning',
	title: { zh: '缺少统计表', en: 'A table is absent' },
	why: {
		zh: '文件中没有找到该表。可能是报告没有附表，也可能表格以图片或附件形式发布；请对照原页面。',
		en: 'The table was not found in the document. The report may lack it, or print it as a picture or an attachment; look at the original page.'
	},
	formula: 'tables 2, 3 and 4 are present',
	basis: ARTICLE_50,
	examples: [
		{ says: 'all three tables are there', report: {}, expect: [] },
		{
			says: 'the table of disputes is not there',
			report: { report: { disputes_state: 'absent' } },
			expect: [{ place: 'disputes', origin: 'extraction' }]
		},
		{
			says: 'a table is told of once',
			report: {
				report: { requests_state: 'absent' },
				notes: [{ rule: 'table-absent', place: 'requests', cause: 'reading:heading only' }]
			},
			expect: [{ place: 'requests', cause: 'reading:heading only', start: 10 }]
		},
		{
			says: 'the form before 2019 counts what was published in other ways',
			report: { year: 2017, report: { template: 'annex', proactive_state: 'absent' } },
			expect: []
		}
	]
});

export const tableAbsent: ReportRule = {
	...noted,
	*check(report, text) {
		yield* noted.check(report, text);
		for (const table of tablesLeft(report, 'absent', noted.id))
			if (report.template !== 'annex' || table !== 'proactive')
				yield { place: table, origin: 'extraction' };
	}
};
