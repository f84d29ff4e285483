import { CHANNEL_CLAIMS, type Claim, OF_LOCAL_FORM } from '#domain/claim.ts';
import { type Observation, writeCause } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import { PRACTICE } from '../basis.ts';
import { countsOtherwise } from '../prose/claim-limits.ts';
import { spanOf } from '../prose/claimed-outcomes.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';
import { statedAt, statedOrBlankAt } from '../form/sum.ts';

const NEW = 'requests/received_new/total';
const CARRIED_IN = 'requests/carried_in/total';
/** So many ways are a list of all, unless the text names others beside them. */
const LIST = 3;
const OTHER_WAYS = /其他|其它|电话|短信|微信|转送|转来/u;
const AROUND = 40;

export const narrativeChannels: ReportRule = {
	id: 'narrative-channels',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '正文按渠道列出的申请件数之和与表三不一致',
		en: 'The requests by channel in the prose do not add up to table 3'
	},
	why: {
		zh: '当面、信函、网络、传真之和应等于本年新收，或新收加上年结转；两种口径都不符时提示，按含结转口径相符的记为说明。正文另有其他渠道而合计偏少的不提示。',
		en: 'In person, by post, online and by fax should add up to the new requests, or to new and carried in; a warning is given where neither fits, and agreement with those carried in is noted. Nothing is said where the prose names further ways and the sum is smaller.'
	},
	spares: {
		zh: '正文还提到电话、转送等其他渠道而合计偏少的，统计范围是全系统或一部分的，不列。',
		en: 'Further ways of asking beside a smaller sum, and counts of a part or of a whole system, are passed over.'
	},
	formula: 'in person + post + online + fax ∈ { received_new, received_new + carried_in }',
	basis: PRACTICE,
	examples: [
		{
			says: 'the channels add up to the new requests',
			report: {
				claims: [
					{ claim: 'received_by_post', value: 20, definition: 'new' },
					{ claim: 'received_online', value: 4, definition: 'new' }
				]
			},
			expect: []
		},
		{
			says: 'they add up with those carried in',
			report: {
				claims: [
					{ claim: 'received_by_post', value: 20, definition: 'new_and_carried_in' },
					{ claim: 'received_online', value: 7, definition: 'new_and_carried_in' }
				]
			},
			expect: [
				{
					place: 'claims/received',
					severity: 'note',
					stated: 27,
					expected: 24,
					against: [NEW, CARRIED_IN],
					cause: 'agrees_under:new_and_carried_in'
				}
			]
		},
		{
			says: 'there are more of them than requests',
			report: {
				claims: [
					{ claim: 'received_by_post', value: 20 },
					{ claim: 'received_online', value: 9 }
				]
			},
			expect: [{ place: 'claims/received', stated: 29, expected: 24, cause: 'no_definition' }]
		},
		{
			says: 'two ways are told, and the others are not',
			report: {
				claims: [
					{ claim: 'received_by_post', value: 12 },
					{ claim: 'received_online', value: 9 }
				]
			},
			expect: []
		},
		{
			says: 'they are rows of a form of its time',
			report: {
				claims: [
					{ claim: 'received_by_post', value: 20, definition: 'local_form' },
					{ claim: 'received_by_email', value: 7, definition: 'local_form' }
				]
			},
			expect: []
		},
		{
			says: 'they add up to what the prose says was received, which another rule holds against the table',
			report: {
				claims: [
					{ claim: 'received', value: 29 },
					{ claim: 'received_by_post', value: 20 },
					{ claim: 'received_online', value: 9 }
				]
			},
			expect: []
		}
	],
	*check(report, text) {
		// A form of its time counts the ways itself: it has no table 3.
		const claims = report.claims.filter(
			({ claim, definition }) => CHANNEL_CLAIMS.includes(claim) && definition !== OF_LOCAL_FORM
		);
		const [first] = claims;
		if (first === undefined || claims.length < 2 || first.definition === 'new') return;
		const sum = claims.reduce((total, { value }) => total + value, 0);
		const definition = claims.map((c) => c.definition).find((d) => d !== null);
		if (definition)
			yield {
				...beside(report, claims, sum),
				severity: 'note',
				cause: writeCause('agrees_under', definition)
			};
		else if (contradicts(report, claims, sum, text))
			yield { ...beside(report, claims, sum), cause: writeCause('no_definition') };
	}
};

function contradicts(report: ReadReport, claims: Claim[], sum: number, text: string): boolean {
	const received = statedAt(report.figures, NEW);
	// The form before 2019 has no row for them.
	const carried = report.template === 'annex' ? 0 : statedOrBlankAt(report.figures, CARRIED_IN);
	if (received === null || carried === null) return false;
	if (report.claims.some(({ claim, value }) => claim === 'received' && value === sum)) return false;
	if (claims.some((claim) => countsOtherwise(report, text, { ...claim, value: sum }, received)))
		return false;
	if (sum > received + carried) return true;
	const { start, end } = spanOf(claims);
	const around = text.slice(Math.max(0, start - AROUND), end + AROUND);
	return claims.length >= LIST && !OTHER_WAYS.test(around);
}

const beside = (report: ReadReport, claims: Claim[], sum: number): Observation => ({
	place: 'claims/received',
	...laidTo(report, [NEW, CARRIED_IN]),
	stated: sum,
	expected: statedAt(report.figures, NEW),
	against: [NEW, CARRIED_IN],
	...spanOf(claims)
});
