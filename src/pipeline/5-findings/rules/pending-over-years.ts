import { CHANNELS } from '#domain/disputes.ts';
import { placeOf } from '#domain/place.ts';
import { PRACTICE } from '../basis.ts';
import type { SeriesRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';
import { placeIn, withLastYear } from '../years/years.ts';

const BLOCKS = CHANNELS.map(({ code }) => ({
	pending: placeOf('disputes', code, 'pending'),
	total: placeOf('disputes', code, 'total')
}));

export const pendingOverYears: SeriesRule = {
	id: 'pending-over-years',
	kind: 'series',
	severity: 'note',
	title: {
		zh: '本年案件总数少于上年尚未审结的案件',
		en: 'Fewer cases in all than were pending the year before'
	},
	why: {
		zh: '上年尚未审结的案件，本年或已审结或仍未审结。总数更少，说明没有计入上年结转的案件（各地口径不一），或有遗漏。',
		en: 'Cases pending last year are decided or still pending this year. A smaller total means that carried cases are not counted, as some agencies have it, or that some were left out.'
	},
	spares: {
		zh: '有的机关把上年未结计入本年，有的不计；两种算法都不符才列。',
		en: 'Some organs count last year’s pending cases again, some do not; told only where neither fits.'
	},
	formula: 'total(t) ≥ pending(t-1) (3 blocks)',
	basis: PRACTICE,
	needs: BLOCKS.flatMap(({ pending, total }) => [pending, total]),
	examples: [
		{
			says: 'three pending, four cases the next year',
			series: [
				{ year: 2022, cells: { 'disputes/litigation_direct/pending': 3 } },
				{ year: 2023, cells: { 'disputes/litigation_direct/total': 4 } }
			],
			expect: []
		},
		{
			says: 'five pending, three cases the next year',
			series: [{ year: 2022, cells: { 'disputes/reconsideration/pending': 5 } }, { year: 2023 }],
			expect: [
				{
					report: 1,
					place: 'disputes/reconsideration/total',
					stated: 3,
					against: ['990101-test-2022:disputes/reconsideration/pending']
				}
			]
		}
	],
	*check(series) {
		for (const { report, last } of withLastYear(series)) {
			if (last === null) continue;
			for (const { pending, total } of BLOCKS) {
				const before = statedAt(last.figures, pending);
				const stated = statedAt(report.figures, total);
				if (before === null || stated === null || stated >= before) continue;
				yield {
					report: report.report,
					place: total,
					origin: 'source',
					stated,
					against: [placeIn(last, pending)]
				};
			}
		}
	}
};
