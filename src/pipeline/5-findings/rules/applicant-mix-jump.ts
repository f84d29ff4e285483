import type { Figures } from '#domain/figures.ts';
import { writeCause } from '#domain/finding.ts';
import { PRACTICE } from '../basis.ts';
import type { SeriesRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';
import { placeIn, withLastYear } from '../years/years.ts';

const PEOPLE = 'requests/received_new/natural_person';
const TOTAL = 'requests/received_new/total';
const LEAST = 20;
/** By this much of all requests, and by this many standard errors. */
const MOVED = 0.3;
const SURE = 4;

export const applicantMixJump: SeriesRule = {
	id: 'applicant-mix-jump',
	kind: 'series',
	severity: 'note',
	title: {
		zh: '申请人中自然人的占比与上年相差悬殊',
		en: 'The share of natural persons among applicants is far from last year’s'
	},
	why: {
		zh: '占比变化三十个百分点以上。可能由少数申请人大量申请引起，也可能是错栏。只作提示，请读一遍原文。',
		en: 'The share moved by thirty points or more. A few applicants with many requests can do that, and so can numbers in the wrong column. No more than a prompt to read the passage.'
	},
	spares: {
		zh: '申请总数少的年份、换了格式或缺一年报告的，不比较；构成真有变化也会列出，只供阅读。',
		en: 'Years of few requests, another form between them, or a year not on file are not compared. A true change is listed too: it is a prompt to read.'
	},
	formula:
		'|share(t) - share(t-1)| ≥ 0.3 and z ≥ 4, with 20 requests or more in both years (two-proportion test)',
	basis: PRACTICE,
	needs: [PEOPLE, TOTAL],
	examples: [
		{
			says: 'about as many people as before',
			series: [
				{ year: 2022, cells: { [PEOPLE]: 90, [TOTAL]: 100 } },
				{ year: 2023, cells: { [PEOPLE]: 70, [TOTAL]: 100 } }
			],
			expect: []
		},
		{
			says: 'nearly all applicants were people, now nearly none',
			series: [
				{ year: 2022, cells: { [PEOPLE]: 96, [TOTAL]: 100 } },
				{ year: 2023, cells: { [PEOPLE]: 12, [TOTAL]: 120 } }
			],
			expect: [{ report: 1, place: PEOPLE, stated: 12, cause: 'share_moved:96:10' }]
		},
		{
			says: 'too few requests to tell',
			series: [
				{ year: 2022, cells: { [PEOPLE]: 10, [TOTAL]: 10 } },
				{ year: 2023, cells: { [PEOPLE]: 0, [TOTAL]: 10 } }
			],
			expect: []
		}
	],
	*check(series) {
		for (const { report, last } of withLastYear(series)) {
			const before = last && sharesOf(last.figures);
			const now = sharesOf(report.figures);
			if (last === null || before === null || now === null || !isFar(before, now)) continue;
			yield {
				report: report.report,
				place: PEOPLE,
				origin: 'source',
				stated: now.people,
				expected: null,
				against: [placeIn(last, PEOPLE)],
				cause: writeCause('share_moved', percent(before), percent(now))
			};
		}
	}
};

interface Shares {
	people: number;
	total: number;
}

function sharesOf(figures: Figures): Shares | null {
	const people = statedAt(figures, PEOPLE);
	const total = statedAt(figures, TOTAL);
	if (people === null || total === null) return null;
	return total < LEAST || people > total ? null : { people, total };
}

function isFar(a: Shares, b: Shares): boolean {
	const moved = Math.abs(a.people / a.total - b.people / b.total);
	const share = (a.people + b.people) / (a.total + b.total);
	const error = Math.sqrt(share * (1 - share) * (1 / a.total + 1 / b.total));
	return moved >= MOVED && moved >= SURE * error;
}

const percent = ({ people, total }: Shares) => Math.round((100 * people) / total);
