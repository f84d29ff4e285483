import { writeCause } from '#domain/finding.ts';
import { READING } from '../basis.ts';
import { isCut } from '../diagnosis/cut.ts';
import type { ReportRule } from '../rule.ts';

export const documentCut: ReportRule = {
	id: 'document-cut',
	kind: 'report',
	severity: 'warning',
	title: { zh: '文件似乎不完整', en: 'The document seems to break off' },
	why: {
		zh: '后面的部分都没有找到，文字又停在句子或表格中间。多为转载或抽取时截断，不归于报告本身。',
		en: 'The last sections are not there and the text stops in mid-sentence or within a table. Mostly it was cut on its way to us, so nothing is laid at the report’s door.'
	},
	formula: 'sections 1 … k and no more, and the text ends within a sentence or table',
	basis: READING,
	examples: [
		{ says: 'it ends with its date', report: {}, expect: [] },
		{
			says: 'it stops within section five',
			report: {
				sections: [1, 2, 3, 4, 5],
				prose: { 5: '主要问题是公开内容的更新不够及时，改进的措' },
				ending: ''
			},
			expect: [{ place: 'sections/5', origin: 'extraction', cause: 'breaks_off' }]
		},
		{
			says: 'the last section is missing, but the sentence ends',
			report: { sections: [1, 2, 3, 4, 5], ending: '' },
			expect: []
		}
	],
	*check(report, text) {
		if (!isCut(report, text)) return;
		const last = report.sections.at(-1);
		if (last === undefined) return;
		yield {
			place: `sections/${last.section}`,
			origin: 'extraction',
			cause: writeCause('breaks_off'),
			start: last.start,
			end: last.start + last.heading.length
		};
	}
};
