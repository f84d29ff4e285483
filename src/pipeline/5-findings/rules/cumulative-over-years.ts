import { CUMULATIVE_CLAIMS, type ClaimCode, OF_LOCAL_FORM } from '#domain/claim.ts';
import type { SeriesReport, SeriesRule } from '../rule.ts';
import { placeIn, withLastYear } from '../years/years.ts';

export const cumulativeOverYears: SeriesRule = {
	id: 'cumulative-over-years',
	kind: 'series',
	severity: 'note',
	title: {
		zh: '“历年累计”不是上年累计加本年数',
		en: 'The count of all years is not last year’s and this year’s number'
	},
	why: {
		zh: '2008—2018年的地方附表多有“历年累计”一栏：本年累计应等于上年累计加本年数。机关可能更正了以前的数、换了口径，或重新起算，所以只记为说明。',
		en: 'Many local forms of 2008 to 2018 have a column of all years: it should be last year’s and this year’s number. The organ may have corrected earlier numbers, changed what it counts, or begun anew, so this is no more than a note.'
	},
	spares: {
		zh: '缺一年报告、表中没有这一栏、统计范围不同、机关没有认准的，不比较；累计数从不与各年相加。',
		en: 'A missing year, a form without the column, another scope, and reports whose organ is not settled are not compared; counts of all years are never added up.'
	},
	formula: 'cumulative(t) = cumulative(t-1) + year(t)',
	basis: {
		zh: '2019年以前地方附表的栏目；跨年核对是通行做法，不是法定要求',
		en: 'A column of local forms before 2019; checking it over the years is practice, not law'
	},
	needs: CUMULATIVE_CLAIMS.flatMap(({ year, toDate }) => [`claims/${year}`, `claims/${toDate}`]),
	examples: [
		{
			says: 'each year goes on from the one before',
			series: [
				{ year: 2012, claims: [of('received', 21), of('cumulative_received', 21)] },
				{ year: 2013, claims: [of('received', 7), of('cumulative_received', 28)] }
			],
			expect: []
		},
		{
			says: 'the count began anew',
			series: [
				{ year: 2015, claims: [of('received', 0), of('cumulative_received', 1)] },
				{ year: 2016, claims: [of('received', 0), of('cumulative_received', 0)] }
			],
			expect: [
				{
					report: 1,
					place: 'claims/cumulative_received',
					stated: 0,
					expected: 1,
					against: ['990101-test-2015:claims/cumulative_received', 'claims/received']
				}
			]
		},
		{
			says: 'the year’s number is only that of the prose',
			series: [
				{ year: 2012, claims: [of('cumulative_received', 21)] },
				{ year: 2013, claims: [{ claim: 'received', value: 9 }, of('cumulative_received', 28)] }
			],
			expect: []
		},
		{
			says: 'a year is missing between',
			series: [
				{ year: 2011, claims: [of('received', 4), of('cumulative_received', 4)] },
				{ year: 2013, claims: [of('received', 7), of('cumulative_received', 28)] }
			],
			expect: []
		},
		{
			says: 'the one counts the organ alone and the other all below it',
			series: [
				{
					year: 2012,
					claims: [of('received', 21), of('cumulative_received', 21)],
					report: { scope: 'own' }
				},
				{
					year: 2013,
					claims: [of('received', 7), of('cumulative_received', 90)],
					report: { scope: 'aggregate' }
				}
			],
			expect: []
		}
	],
	*check(series) {
		for (const { report, last } of withLastYear(series))
			for (const { year, toDate } of CUMULATIVE_CLAIMS) {
				const before = last && inForm(last, toDate);
				const own = inForm(report, year);
				const now = inForm(report, toDate);
				if (!last || !before || !own || !now) continue;
				const expected = before.value + own.value;
				if (now.value === expected) continue;
				yield {
					report: report.report,
					place: `claims/${toDate}`,
					origin: 'source',
					stated: now.value,
					expected,
					against: [placeIn(last, `claims/${toDate}`), `claims/${year}`],
					start: now.start,
					end: now.end
				};
			}
	}
};

const inForm = ({ claims }: SeriesReport, code: ClaimCode) =>
	claims.find(({ claim, definition }) => claim === code && definition === OF_LOCAL_FORM) ?? null;

function of(claim: ClaimCode, value: number) {
	return { claim, value, definition: OF_LOCAL_FORM };
}
