import { writeCause } from '#domain/finding.ts';
import { READING } from '../basis.ts';
import { endingOf } from '../diagnosis/cut.ts';
import { heldSections, lastOf } from '../prose/held-sections.ts';
import { headingOf } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';

const LAST = 6;

export const documentCut: ReportRule = {
	id: 'document-cut',
	kind: 'report',
	severity: 'warning',
	title: { zh: '文件似乎不完整', en: 'The document seems to break off' },
	why: {
		zh: '后面的部分都没有找到：文字停在句子或表格中间，或者停在两句之间而没有落款。多为转载或抽取时截断，不归于报告本身，缺的部分也不再逐项列出。',
		en: 'The last sections are not there: the text stops in mid-sentence or within a table, or between two sentences without a signature. Mostly it was cut on its way to us, so nothing is laid at the report’s door, and what is missing is told of once.'
	},
	spares: {
		zh: '整个检查都不归于报告：可能是转载、抽取截断，也可能后半部分以附件、图片发布。',
		en: 'Nothing of it is laid to the report: the text was cut by a copy or a converter, or the rest is an attachment or a picture.'
	},
	formula: 'no section behind k, and the text ends within a sentence or table, or unsigned',
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
			says: 'all tables are there, the sentence ends, and nobody signed: the tail is missing, once',
			report: { sections: [1, 2, 3, 4], ending: '' },
			expect: [{ place: 'sections/4', origin: 'extraction', cause: 'tail_missing:5-6' }]
		},
		{
			says: 'it ends neatly behind section one, and its tables are elsewhere',
			report: {
				sections: [1],
				ending: '',
				report: { proactive_state: 'absent', requests_state: 'absent', disputes_state: 'absent' }
			},
			expect: [{ place: 'sections/1', origin: 'extraction', cause: 'tail_missing:2-6' }]
		},
		{
			says: 'the last section is missing, and the report is signed',
			report: { sections: [1, 2, 3, 4, 5] },
			expect: []
		},
		{
			says: 'other matters follow the problems without a heading of their own',
			report: {
				sections: [1, 2, 3, 4, 5],
				prose: {
					5: '存在的问题是更新不够及时，解读形式单一。下一步将按季度检查，丰富解读。本年度未收取信息处理费。'
				},
				ending: ''
			},
			expect: []
		}
	],
	*check(report, text) {
		const ending = endingOf(report, text);
		const last = report.sections.at(-1);
		if (ending === 'whole' || last === undefined) return;
		const missing = [lastOf(heldSections(report, text)) + 1, LAST];
		yield {
			place: `sections/${last.section}`,
			origin: 'extraction',
			cause:
				ending === 'breaks_off'
					? writeCause('breaks_off')
					: writeCause('tail_missing', [...new Set(missing)].join('-')),
			...headingOf(last, text)
		};
	}
};
