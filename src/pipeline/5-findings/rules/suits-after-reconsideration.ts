import type { Figures } from '#domain/figures.ts';
import { PRACTICE } from '../basis.ts';
import type { SeriesRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';
import { placeIn, withLastYear } from '../years/years.ts';

const SUITS = 'disputes/litigation_after_reconsideration/total';
const TOTAL = 'disputes/reconsideration/total';
const PENDING = 'disputes/reconsideration/pending';

export const suitsAfterReconsideration: SeriesRule = {
	id: 'suits-after-reconsideration',
	kind: 'series',
	severity: 'note',
	title: {
		zh: '复议后起诉的案件多于两年内审结的复议',
		en: 'More suits after reconsideration than reconsiderations decided in two years'
	},
	why: {
		zh: '复议后起诉以复议审结为前提。多出的案件可能由更早的复议而来，或按不同口径统计；汇总报告也可能超出。',
		en: 'Such a suit follows a reconsideration that was decided. Those beyond may come from earlier years or be counted differently; an aggregate may exceed the bound as well.'
	},
	spares: {
		zh: '汇总报告和跨年审理的会如此；只供核对。',
		en: 'Aggregates and cases over two years do the same; it is for checking only.'
	},
	formula: 'suits_after(t) ≤ concluded(t) + concluded(t-1)',
	basis: PRACTICE,
	needs: [SUITS, TOTAL, PENDING],
	examples: [
		{
			says: 'three reconsiderations a year and one suit',
			series: [{ year: 2022 }, { year: 2023, cells: { [SUITS]: 1 } }],
			expect: []
		},
		{
			says: 'eight suits after six reconsiderations',
			series: [{ year: 2022 }, { year: 2023, cells: { [SUITS]: 8 } }],
			expect: [{ report: 1, place: SUITS, stated: 8, expected: null }]
		},
		{
			says: 'nothing is known of the year before',
			series: [{ year: 2021 }, { year: 2023, cells: { [SUITS]: 8 } }],
			expect: []
		}
	],
	*check(series) {
		for (const { report, last } of withLastYear(series)) {
			if (last === null) continue;
			const stated = statedAt(report.figures, SUITS);
			const now = concluded(report.figures);
			const before = concluded(last.figures);
			if (stated === null || now === null || before === null || stated <= now + before) continue;
			yield {
				report: report.report,
				place: SUITS,
				origin: 'source',
				stated,
				expected: null,
				against: [TOTAL, placeIn(last, TOTAL)]
			};
		}
	}
};

function concluded(figures: Figures): number | null {
	const total = statedAt(figures, TOTAL);
	const pending = statedAt(figures, PENDING);
	return total === null || pending === null ? null : total - pending;
}
