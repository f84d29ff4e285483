import { AUDIT } from '../basis.ts';
import { isPrintedConflict } from '../prose/printed-years.ts';
import type { ReportRule } from '../rule.ts';

const PERIOD_BEFORE = {
	rule: 'identity-conflict',
	place: 'report/year',
	cause: 'named_elsewhere:period:2022:2023',
	stated: 2022,
	expected: 2023
};

export const yearsDisagree: ReportRule = {
	id: 'years-disagree',
	kind: 'report',
	severity: 'error',
	title: {
		zh: '标题、统计期限与落款的年度互相矛盾',
		en: 'Title, period and signature contradict each other on the year'
	},
	why: {
		zh: '标题、统计期限所写的年度应当相同，落款日期不会早于该年度结束前。两处都印在报告里，必有一处有误。落款较晚可能只是发布得晚，不在此列；网址、网页标题所示的年度也不作为依据。',
		en: 'Title and period are of the same year, and nobody signs before that year is nearly over. Both are printed in the report, so one of them is wrong. A later signature may merely be late, and what the address or the page says is not held against the report.'
	},
	spares: {
		zh: '落款较晚只可能是发布晚；网址、网页标题的年份，正文提到的往年，不作依据。',
		en: 'A later signature may merely be late; the year of the address or the page, and years before that the prose speaks of, prove nothing.'
	},
	formula: 'year(title) = year(period) ≤ year(signature) - 1',
	basis: AUDIT,
	examples: [
		{ says: 'all name the same year', report: {}, expect: [] },
		{
			says: 'the period is of another year than the title',
			report: { notes: [PERIOD_BEFORE], report: { period_start: '2022-01-01' } },
			expect: [{ place: 'report/year', stated: 2022, expected: 2023, origin: 'source' }]
		},
		{
			says: 'the signature is still that of the report before',
			report: {
				notes: [{ ...PERIOD_BEFORE, cause: 'named_elsewhere:signature:2022:2023' }]
			},
			expect: [{ place: 'report/year', stated: 2022, expected: 2023 }]
		},
		{
			says: 'signed years later',
			report: {
				notes: [{ ...PERIOD_BEFORE, cause: 'named_elsewhere:signature:2025:2023', stated: 2025 }]
			},
			expect: []
		},
		{
			says: 'only the address is of another year',
			report: { notes: [{ ...PERIOD_BEFORE, cause: 'named_elsewhere:address:2022:2023' }] },
			expect: []
		},
		{
			says: 'the title names no year, and only the page does',
			report: {
				notes: [PERIOD_BEFORE],
				report: { title: '某县某局政府信息公开工作年度报告', period_start: '2022-01-01' }
			},
			expect: []
		}
	],
	*check(report) {
		for (const note of report.notes)
			if (isPrintedConflict(report, note))
				yield {
					place: note.place,
					origin: 'source',
					stated: note.stated ?? null,
					expected: note.expected ?? null,
					cause: note.cause,
					start: note.start,
					end: note.end
				};
	}
};
