import { PRACTICE } from '../basis.ts';
import { NEEDS, growthFindings } from '../years/growth.ts';
import type { SeriesRule } from '../rule.ts';

export const narrativeGrowth: SeriesRule = {
	id: 'narrative-growth',
	kind: 'series',
	severity: 'warning',
	title: {
		zh: '正文所称增长率与上年数字不符',
		en: 'The growth stated in the prose does not follow from last year’s figure'
	},
	why: {
		zh: '按新收、按新收加结转两种口径各算一次，容许所印末位的半个单位。都不符时提示；没有上年报告时，只记下它所推出的上年数。',
		en: 'Growth is computed for new requests and for new and carried in, within half of the last digit printed. A warning is given where neither fits; without last year’s report the figure it implies is kept.'
	},
	spares: {
		zh: '按含结转的口径相符的、四舍五入之内的、没有上年报告的，不算。',
		en: 'Growth with those carried in, rounding, and a year before that is not on file are no fault.'
	},
	formula: 'growth = 100 × (received(t) / received(t-1) - 1) ± half the last digit',
	basis: PRACTICE,
	needs: NEEDS,
	examples: [
		{
			says: 'growth follows from the new requests of both years',
			series: [
				{ year: 2022, people: { received_new: 16 } },
				{ year: 2023, claims: [{ claim: 'growth', value: 20 }] }
			],
			expect: []
		},
		{
			says: 'growth follows only with those carried in',
			series: [
				{ year: 2022, people: { received_new: 13, carried_in: 8 } },
				{ year: 2023, claims: [{ claim: 'growth', value: 8 }] }
			],
			expect: []
		},
		{
			says: 'neither definition fits',
			series: [
				{ year: 2022, people: { received_new: 16 } },
				{ year: 2023, claims: [{ claim: 'growth', value: 25 }] }
			],
			expect: [
				{
					report: 1,
					place: 'claims/growth',
					stated: 25,
					expected: 20,
					against: ['requests/received_new/total', '990101-test-2022:requests/received_new/total'],
					cause: 'no_definition'
				}
			]
		},
		{
			says: 'without last year the figure it implies is kept',
			series: [{ year: 2023, claims: [{ claim: 'growth', value: 100 }] }],
			expect: [
				{
					report: 0,
					place: 'claims/growth',
					severity: 'note',
					stated: 100,
					expected: 12,
					cause: 'growth_implies:new:12:12'
				}
			]
		},
		{
			says: 'no whole number of last year gives the growth',
			series: [
				{
					year: 2023,
					people: { carried_in: 0 },
					claims: [{ claim: 'growth', value: 61.3 }]
				}
			],
			expect: [{ report: 0, severity: 'note', place: 'claims/growth', expected: null }]
		}
	],
	check: growthFindings
};
