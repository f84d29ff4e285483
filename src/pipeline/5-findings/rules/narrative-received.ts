import type { ClaimCode } from '#domain/claim.ts';
import { PRACTICE } from '../basis.ts';
import type { ReportRule } from '../rule.ts';
import { differenceOf } from '../prose/stated-claims.ts';

const HELD: readonly ClaimCode[] = ['received', 'carried_in', 'carried_out'];

export const narrativeReceived: ReportRule = {
	id: 'narrative-received',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '正文所称收到、结转申请数与表三不一致',
		en: 'The number of requests received or carried over in the prose differs from table 3'
	},
	why: {
		zh: '正文“收到”可能指本年新收，也可能含上年结转，两种口径都先试过。只在两种口径都不符时提示；按含结转口径相符的，记为说明。',
		en: 'Requests “received” may be new ones, or new and carried in; both are tried. A warning is given only where neither fits; agreement with those carried in is noted.'
	},
	spares: {
		zh: '含上年结转、只计本级或办公室、全系统合计、其他年份的件数，都是另一种口径，不算矛盾；结转数只在同文所称收到数与表相符、两数都不为零时才比。',
		en: 'With those carried in, of the office alone, of a whole system, or of another year: each is another definition and no contradiction; those carried over are held against the table only where the received ones agree with it and neither number is 0.'
	},
	formula: 'claim ∈ { received_new, received_new + carried_in }; carried over = its row',
	basis: PRACTICE,
	examples: [
		{
			says: 'the prose gives the new requests',
			report: { claims: [{ claim: 'received', value: 24, definition: 'new' }] },
			expect: []
		},
		{
			says: 'the prose counts those carried in as well',
			report: { claims: [{ claim: 'received', value: 27, definition: 'new_and_carried_in' }] },
			expect: [
				{
					place: 'claims/received',
					severity: 'note',
					stated: 27,
					expected: 24,
					cause: 'agrees_under:new_and_carried_in'
				}
			]
		},
		{
			says: 'the prose fits neither',
			report: { claims: [{ claim: 'received', value: 23 }] },
			expect: [{ place: 'claims/received', stated: 23, expected: 24, cause: 'no_definition' }]
		},
		{
			says: 'the prose carries in what the table does not',
			report: {
				claims: [
					{ claim: 'received', value: 24, definition: 'new' },
					{ claim: 'carried_in', value: 9 }
				]
			},
			expect: [{ place: 'claims/carried_in', stated: 9, expected: 3, cause: 'no_definition' }]
		},
		{
			says: 'those carried over stand alone, and may be another body’s',
			report: { claims: [{ claim: 'carried_in', value: 9 }] },
			expect: []
		},
		{
			says: 'half of the area is told of beside the table of the whole',
			report: {
				prose: { 1: '县政府办代表县政府受理政府信息公开申请7件。' },
				claims: [{ claim: 'received', value: 7, printed: '7' }],
				report: { scope: 'aggregate' }
			},
			expect: []
		},
		{
			says: 'all organs of the system are told of beside the table of one',
			report: {
				prose: { 1: '全县系统共收到政府信息公开申请61件。' },
				claims: [{ claim: 'received', value: 61, printed: '61' }]
			},
			expect: []
		},
		{
			says: 'the figure is that of another year',
			report: {
				prose: { 1: '上年收到政府信息公开申请31件。' },
				claims: [{ claim: 'received', value: 31, printed: '31' }]
			},
			expect: []
		},
		{
			says: 'a local form before 2019 has another number in its row',
			report: {
				year: 2013,
				template: 'other',
				claims: [
					{ claim: 'received', value: 9 },
					{ claim: 'received', value: 7, definition: 'local_form' },
					{ claim: 'cumulative_received', value: 28, definition: 'local_form' }
				],
				cells: { 'requests/received_new/total': '?' }
			},
			expect: [{ place: 'claims/received', severity: 'warning', stated: 9, expected: 7 }]
		},
		{
			says: 'the prose tells of all years, as the form’s other column does',
			report: {
				year: 2013,
				template: 'other',
				claims: [
					{ claim: 'received', value: 28 },
					{ claim: 'received', value: 7, definition: 'local_form' },
					{ claim: 'cumulative_received', value: 28, definition: 'local_form' }
				],
				cells: { 'requests/received_new/total': '?' }
			},
			expect: []
		},
		{
			says: 'nothing could be tried, since the table cannot be read',
			report: {
				claims: [{ claim: 'received', value: 23 }],
				cells: { 'requests/received_new/total': '?' }
			},
			expect: []
		}
	],
	*check(report, text) {
		for (const claim of report.claims) {
			if (!HELD.includes(claim.claim)) continue;
			const difference = differenceOf(report, text, claim);
			if (difference !== null) yield difference;
		}
	}
};
