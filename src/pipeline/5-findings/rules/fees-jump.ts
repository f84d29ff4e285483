import { writeCause } from '#domain/finding.ts';
import { PRACTICE } from '../basis.ts';
import type { SeriesRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';
import { placeIn, withLastYear } from '../years/years.ts';

const FEES = 'proactive/fees/amount_10k_cny';
/** Yuan entered where 万元 is meant, with as much change of the amount itself as a year brings. */
const UNIT = { least: 5_000, most: 20_000 };
const JUMP = 10;
/** Below this, in 万元, ten times as much is nothing to read. */
const SMALL = 50;

export const feesJump: SeriesRule = {
	id: 'fees-jump',
	kind: 'series',
	severity: 'warning',
	title: {
		zh: '行政事业性收费与上年相差悬殊',
		en: 'Administrative charges far from last year’s'
	},
	why: {
		zh: '相差一万倍左右，常是以“元”填入了“万元”一栏；相差十倍以上只作提示，请读一遍原文。',
		en: 'About ten thousand times as much, or as little, is mostly yuan entered in a column of 万元. More than ten times is no more than a prompt to read the passage.'
	},
	spares: {
		zh: '减免政策、收费划转、单位写法改变都会如此；缺一年报告的不比较。',
		en: 'Waivers, transfers and another unit do the same; a missing year is not compared.'
	},
	formula: 'fees(t) / fees(t-1): 5,000 – 20,000 or the inverse (warning); > 10 (note)',
	basis: PRACTICE,
	needs: [FEES],
	examples: [
		{
			says: 'a little more than last year',
			series: [
				{ year: 2022, cells: { [FEES]: 120.5 } },
				{ year: 2023, cells: { [FEES]: 180 } }
			],
			expect: []
		},
		{
			says: 'yuan were entered for 万元',
			series: [
				{ year: 2022, cells: { [FEES]: 12.5 } },
				{ year: 2023, cells: { [FEES]: 131_000 } }
			],
			expect: [
				{
					report: 1,
					place: FEES,
					stated: 131_000,
					expected: null,
					cause: 'unit_factor:10000'
				}
			]
		},
		{
			says: 'it is told once of a number that comes back the year after',
			series: [
				{ year: 2021, cells: { [FEES]: 12.5 } },
				{ year: 2022, cells: { [FEES]: 131_000 } },
				{ year: 2023, cells: { [FEES]: 14 } }
			],
			expect: [{ report: 1, place: FEES, cause: 'unit_factor:10000' }]
		},
		{
			says: 'thirty times as much',
			series: [
				{ year: 2022, cells: { [FEES]: 20 } },
				{ year: 2023, cells: { [FEES]: 600 } }
			],
			expect: [{ report: 1, place: FEES, severity: 'note', cause: 'times_last_year:20:600' }]
		},
		{
			says: 'small amounts, and none at all',
			series: [
				{ year: 2021, cells: { [FEES]: 0.2 } },
				{ year: 2022, cells: { [FEES]: 9 } },
				{ year: 2023, cells: { [FEES]: 0 } }
			],
			expect: []
		}
	],
	*check(series) {
		let jumped: { year: number; up: boolean } | null = null;
		for (const { report, last } of withLastYear(series)) {
			const before = last && statedAt(last.figures, FEES);
			const stated = statedAt(report.figures, FEES);
			if (last === null || before === null || stated === null) continue;
			if (before <= 0 || stated <= 0) continue;
			const factor = Math.max(stated / before, before / stated);
			const unit = factor >= UNIT.least && factor <= UNIT.most;
			if (!unit && (factor <= JUMP || Math.max(stated, before) < SMALL)) continue;
			// Back to where it was: the year between has been told of.
			const up = stated > before;
			const back = jumped?.year === last.year && jumped.up !== up;
			jumped = { year: report.year, up };
			if (back) continue;
			yield {
				report: report.report,
				place: FEES,
				origin: 'source',
				severity: unit ? 'warning' : 'note',
				stated,
				expected: null,
				against: [placeIn(last, FEES)],
				cause: unit
					? writeCause('unit_factor', 10_000)
					: writeCause('times_last_year', before, stated)
			};
		}
	}
};
