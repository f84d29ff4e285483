import { isCut } from '../diagnosis/cut.ts';
import { isWithoutHead } from '../prose/prose.ts';
import { statesTornPeriod } from '../prose/torn-period.ts';
import type { ReportRule } from '../rule.ts';

/** The uniform format came with the report year 2019; before it reports named their year and often no more. */
const FIRST_YEAR = 2019;

export const periodMissing: ReportRule = {
	id: 'period-missing',
	kind: 'report',
	severity: 'warning',
	title: { zh: '没有写明统计期限', en: 'The period of the figures is not stated' },
	why: {
		zh: '没有统计期限，读者无法确认数字属于哪一年度。',
		en: 'Without a period a reader cannot be sure which year the figures belong to.'
	},
	spares: {
		zh: '期限写了而数字在途中丢失的、写法读不出的、标题和前言或者后面的部分没有读到的、转录件，都不算没有写明；2018年度及以前没有统一格式，只作说明。',
		en: 'A period whose digits were lost on the way, one in words that could not be read, a page that lost its title and preface or its last sections, and transcripts are none; before 2019, when there was no uniform format, it is a note.'
	},
	formula: 'period_start, period_end are stated',
	basis: {
		zh: '年度报告写明统计起止日期是通行做法，不是法定要求',
		en: 'Stating the first and last day of the period is common practice, not a requirement of law'
	},
	examples: [
		{ says: 'the period is stated', report: {}, expect: [] },
		{
			says: 'no period is found',
			report: { report: { period_start: null, period_end: null } },
			expect: [{ place: 'report/period', origin: 'source' }]
		},
		{
			says: 'digits of the period were lost on the way to us',
			report: {
				lead: '某县某局2023年政府信息公开工作年度报告\n所列数据自202311日至20231231日。\n',
				report: { period_start: null, period_end: null }
			},
			expect: [{ place: 'report/period', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'it is stated in words that could not be read',
			report: {
				prose: { 6: '统计期限为全年。未收取信息处理费。' },
				report: { period_start: null, period_end: null }
			},
			expect: [{ place: 'report/period', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'the page begins with a heading; title and preface did not come to us',
			report: { lead: '', report: { period_start: null, period_end: null } },
			expect: [{ place: 'report/period', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'the text breaks off, and some state the period in section six',
			report: {
				sections: [1, 2, 3, 4],
				ending: '',
				report: { period_start: null, period_end: null }
			},
			expect: [{ place: 'report/period', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'a report for 2018, before the uniform format',
			report: { year: 2018, report: { period_start: null, period_end: null } },
			expect: [{ place: 'report/period', origin: 'source', severity: 'note' }]
		},
		{
			says: 'the transcript leaves the prose out',
			report: { report: { coverage: 'figures', period_start: null, period_end: null } },
			expect: []
		}
	],
	*check(report, text) {
		if (report.coverage === 'figures') return;
		if (report.period_start !== null || report.period_end !== null) return;
		const place = 'report/period';
		if (isWithoutHead(report, text) || statesTornPeriod(report, text) || isCut(report, text))
			yield { place, origin: 'extraction', severity: 'note' };
		else if (report.year < FIRST_YEAR) yield { place, origin: 'source', severity: 'note' };
		else yield { place, origin: 'source' };
	}
};
