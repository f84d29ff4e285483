import { writeCause } from '#domain/finding.ts';
import { AUDIT } from '../basis.ts';
import { isTornYear } from '../prose/torn-period.ts';
import type { ReportRule } from '../rule.ts';

export const periodNotYear: ReportRule = {
	id: 'period-not-year',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '统计期限不是整年',
		en: 'The period is not the whole year'
	},
	why: {
		zh: '年度报告的数据按1月1日至12月31日统计。期限不同，数字就不能与其他报告相加或比较。年内新设的机关除外。',
		en: 'The figures of a yearly report run from 1 January to 31 December; with another period they cannot be added to those of others. An organ founded within the year is no such case.'
	},
	spares: {
		zh: '月、日丢失一两位数字的，按抽取受损处理；年内新设的机关除外。',
		en: 'Where one or two digits of a day or month were lost, the text was damaged; an organ founded within the year is no such case.'
	},
	formula: 'period = 1 January – 31 December',
	basis: AUDIT,
	examples: [
		{ says: 'the whole year', report: {}, expect: [] },
		{
			says: 'it ends in November',
			report: { report: { period_end: '2023-11-30' } },
			expect: [{ place: 'report/period', cause: 'period_is:2023-01-01:2023-11-30' }]
		},
		{
			says: 'a digit of its last day was lost on the way to us',
			report: { report: { period_end: '2023-12-03' } },
			expect: [{ place: 'report/period', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'no period is stated',
			report: { report: { period_start: null, period_end: null } },
			expect: []
		},
		{
			says: 'that of another year is told of by another check',
			report: { report: { period_start: '2022-01-01', period_end: '2022-12-31' } },
			expect: []
		}
	],
	*check({ period_start, period_end }) {
		if (period_start === null || period_end === null) return;
		const whole = period_start.endsWith('-01-01') && period_end.endsWith('-12-31');
		if (whole && period_start.slice(0, 4) === period_end.slice(0, 4)) return;
		const seen = {
			place: 'report/period',
			cause: writeCause('period_is', period_start, period_end)
		};
		if (isTornYear(period_start, period_end))
			yield { ...seen, origin: 'extraction', severity: 'note' };
		else yield { ...seen, origin: 'source' };
	}
};
