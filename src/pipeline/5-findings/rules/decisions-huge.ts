import type { AgencyLevel } from '#domain/agency.ts';
import { PRACTICE } from '../basis.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';

const LOCAL: readonly AgencyLevel[] = ['county', 'township'];
const MOST = 10_000_000;
const DECISIONS = ['licences', 'penalties', 'coercive_measures', 'other_management'].map(
	(subject) => `proactive/${subject}/decisions`
);

export const decisionsHuge: ReportRule = {
	id: 'decisions-huge',
	kind: 'report',
	severity: 'note',
	title: {
		zh: '县、乡级机关的处理决定超过一千万件',
		en: 'More than ten million decisions by an organ of county or township level'
	},
	why: {
		zh: '对一个县、乡级机关而言数量异常大，可能多写了数位或填入了金额。请读一遍原文。',
		en: 'Unusually many for one organ of a county: digits too many, or an amount of money. Read the passage.'
	},
	spares: {
		zh: '交通违法、电子监控等领域件数可以很大；只供阅读。',
		en: 'Traffic offences and automatic records run to such numbers; it is a prompt to read.'
	},
	formula: 'level ∈ { county, township } ⇒ decisions ≤ 10,000,000',
	basis: PRACTICE,
	examples: [
		{ says: 'no decisions', report: {}, expect: [] },
		{
			says: 'twelve million penalties in a county',
			report: { cells: { 'proactive/penalties/decisions': 12_000_000 } },
			expect: [{ place: 'proactive/penalties/decisions', stated: 12_000_000 }]
		}
	],
	*check(report) {
		if (!LOCAL.includes(report.agency.level)) return;
		for (const place of DECISIONS) {
			const stated = statedAt(report.figures, place);
			if (stated === null || stated <= MOST) continue;
			yield { place, ...laidTo(report, [place]), stated };
		}
	}
};
