import type { SeriesRule } from '../rule.ts';
import { addUp, both, compare } from '../sum.ts';
import { placeIn, withLastYear } from '../years.ts';

const STOCKS = ['regulations', 'normative_documents'].map((subject) => ({
	inForce: `proactive/${subject}/in_force`,
	issued: `proactive/${subject}/issued`,
	repealed: `proactive/${subject}/repealed`
}));

export const stockOverYears: SeriesRule = {
	id: 'stock-over-years',
	kind: 'series',
	severity: 'warning',
	title: {
		zh: '现行有效件数与上年、本年制发和废止不衔接',
		en: 'The number in force does not follow from last year, issued and repealed'
	},
	why: {
		zh: '现行有效件数应等于上年现行有效加本年制发减本年废止。自然失效而未计入废止的文件可能造成差额，请先核对。',
		en: 'The number in force should be last year’s plus issued minus repealed. Documents that lapsed without being counted as repealed can make a difference; check that first.'
	},
	formula: 'in_force(t) = in_force(t-1) + issued(t) - repealed(t)',
	basis: {
		zh: '国办公开办函〔2021〕30号格式表二的三个栏目；跨年核对是通行做法，不是法定要求',
		en: 'Three columns of table 2 of the uniform format ([2021] No. 30); checking them over the years is practice, not law'
	},
	needs: STOCKS.flatMap(({ inForce, issued, repealed }) => [inForce, issued, repealed]),
	examples: [
		{
			says: 'the stock follows from the year before',
			series: [
				{ year: 2022, cells: { 'proactive/normative_documents/in_force': 597 } },
				{
					year: 2023,
					cells: {
						'proactive/normative_documents/in_force': 420,
						'proactive/normative_documents/issued': 50,
						'proactive/normative_documents/repealed': 227
					}
				}
			],
			expect: []
		},
		{
			says: 'one document more is in force than can be',
			series: [
				{ year: 2022, cells: { 'proactive/regulations/in_force': 11 } },
				{
					year: 2023,
					cells: {
						'proactive/regulations/in_force': 12,
						'proactive/regulations/repealed': ''
					}
				}
			],
			expect: [{ report: 1, place: 'proactive/regulations/in_force', stated: 12, expected: 11 }]
		},
		{
			says: 'a blank may stand for those repealed',
			series: [
				{ year: 2022, cells: { 'proactive/regulations/in_force': 11 } },
				{
					year: 2023,
					cells: {
						'proactive/regulations/in_force': 9,
						'proactive/regulations/repealed': ''
					}
				}
			],
			expect: []
		},
		{
			says: 'the form of 2019 counts something else',
			series: [
				{ year: 2020, template: '2019' },
				{ year: 2021, cells: { 'proactive/regulations/in_force': 9 } }
			],
			expect: []
		}
	],
	*check(series) {
		for (const { report, last } of withLastYear(series)) {
			if (last === null) continue;
			for (const { inForce, issued, repealed } of STOCKS) {
				const before = addUp(last.figures, [inForce]);
				const added = addUp(report.figures, [issued]);
				const now = addUp(report.figures, [inForce]);
				const removed = addUp(report.figures, [repealed]);
				if (before === null || added === null || now === null || removed === null) continue;
				if (before.stated === 0 || now.stated === 0) continue;
				if (compare(both(before, added), both(now, removed)) !== 'fails') continue;
				yield {
					report: report.report,
					place: inForce,
					origin: 'source',
					stated: now.value,
					expected: before.value + added.value - removed.value,
					against: [placeIn(last, inForce), issued, repealed]
				};
			}
		}
	}
};
