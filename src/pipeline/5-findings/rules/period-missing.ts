import type { ReportRule } from '../rule.ts';

export const periodMissing: ReportRule = {
	id: 'period-missing',
	kind: 'report',
	severity: 'warning',
	title: { zh: '没有写明统计期限', en: 'The period of the figures is not stated' },
	why: {
		zh: '没有统计期限，读者无法确认数字属于哪一年度。',
		en: 'Without a period a reader cannot be sure which year the figures belong to.'
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
			says: 'the transcript leaves the prose out',
			report: { report: { coverage: 'figures', period_start: null, period_end: null } },
			expect: []
		}
	],
	*check(report) {
		if (report.coverage === 'figures') return;
		if (report.period_start === null && report.period_end === null)
			yield { place: 'report/period', origin: 'source' };
	}
};
