import { type Observation, writeCause } from '#domain/finding.ts';
import { ARTICLE_50 } from '../basis.ts';
import { isCut } from '../diagnosis/cut.ts';
import { noteRule } from '../note-rule.ts';
import type { ReportRule } from '../rule.ts';
import { type FormTableName, TABLES, tablesLeft } from '../form/unread.ts';
import { heldSections, lastOf } from '../prose/held-sections.ts';

/** Those before used forms of their own. */
const FIRST_YEAR = 2019;
const SECTION_OF: Record<FormTableName, number> = { proactive: 2, requests: 3, disputes: 4 };
const NONE = {
	proactive_state: 'absent',
	requests_state: 'absent',
	disputes_state: 'absent'
} as const;

const ofItsTime = (year: number): Observation => ({
	place: 'report/template',
	origin: 'extraction',
	severity: 'note',
	cause: writeCause('form_of_year', year)
});

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
	spares: {
		zh: '不归于报告：表格可能以图片、附件发布；当年格式没有这些表的，只说明一次。',
		en: 'Not laid to the report: a table may be a picture or an attachment. Where the form of its time had none, that is told of once.'
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
		},
		{
			says: 'a report of a time whose form had none of the tables is told of once',
			report: { year: 2012, report: { template: 'other', ...NONE } },
			expect: [
				{
					place: 'report/template',
					origin: 'extraction',
					severity: 'note',
					cause: 'form_of_year:2012'
				}
			]
		},
		{
			says: 'the document ends behind section one, which another check tells of',
			report: { sections: [1], ending: '', report: NONE },
			expect: []
		}
	]
});

export const tableAbsent: ReportRule = {
	...noted,
	*check(report, text) {
		const left = tablesLeft(report, 'absent', noted.id);
		if (report.year < FIRST_YEAR) {
			// The annex of those years has rows of requests and disputes; other forms have neither.
			if (left.length === TABLES.length) yield ofItsTime(report.year);
			return;
		}
		yield* noted.check(report, text);
		const last = isCut(report, text) ? lastOf(heldSections(report, text)) : SECTION_OF.disputes;
		for (const table of left)
			if (SECTION_OF[table] <= last && (report.template !== 'annex' || table !== 'proactive'))
				yield { place: table, origin: 'extraction' };
	}
};
