import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';

const ROWS = PROACTIVE_ROWS['2019']
	.filter(({ measures }) => measures.includes('items_change'))
	.map(({ subject }) => ({
		last: `proactive/${subject}/items_last_year`,
		change: `proactive/${subject}/items_change`
	}));

export const itemsBelowZero: ReportRule = {
	id: 'items-below-zero',
	kind: 'report',
	severity: 'note',
	title: {
		zh: '上一年项目数量加本年增减小于零',
		en: 'Items of last year and this year’s change come to less than none'
	},
	why: {
		zh: '减少的项目不会多于上一年已有的项目。',
		en: 'No more items can go than there were.'
	},
	spares: {
		zh: '读取时受损的格、未写增减方向的，不列。',
		en: 'Cells damaged on their way to us, and changes without a sign, are passed over.'
	},
	formula: 'items_last_year + items_change ≥ 0 (template 2019)',
	basis: {
		zh: '国办公开办函〔2019〕60号格式表二的栏目',
		en: 'Columns of table 2 of the format of [2019] No. 60'
	},
	examples: [
		{ says: 'nothing changed', report: { template: '2019', year: 2020 }, expect: [] },
		{
			says: 'five items went, of three',
			report: {
				template: '2019',
				year: 2020,
				cells: {
					'proactive/licences/items_last_year': 3,
					'proactive/licences/items_change': -5
				}
			},
			expect: [{ place: 'proactive/licences/items_change', stated: -5 }]
		}
	],
	*check(report) {
		if (report.template !== '2019') return;
		for (const { last, change } of ROWS) {
			const before = statedAt(report.figures, last);
			const stated = statedAt(report.figures, change);
			if (before === null || stated === null || before + stated >= 0) continue;
			yield { place: change, ...laidTo(report, [change]), stated, against: [last] };
		}
	}
};
