import type { Claim } from '#domain/claim.ts';
import { type Observation, writeCause } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import { PRACTICE } from '../basis.ts';
import { countsOtherwise } from '../prose/claim-limits.ts';
import { isOutcome, printedCount, rowsOf, spanOf } from '../prose/claimed-outcomes.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';
import { addUp, statedAt } from '../form/sum.ts';

const HANDLED = 'requests/handled_total/total';
/** What may be meant instead. */
const WITH_CARRIED_IN = ['requests/received_new/total', 'requests/carried_in/total'];
/** Fewer than these are no list of what became of the requests. */
const LIST = 3;

export const narrativeOutcomes: ReportRule = {
	id: 'narrative-outcomes',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '正文所称办理结果件数与表三不一致',
		en: 'The outcomes counted in the prose differ from table 3'
	},
	why: {
		zh: '正文的“公开”可能含部分公开，“无法提供”可能只指不掌握，各种口径都先试过，都不符时才提示。逐项列举而合计少于总计的，记为说明。',
		en: '“Granted” in the prose may include partial grants, “unavailable” may mean not held; each reading is tried, and a warning given only where none fits. A list that leaves part of the total out is noted.'
	},
	spares: {
		zh: '含部分公开、只计主要一项、含上年结转、只计一部分单位的说法，先逐一试过；相符的不算矛盾。',
		en: 'Partial grants counted in, the main row alone, those carried in, and counts of a part are tried first; agreement under any of them is none.'
	},
	formula:
		'claim ∈ { sum of the group, the group with partial grants, its main row }; handled ∈ { handled_total, new, new + carried in }',
	basis: PRACTICE,
	examples: [
		{
			says: 'the prose gives the sum of each group',
			report: {
				claims: [
					{ claim: 'granted', value: 16, definition: 'granted' },
					{ claim: 'partially_granted', value: 4, definition: 'partially_granted' },
					{ claim: 'unavailable', value: 5, definition: 'unavailable' }
				]
			},
			expect: []
		},
		{
			says: 'no reading fits',
			report: { claims: [{ claim: 'granted', value: 17 }] },
			expect: [
				{
					place: 'claims/granted',
					stated: 17,
					expected: 16,
					against: ['requests/granted/total'],
					cause: 'no_definition'
				}
			]
		},
		{
			says: 'the prose says that other numbers were handled, under no definition',
			report: { claims: [{ claim: 'handled', value: 20 }] },
			expect: [
				{
					place: 'claims/handled',
					stated: 20,
					expected: 25,
					against: [HANDLED],
					cause: 'no_definition'
				}
			]
		},
		{
			says: 'the list leaves one handled request out',
			report: {
				people: { rejected_duplicate: 1 },
				claims: [
					{ claim: 'granted', value: 20, definition: 'granted_and_partially_granted' },
					{ claim: 'denied', value: 0, definition: 'denied' },
					{ claim: 'not_this_organ', value: 3, definition: 'unavailable_not_held' },
					{ claim: 'not_held', value: 2, definition: 'unavailable_not_held' }
				]
			},
			expect: [
				{
					place: 'claims/handled',
					severity: 'note',
					stated: 25,
					expected: 26,
					against: [HANDLED],
					cause: 'leaves_out:1'
				}
			]
		},
		{
			says: 'those carried in may be meant as well, and their row cannot be read',
			report: {
				claims: [{ claim: 'handled', value: 27 }],
				cells: { 'requests/carried_in/total': '?' }
			},
			expect: []
		},
		{
			says: 'partial grants may be counted in, and their row cannot be read',
			report: {
				claims: [{ claim: 'granted', value: 20 }],
				cells: { 'requests/partially_granted/total': '?' }
			},
			expect: []
		},
		{
			says: 'a blank row tells nothing',
			report: {
				cells: { 'requests/denied_state_secret/total': '' },
				claims: [{ claim: 'denied', value: 2 }]
			},
			expect: []
		}
	],
	*check(report, text) {
		const claims = outcomesOf(report);
		for (const claim of report.claims)
			if (claim.claim === 'handled' && claim.definition === null)
				yield* unlikeTotal(report, text, claim);
		for (const claim of claims)
			if (claim.definition === null) yield* differing(report, text, claim);
		if (claims.length >= LIST && claims.every((c) => c.definition !== null))
			yield* leftOut(report, claims);
	}
};

function* differing(report: ReadReport, text: string, claim: Claim): Generator<Observation> {
	if (!isOutcome(claim.claim)) return;
	const printed = printedCount(report, claim.claim);
	if (printed === null || printed === claim.value) return;
	// Partial grants may be counted in, and their row did not come to us.
	if (claim.claim === 'granted' && printedCount(report, 'partially_granted') === null) return;
	if (countsOtherwise(report, text, claim, printed)) return;
	const rows = rowsOf(report, claim.claim);
	yield {
		place: `claims/${claim.claim}`,
		...laidTo(report, rows),
		stated: claim.value,
		expected: printed,
		against: rows,
		cause: writeCause('no_definition'),
		start: claim.start,
		end: claim.end
	};
}

function* unlikeTotal(report: ReadReport, text: string, claim: Claim): Generator<Observation> {
	const handled = statedAt(report.figures, HANDLED);
	if (handled === null || handled === claim.value) return;
	if (addUp(report.figures, WITH_CARRIED_IN) === null) return;
	if (countsOtherwise(report, text, claim, handled)) return;
	yield {
		place: 'claims/handled',
		...laidTo(report, [HANDLED]),
		stated: claim.value,
		expected: handled,
		against: [HANDLED],
		cause: writeCause('no_definition'),
		start: claim.start,
		end: claim.end
	};
}

function* leftOut(report: ReadReport, claims: readonly Claim[]): Generator<Observation> {
	const handled = statedAt(report.figures, HANDLED);
	const listed = claims.reduce((sum, { value }) => sum + value, 0);
	if (handled === null || listed >= handled) return;
	yield {
		place: 'claims/handled',
		...laidTo(report, [HANDLED]),
		severity: 'note',
		stated: listed,
		expected: handled,
		against: [HANDLED],
		cause: writeCause('leaves_out', handled - listed),
		...spanOf(claims)
	};
}

/** The outcomes that the prose counts; the two kinds of not held where it does not give their group. */
function outcomesOf({ claims }: ReadReport): Claim[] {
	const grouped = claims.filter(({ claim }) => isOutcome(claim));
	if (grouped.some(({ claim }) => claim === 'unavailable')) return grouped;
	const held = claims.filter(({ claim }) => claim === 'not_this_organ' || claim === 'not_held');
	return [...grouped, ...held];
}
