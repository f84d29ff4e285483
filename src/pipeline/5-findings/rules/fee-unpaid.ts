import { PRACTICE } from '../basis.ts';
import type { ReportRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';

const UNPAID = 'requests/other_fee_unpaid/total';

export const feeUnpaid: ReportRule = {
	id: 'fee-unpaid',
	kind: 'report',
	severity: 'note',
	title: {
		zh: '有“逾期不缴费”的申请，正文称未收取信息处理费',
		en: 'Requests closed for an unpaid fee, while the prose says that no fee was charged'
	},
	why: {
		zh: '二者可以同时成立：发出了收费通知而没有收到费用。值得对照收费通知核实。',
		en: 'Both can be true: a fee was asked for and not received. Worth checking against the notices sent.'
	},
	spares: {
		zh: '发出收费通知而未收到费用的，二者可以同时成立；只供核对。',
		en: 'A fee asked for and not received makes both true; it is for checking only.'
	},
	formula: 'other_fee_unpaid > 0 and fee = 0',
	basis: PRACTICE,
	examples: [
		{
			says: 'no fee and none unpaid',
			report: { claims: [{ claim: 'fee', value: 0 }] },
			expect: []
		},
		{
			says: 'two requests ended for an unpaid fee, and no fee was charged',
			report: {
				people: { other_fee_unpaid: 2, received_new: 22 },
				claims: [{ claim: 'fee', value: 0 }]
			},
			expect: [{ place: UNPAID, stated: 2, against: ['claims/fee'] }]
		},
		{
			says: 'a fee was charged in other cases',
			report: {
				people: { other_fee_unpaid: 2, received_new: 22 },
				claims: [{ claim: 'fee', value: 300 }]
			},
			expect: []
		}
	],
	*check({ figures, claims }) {
		const stated = statedAt(figures, UNPAID);
		if (stated === null || stated <= 0) return;
		const fees = claims.filter(({ claim }) => claim === 'fee');
		if (fees.length === 0 || fees.some(({ value }) => value !== 0)) return;
		yield { place: UNPAID, origin: 'source', stated, against: ['claims/fee'] };
	}
};
