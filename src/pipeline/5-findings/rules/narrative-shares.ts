import { type Claim, type ClaimCode, OUTCOME_OF_SHARE } from '#domain/claim.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import { PRACTICE } from '../basis.ts';
import { isOutcome, printedCount, rowsOf } from '../prose/claimed-outcomes.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';

const HANDLED = 'requests/handled_total/total';
const WHOLES: readonly ClaimCode[] = ['handled', 'received'];

export const narrativeShares: ReportRule = {
	id: 'narrative-shares',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '正文所称占比与表三不一致',
		en: 'A share stated in the prose does not follow from table 3'
	},
	why: {
		zh: '占比按办理结果总计、本年新收、新收加结转三种分母各算一次，容许所印末位的半个单位；与正文自己的件数相符的也不提示。',
		en: 'Each share is computed of the requests handled, of the new ones, and of new and carried in, within half of the last digit printed; one that follows from the prose’s own counts is not marked either.'
	},
	spares: {
		zh: '所印末位半个单位之内的、以新收或办结为分母都算数；去尾或凑足百分之百而末位差不到一的，只作提示。',
		en: 'Within half of the last digit printed, and of either the new or the handled requests, a share is right; cut off, or made to add up to a hundred, it is only noted.'
	},
	formula: 'share = 100 × outcome / { handled, new, new + carried in } ± half the last digit',
	basis: PRACTICE,
	examples: [
		{
			says: 'the share is that of the requests handled',
			report: { claims: [{ claim: 'granted_share', value: 64, definition: 'of_handled' }] },
			expect: []
		},
		{
			says: 'no whole gives the share',
			report: { claims: [{ claim: 'granted_share', value: 46 }] },
			expect: [
				{
					place: 'claims/granted_share',
					stated: 46,
					expected: 64,
					against: ['requests/granted/total', HANDLED],
					cause: 'no_definition'
				}
			]
		},
		{
			says: 'the last digit is cut off and not rounded',
			report: {
				cells: { [HANDLED]: 24 },
				claims: [{ claim: 'granted_share', value: 66 }]
			},
			expect: [{ place: 'claims/granted_share', severity: 'note', stated: 66, expected: 67 }]
		},
		{
			says: 'the share follows from the counts of the prose, which another rule holds against the table',
			report: {
				claims: [
					{ claim: 'handled', value: 20 },
					{ claim: 'granted', value: 5 },
					{ claim: 'granted_share', value: 25 }
				]
			},
			expect: []
		},
		{
			says: 'nothing was handled',
			report: {
				cells: { [HANDLED]: 0 },
				claims: [{ claim: 'granted_share', value: 100 }]
			},
			expect: []
		}
	],
	*check(report) {
		for (const claim of report.claims) {
			const outcome = OUTCOME_OF_SHARE[claim.claim];
			if (!outcome || !isOutcome(outcome) || claim.definition !== null) continue;
			const part = printedCount(report, outcome);
			const whole = statedAt(report.figures, HANDLED);
			if (part === null || whole === null || whole <= 0) continue;
			if (followsFromProse(report, outcome, claim)) continue;
			const rows = [...rowsOf(report, outcome), HANDLED];
			const exact = (100 * part) / whole;
			yield {
				place: `claims/${claim.claim}`,
				...laidTo(report, rows),
				stated: claim.value,
				expected: rounded(exact, claim.value),
				against: rows,
				...(isNear(exact, claim.value) ? { severity: 'note' as const } : {}),
				cause: writeCause('no_definition'),
				start: claim.start,
				end: claim.end
			};
		}
	}
};

function followsFromProse({ claims }: ReadReport, outcome: ClaimCode, share: Claim): boolean {
	const parts = claims.filter(({ claim }) => claim === outcome);
	const wholes = claims.filter(({ claim, value }) => WHOLES.includes(claim) && value > 0);
	return parts.some((part) =>
		wholes.some((whole) => rounded((100 * part.value) / whole.value, share.value) === share.value)
	);
}

/** Cut off, or made to add up to a hundred: less than one of the last digit away. */
const isNear = (exact: number, stated: number): boolean =>
	Math.abs(exact - stated) < 1 / 10 ** decimalsOf(stated);

const decimalsOf = (stated: number): number => String(stated).split('.')[1]?.length ?? 0;

/** With as many decimals as `like` has. */
function rounded(value: number, like: number): number {
	return Number(value.toFixed(decimalsOf(like)));
}
