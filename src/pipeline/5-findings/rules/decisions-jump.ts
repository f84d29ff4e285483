import { writeCause } from '#domain/finding.ts';
import { PRACTICE } from '../basis.ts';
import type { SeriesRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';
import { placeIn, withLastYear } from '../years/years.ts';

const DECISIONS = ['licences', 'penalties', 'coercive_measures'].map(
	(subject) => `proactive/${subject}/decisions`
);
const JUMP = 10;
/** Below this, ten times as many is nothing to read. */
const SMALL = 200;

export const decisionsJump: SeriesRule = {
	id: 'decisions-jump',
	kind: 'series',
	severity: 'note',
	title: {
		zh: '许可、处罚或强制的处理决定与上年相差十倍以上',
		en: 'Licences, penalties or coercive measures: ten times last year’s, or a tenth'
	},
	why: {
		zh: '可能是职能或口径变化（如计入电子警察处罚），也可能是填报有误。只作提示，请读一遍原文。',
		en: 'Duties or ways of counting may have changed, or a number may be wrong. No more than a prompt to read the passage.'
	},
	spares: {
		zh: '职权划转、机构改革、统计口径调整都会如此；缺一年报告或换了格式的不比较。',
		en: 'A transfer of powers, a reorganisation or another way of counting does the same; a missing year or another form is not compared.'
	},
	formula: 'decisions(t) / decisions(t-1) > 10 or < 1/10, the larger ≥ 200',
	basis: PRACTICE,
	needs: DECISIONS,
	examples: [
		{
			says: 'four times as many',
			series: [
				{ year: 2022, cells: { 'proactive/licences/decisions': 300 } },
				{ year: 2023, cells: { 'proactive/licences/decisions': 1200 } }
			],
			expect: []
		},
		{
			says: 'forty times as many',
			series: [
				{ year: 2022, cells: { 'proactive/penalties/decisions': 30 } },
				{ year: 2023, cells: { 'proactive/penalties/decisions': 1200 } }
			],
			expect: [
				{
					report: 1,
					place: 'proactive/penalties/decisions',
					stated: 1200,
					cause: 'times_last_year:30:1200'
				}
			]
		},
		{
			says: 'it is told once of a number that comes back the year after',
			series: [
				{ year: 2021, cells: { 'proactive/licences/decisions': 40 } },
				{ year: 2022, cells: { 'proactive/licences/decisions': 4000 } },
				{ year: 2023, cells: { 'proactive/licences/decisions': 41 } }
			],
			expect: [{ report: 1, place: 'proactive/licences/decisions', stated: 4000 }]
		},
		{
			says: 'what came back went far beyond where it was',
			series: [
				{ year: 2021, cells: { 'proactive/licences/decisions': 900 } },
				{ year: 2022, cells: { 'proactive/licences/decisions': 40 } },
				{ year: 2023, cells: { 'proactive/licences/decisions': 20000 } }
			],
			expect: [
				{ report: 1, place: 'proactive/licences/decisions', stated: 40 },
				{ report: 2, place: 'proactive/licences/decisions', stated: 20000 }
			]
		},
		{
			says: 'few decisions, and none at all',
			series: [
				{ year: 2021, cells: { 'proactive/licences/decisions': 2 } },
				{ year: 2022, cells: { 'proactive/licences/decisions': 150 } },
				{ year: 2023, cells: { 'proactive/licences/decisions': 0 } }
			],
			expect: []
		}
	],
	*check(series) {
		const jumped = new Map<string, { year: number; from: number }>();
		for (const { report, last } of withLastYear(series)) {
			if (last === null) continue;
			for (const place of DECISIONS) {
				const before = statedAt(last.figures, place);
				const stated = statedAt(report.figures, place);
				if (before === null || stated === null || before <= 0 || stated <= 0) continue;
				const [more, less] = stated > before ? [stated, before] : [before, stated];
				if (more < SMALL || more <= JUMP * less) continue;
				// Back to where it was: the year between has been told of.
				const earlier = jumped.get(place);
				jumped.set(place, { year: report.year, from: before });
				if (earlier?.year === last.year && isNear(earlier.from, stated)) continue;
				yield {
					report: report.report,
					place,
					origin: 'source',
					stated,
					expected: null,
					against: [placeIn(last, place)],
					cause: writeCause('times_last_year', before, stated)
				};
			}
		}
	}
};

const isNear = (a: number, b: number) => Math.max(a, b) <= JUMP * Math.min(a, b);
