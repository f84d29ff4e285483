import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import type { SeriesRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';
import { placeIn, withLastYear } from '../years/years.ts';

const ROWS = PROACTIVE_ROWS['2019']
	.filter(({ measures }) => measures.includes('items_change'))
	.map(({ subject }) => ({
		last: `proactive/${subject}/items_last_year`,
		change: `proactive/${subject}/items_change`
	}));

export const itemsOverYears: SeriesRule = {
	id: 'items-over-years',
	kind: 'series',
	severity: 'note',
	title: {
		zh: '上一年项目数量与上年报告推得的数量不同',
		en: 'Items of last year differ from what last year’s report comes to'
	},
	why: {
		zh: '上年报告的“上一年项目数量”加“本年增/减”，应是本年报告的“上一年项目数量”。清单调整、口径变化可以造成差额。',
		en: 'Last year’s items and change come to the items that this report starts from. A revised list or another way of counting can make the difference.'
	},
	spares: {
		zh: '缺一年报告、换了格式、留空的，不比较；机关没有认准的不比较。',
		en: 'A missing year, another form, blanks, and reports whose organ is not settled are not compared.'
	},
	formula: 'items_last_year(t) = items_last_year(t-1) + items_change(t-1) (template 2019)',
	basis: {
		zh: '国办公开办函〔2019〕60号格式表二的栏目；跨年核对是通行做法，不是法定要求',
		en: 'Columns of table 2 of the format of [2019] No. 60; checking them over the years is practice, not law'
	},
	needs: ROWS.flatMap(({ last, change }) => [last, change]),
	examples: [
		{
			says: 'nine and one more are ten',
			series: [
				{
					year: 2019,
					template: '2019',
					cells: {
						'proactive/licences/items_last_year': 9,
						'proactive/licences/items_change': 1
					}
				},
				{
					year: 2020,
					template: '2019',
					cells: { 'proactive/licences/items_last_year': 10 }
				}
			],
			expect: []
		},
		{
			says: 'nine and one more are not twelve',
			series: [
				{
					year: 2019,
					template: '2019',
					cells: {
						'proactive/licences/items_last_year': 9,
						'proactive/licences/items_change': 1
					}
				},
				{
					year: 2020,
					template: '2019',
					cells: { 'proactive/licences/items_last_year': 12 }
				}
			],
			expect: [
				{
					report: 1,
					place: 'proactive/licences/items_last_year',
					stated: 12,
					expected: 10
				}
			]
		},
		{
			says: 'a sign was left out, so that the change may be either',
			series: [
				{
					year: 2019,
					template: '2019',
					cells: {
						'proactive/licences/items_last_year': 9,
						'proactive/licences/items_change': 1
					}
				},
				{
					year: 2020,
					template: '2019',
					cells: { 'proactive/licences/items_last_year': 8 }
				}
			],
			expect: []
		}
	],
	*check(series) {
		for (const { report, last } of withLastYear(series)) {
			if (last === null) continue;
			for (const row of ROWS) {
				const before = statedAt(last.figures, row.last);
				const change = statedAt(last.figures, row.change);
				const stated = statedAt(report.figures, row.last);
				if (before === null || change === null || stated === null) continue;
				if (stated === before + change || stated === before - change) continue;
				yield {
					report: report.report,
					place: row.last,
					origin: 'source',
					stated,
					expected: before + change,
					against: [placeIn(last, row.last), placeIn(last, row.change)]
				};
			}
		}
	}
};
