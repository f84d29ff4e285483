import type { ClaimCode } from '#domain/claim.ts';
import { type Observation, writeCause } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import { PRACTICE } from '../basis.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';
import { differenceOf } from '../prose/stated-claims.ts';
import { addUp } from '../form/sum.ts';

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
		zh: '正文件数可能不含尚未审结的，也可能只计一类诉讼，各种口径都先试过。都不符时才提示；按某一较窄口径相符的，或表中有案件而正文未提的，记为说明。',
		en: 'A count in the prose may leave out pending cases or mean one kind of suit; each reading is tried. A warning is given only where none fits; agreement under a narrower reading, or cases that the prose does not mention, are noted.'
	},
	spares: {
		zh: '只计已审结、只计一类诉讼、机关其他业务的复议和诉讼、其他年份的件数，不算矛盾。',
		en: 'Concluded cases, one kind of suit, cases of the organ’s other business and those of other years contradict nothing.'
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
			says: 'the prose does not mention the cases of the table',
			report: {
				cells: { 'disputes/litigation_direct/upheld': 2, 'disputes/litigation_direct/total': 2 },
				prose: { 1: '主动公开信息120条，收到申请24件。' }
			},
			expect: [{ place: 'claims/disputes', severity: 'note', expected: 5, cause: 'prose_silent' }]
		},
		{
			says: 'it speaks of them without a number',
			report: { prose: { 4: '行政复议、行政诉讼案件均已依法办结。' } },
			expect: []
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
	*check(report, text) {
		yield* silence(report, text);
		for (const claim of report.claims) {
			if (!DISPUTES.has(claim.claim)) continue;
			const difference = differenceOf(report, text, claim);
			if (difference !== null) yield difference;
		}
	}
};

const TOTALS = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'].map(
	(channel) => `disputes/${channel}/total`
);
// In a sentence, which the heads of table 四 are not.
const SPOKEN = /(?:复议|诉讼|案件)[^\n|\t]{0,120}[。；]/u;

/** Cases in the table of which no sentence speaks; a transcript of figures alone is silent by its making. */
function* silence(report: ReadReport, text: string): Generator<Observation> {
	if (report.coverage !== 'whole' || report.claims.some((c) => DISPUTES.has(c.claim))) return;
	const cases = addUp(report.figures, TOTALS);
	if (cases === null || cases.value === 0) return;
	const overview = report.sections.filter(({ section }) => section === 1 || section === 4);
	if (overview.length < 2) return;
	if (overview.some(({ start, end }) => SPOKEN.test(text.slice(start, end)))) return;
	yield {
		place: 'claims/disputes',
		...laidTo(report, TOTALS),
		severity: 'note',
		stated: null,
		expected: cases.value,
		against: TOTALS,
		cause: writeCause('prose_silent')
	};
}
