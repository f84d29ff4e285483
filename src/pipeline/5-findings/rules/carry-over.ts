import { type Place, placeOf } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import { APPLICANTS } from '#domain/requests.ts';
import { changeOf } from '../diagnosis/digits.ts';
import type { SeriesReport, SeriesRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';
import { placeIn, withLastYear } from '../years/years.ts';

const COLUMNS = APPLICANTS.map(({ code }) => ({
	carriedIn: placeOf('requests', 'carried_in', code),
	carriedOut: placeOf('requests', 'carried_out', code)
}));

/** Of the totals only, for the memory of a million reports. */
const BALANCE = ['received_new', 'carried_in', 'handled_total', 'carried_out'].map((item) =>
	placeOf('requests', item, 'total')
);

export const carryOver: SeriesRule = {
	id: 'carry-over',
	kind: 'series',
	severity: 'warning',
	title: {
		zh: '上年结转与上一年度报告的结转下年不一致',
		en: 'Carried in differs from what last year’s report carried out'
	},
	why: {
		zh: '上一年度“结转下年度继续办理”的申请，就是本年度“上年结转”的申请。',
		en: 'The requests that one report carries to the next year are those that the next report carries in.'
	},
	spares: {
		zh: '缺一年报告、留空或读不出的格、机关没有认准的各年报告，不比较。',
		en: 'A year not on file, a blank or unread cell, and reports whose organ is not settled are not compared.'
	},
	formula: 'carried_in(t) = carried_out(t-1) (7 columns)',
	basis: {
		zh: '国办公开办函〔2021〕30号格式表三设“上年结转”“结转下年度继续办理”两项，前后年度相衔接',
		en: 'Table 3 of the uniform format ([2021] No. 30) has both rows, which join one year to the next'
	},
	needs: [...COLUMNS.flatMap(({ carriedIn, carriedOut }) => [carriedIn, carriedOut]), ...BALANCE],
	examples: [
		{
			says: 'what was carried out comes in again',
			series: [{ year: 2022, people: { carried_in: 4 } }, { year: 2023 }],
			expect: []
		},
		{
			says: 'a request went missing between the years, also where the form changed',
			series: [
				{ year: 2020, template: '2019', people: { carried_in: 5 } },
				{ year: 2021, people: { carried_in: 3 } }
			],
			expect: [
				{
					report: 1,
					place: 'requests/carried_in/natural_person',
					stated: 3,
					expected: 4,
					against: ['990101-test-2020:requests/carried_out/natural_person']
				},
				{ report: 1, place: 'requests/carried_in/total', stated: 3, expected: 4 }
			]
		},
		{
			says: 'the balance of last year tells that its own number is the wrong one',
			series: [
				{
					year: 2022,
					people: { carried_in: 4 },
					cells: { 'requests/carried_out/natural_person': 8, 'requests/carried_out/total': 8 }
				},
				{ year: 2023 }
			],
			expect: [
				{ report: 1, place: 'requests/carried_in/natural_person', cause: null },
				{ report: 1, place: 'requests/carried_in/total', cause: 'last_year_cell:8>3' }
			]
		},
		{
			says: 'the balance of this year tells that this year’s is',
			series: [
				{ year: 2022, people: { carried_in: 4 } },
				{ year: 2023, cells: { 'requests/carried_in/total': 30 } }
			],
			expect: [
				{
					report: 1,
					place: 'requests/carried_in/total',
					cause: 'single_cell:requests/carried_in/total:30>3:times_ten'
				}
			]
		},
		{
			says: 'a year between them is not on file',
			series: [{ year: 2021 }, { year: 2023, people: { carried_in: 9 } }],
			expect: []
		},
		{
			says: 'nothing is said of a blank',
			series: [
				{ year: 2022 },
				{
					year: 2023,
					cells: {
						'requests/carried_in/natural_person': '',
						'requests/carried_in/total': '?'
					}
				}
			],
			expect: []
		}
	],
	*check(series) {
		for (const { report, last } of withLastYear(series)) {
			if (last === null) continue;
			for (const { carriedIn, carriedOut } of COLUMNS) {
				const stated = statedAt(report.figures, carriedIn);
				const expected = statedAt(last.figures, carriedOut);
				if (stated === null || expected === null || stated === expected) continue;
				yield {
					report: report.report,
					place: carriedIn,
					origin: 'source',
					stated,
					expected,
					against: [placeIn(last, carriedOut)],
					cause: causeOf(report, last, carriedIn, stated, expected)
				};
			}
		}
	}
};

/**
 * Which of the two numbers is wrong, where the balance of its own year tells: it fails by as much in
 * the year of the wrong one and holds in the other. Where both balances hold, nothing tells.
 */
function causeOf(
	report: SeriesReport,
	last: SeriesReport,
	carriedIn: Place,
	stated: number,
	expected: number
): string | null {
	if (!BALANCE.includes(carriedIn)) return null;
	const now = excessOf(report);
	const before = excessOf(last);
	if (now === null || before === null) return null;
	const more = stated - expected;
	if (now === more && before === 0)
		return writeCause(
			'single_cell',
			carriedIn,
			`${stated}>${expected}`,
			changeOf(stated, expected)
		);
	if (before === more && now === 0) return writeCause('last_year_cell', `${expected}>${stated}`);
	return null;
}

/** By how much received and carried in exceed handled and carried out. */
function excessOf({ figures }: SeriesReport): number | null {
	const values = BALANCE.map((place) => statedAt(figures, place));
	if (values.includes(null)) return null;
	const [received = 0, carried = 0, handled = 0, left = 0] = values as number[];
	return received + carried - handled - left;
}
