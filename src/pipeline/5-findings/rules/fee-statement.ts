import { writeCause } from '#domain/finding.ts';
import { isCut } from '../diagnosis/cut.ts';
import { bodyOf, isWhole } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';

const FEE = /处理费|收费|收取|费用/u;

export const feeStatement: ReportRule = {
	id: 'fee-statement',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '没有说明信息处理费的收取情况',
		en: 'Nothing is said of fees for processing requests'
	},
	why: {
		zh: '年度报告通常在第六部分说明当年是否收取信息处理费及金额。表二的行政事业性收费是另一回事。',
		en: 'Reports usually say in section six whether such fees were charged, and how much. The administrative charges of table 2 are something else.'
	},
	spares: {
		zh: '2020年度及以前、第六部分没有读到或只剩标题、其他部分已说明收费的，不列。',
		en: 'Reports for 2020 and before, a section six that did not come to us, and a fee told of elsewhere are passed over.'
	},
	formula: 'section 6 (or 1, 5) speaks of the fee (from 2021)',
	basis: {
		zh: '审核中常见的问题：没有信息处理费收取情况的说明',
		en: 'Often remarked in reviews: no statement of the fee charged'
	},
	examples: [
		{ says: 'no fee was charged, it says', report: {}, expect: [] },
		{
			says: 'other matters, and no word of a fee',
			report: { prose: { 6: '无其他需要报告的事项。' } },
			expect: [{ place: 'sections/6', origin: 'source', cause: 'not_mentioned:fee' }]
		},
		{
			says: 'the year before it was asked for',
			report: { year: 2020, template: '2019', prose: { 6: '无。' } },
			expect: []
		},
		{ says: 'the section is not there', report: { sections: [1, 2, 3, 4, 5] }, expect: [] },
		{
			says: 'its heading is the last that came to us',
			report: { prose: { 6: '' }, ending: '' },
			expect: []
		},
		{
			says: 'the transcript leaves the prose out',
			report: { prose: { 6: '' }, report: { coverage: 'figures' } },
			expect: []
		}
	],
	*check(report, text) {
		if (report.year < 2021 || !isWhole(report)) return;
		const body = bodyOf(report, text, 6);
		if (body === null || body.text.trim() === '' || FEE.test(body.text)) return;
		if (isCut(report, text)) return;
		if (report.claims.some(({ claim }) => claim === 'fee')) return;
		for (const section of [1, 5]) if (FEE.test(bodyOf(report, text, section)?.text ?? '')) return;
		yield {
			place: 'sections/6',
			origin: 'source',
			cause: writeCause('not_mentioned', 'fee'),
			...body.heading
		};
	}
};
