import type { ClaimCode } from '#domain/claim.ts';
import { writeCause } from '#domain/finding.ts';
import { PRACTICE } from '../basis.ts';
import type { ReportRule } from '../rule.ts';
import { besideTables, clashOf, narrowerDefinition } from '../stated-claims.ts';

const DISPUTES = new Set<ClaimCode>(['reconsiderations', 'litigations', 'disputes']);

export const narrativeDisputes: ReportRule = {
	id: 'narrative-disputes',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '正文所称复议、诉讼件数与表四不一致',
		en: 'The number of reconsiderations or suits in the prose differs from table 4'
	},
	why: {
		zh: '正文件数可能不含尚未审结的，也可能只计一类诉讼，各种口径都先试过。都不符时才提示；按某一较窄口径相符的，记为说明。',
		en: 'A count in the prose may leave out pending cases or mean one kind of suit; each reading is tried. A warning is given only where none fits; agreement under a narrower reading is noted.'
	},
	formula: 'claim ∈ { total, total - pending, direct only, after reconsideration only }',
	basis: PRACTICE,
	examples: [
		{
			says: 'the prose gives all cases',
			report: { claims: [{ claim: 'reconsiderations', value: 3, definition: 'all_cases' }] },
			expect: []
		},
		{
			says: 'the prose leaves out the pending ones',
			report: {
				cells: { 'disputes/reconsideration/pending': 2, 'disputes/reconsideration/total': 5 },
				claims: [{ claim: 'reconsiderations', value: 3, definition: 'concluded_cases' }]
			},
			expect: [
				{
					place: 'claims/reconsiderations',
					severity: 'note',
					cause: 'agrees_under:concluded_cases'
				}
			]
		},
		{
			says: 'no reading fits',
			report: { claims: [{ claim: 'reconsiderations', value: 7 }] },
			expect: [
				{
					place: 'claims/reconsiderations',
					stated: 7,
					expected: 3,
					cause: 'no_definition'
				}
			]
		},
		{
			says: 'the block of the table is blank',
			report: {
				cells: { 'disputes/reconsideration/total': '' },
				claims: [{ claim: 'reconsiderations', value: 7 }]
			},
			expect: []
		}
	],
	*check(report) {
		for (const claim of report.claims) {
			if (!DISPUTES.has(claim.claim)) continue;
			const definition = narrowerDefinition(claim);
			if (definition !== null)
				yield {
					...besideTables(report, claim),
					severity: 'note',
					cause: writeCause('agrees_under', definition)
				};
			else if (clashOf(report, claim) === 'differs')
				yield { ...besideTables(report, claim), cause: writeCause('no_definition') };
		}
	}
};
