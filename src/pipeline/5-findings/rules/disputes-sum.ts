import { writeCause } from '#domain/finding.ts';
import { FORM } from '../basis.ts';
import { contradictions } from '../form/contradictions.ts';
import { diagnoseDisputes } from '../diagnosis/diagnosis.ts';
import { disputeIdentities } from '../form/identities.ts';
import type { ReportRule } from '../rule.ts';

export const disputesSum: ReportRule = {
	id: 'disputes-sum',
	kind: 'report',
	severity: 'error',
	title: {
		zh: '表四：各类结果之和不等于总计',
		en: 'Table 4: the results do not add up to the total'
	},
	why: {
		zh: '行政复议和两类行政诉讼的“总计”各是维持、纠正、其他结果与尚未审结之和。',
		en: 'The total of reconsiderations, and of either kind of suit, is the sum of upheld, corrected, other and pending.'
	},
	spares: {
		zh: '整块留空的不算；三块同时不等，或一次移位、并合就能使各块都相等的，按抽取受损处理。',
		en: 'A block left blank says nothing; where all three blocks fail together, or moving or joining cells once makes each hold, the row was damaged on its way to us.'
	},
	formula: 'upheld + corrected + other + pending = total (3 blocks)',
	basis: FORM,
	examples: [
		{ says: 'all three blocks add up', report: {}, expect: [] },
		{
			says: 'the total leaves the pending case out',
			report: {
				cells: { 'disputes/reconsideration/pending': 1, 'disputes/reconsideration/total': 3 }
			},
			expect: [{ place: 'disputes/reconsideration/total', stated: 3, expected: 4 }]
		},
		{
			says: 'a block left blank says nothing',
			report: {
				cells: {
					'disputes/litigation_direct/upheld': '',
					'disputes/litigation_direct/corrected': '',
					'disputes/litigation_direct/other': '',
					'disputes/litigation_direct/pending': '',
					'disputes/litigation_direct/total': ''
				}
			},
			expect: []
		},
		{
			says: 'the one row came apart: no block adds up',
			report: {
				cells: {
					'disputes/reconsideration/total': 7,
					'disputes/litigation_direct/total': 5,
					'disputes/litigation_after_reconsideration/total': 4
				}
			},
			expect: [
				{ place: 'disputes/reconsideration/total', origin: 'extraction' },
				{ place: 'disputes/litigation_direct/total', origin: 'extraction' },
				{ place: 'disputes/litigation_after_reconsideration/total', origin: 'extraction' }
			]
		}
	],
	*check(report) {
		const failing = [...contradictions(report, disputeIdentities, diagnoseDisputes)];
		const isTorn = failing.length === disputeIdentities.length;
		for (const seen of failing)
			yield isTorn && seen.origin === 'source'
				? { ...seen, origin: 'extraction', severity: 'note', cause: writeCause('row_damaged') }
				: seen;
	}
};
