import { writeCause } from '#domain/finding.ts';
import { disputeIdentities } from '../form/identities.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';

export const disputesBlank: ReportRule = {
	id: 'disputes-blank',
	kind: 'report',
	severity: 'warning',
	title: { zh: '表四：有单元格留空', en: 'Table 4: cells are left blank' },
	why: {
		zh: '没有发生的应填“0”。留空使读者无法区分“没有”与“未填”，统计时只能作缺失处理。',
		en: 'What did not happen should read 0. A blank leaves “none” and “not filled in” alike, and statistics must treat it as missing.'
	},
	spares: {
		zh: '斜线、横线、“无”表示不适用，不算留空；读取时受损的行不归于报告。',
		en: 'A stroke, a dash or “none” is no blank, and a row damaged on its way to us is not laid to the report.'
	},
	formula: 'blank cells of a block = 0 (3 blocks of 5)',
	basis: {
		zh: '国办公开办函〔2021〕30号格式表四列有十五个数据格；留空还是填零是填报惯例',
		en: 'Table 4 of the uniform format ([2021] No. 30) has fifteen cells; that 0 be written is practice'
	},
	examples: [
		{ says: 'all fifteen cells are filled in', report: {}, expect: [] },
		{
			says: 'the whole block of reconsiderations is blank',
			report: {
				cells: {
					'disputes/reconsideration/upheld': '',
					'disputes/reconsideration/corrected': '',
					'disputes/reconsideration/other': '',
					'disputes/reconsideration/pending': '',
					'disputes/reconsideration/total': ''
				}
			},
			expect: [{ place: 'disputes/reconsideration/total', cause: 'blank_cells:5:5' }]
		},
		{
			says: 'a mark for not applicable is not a blank, a blank beside a total is',
			report: {
				cells: {
					'disputes/litigation_direct/other': '/',
					'disputes/litigation_after_reconsideration/other': ''
				}
			},
			expect: [
				{
					place: 'disputes/litigation_after_reconsideration/total',
					cause: 'blank_cells:1:5'
				}
			]
		}
	],
	*check(report) {
		for (const { left, at } of disputeIdentities) {
			let blank = 0;
			for (const place of left) if (report.figures.get(place)?.state === 'blank') blank++;
			if (report.figures.get(at)?.state === 'blank') blank++;
			if (blank === 0) continue;
			yield {
				place: at,
				...laidTo(report, [at]),
				against: [...left],
				cause: writeCause('blank_cells', blank, left.length + 1)
			};
		}
	}
};
