import { writeCause } from '#domain/finding.ts';
import { FORM_IDENTITY } from '../basis.ts';
import { requestsForm } from '../form/identities.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';
import { addUp, statedAt } from '../form/sum.ts';

const RECEIVED = 'requests/received_new/total';
const CARRIED_OUT = 'requests/carried_out/total';

export const resultsMissing: ReportRule = {
	id: 'results-missing',
	kind: 'report',
	severity: 'error',
	title: {
		zh: '表三：收到申请而无任何办理结果',
		en: 'Table 3: requests received, but no outcome at all'
	},
	why: {
		zh: '收到的申请必有去向：办结或结转下年。全部为零或为空，说明结果未填。',
		en: 'Every request received is handled or carried over. If all of these are zero or blank, the outcomes were not filled in.'
	},
	spares: {
		zh: '没有收到申请的、结果行没有读到的，不列。',
		en: 'No requests, and outcomes that did not come to us, are passed over.'
	},
	formula: 'received_new > 0 ⇒ some outcome or carried_out > 0',
	basis: FORM_IDENTITY,
	examples: [
		{ says: 'requests have outcomes', report: {}, expect: [] },
		{
			says: 'the rows of outcomes were left blank',
			report: {
				people: { received_new: 3, carried_in: 0, granted: 0, partially_granted: 0 },
				cells: {
					'requests/unavailable_not_held/total': '',
					'requests/granted/total': '',
					'requests/handled_total/total': '',
					'requests/carried_out/total': ''
				}
			},
			expect: [{ place: RECEIVED, stated: 7, cause: 'blank_cells:4:23' }]
		},
		{
			says: 'nothing was asked, so nothing was answered',
			report: {
				cells: {
					[RECEIVED]: 0,
					'requests/granted/total': '',
					'requests/partially_granted/total': '',
					'requests/unavailable_not_held/total': '',
					'requests/handled_total/total': '',
					[CARRIED_OUT]: ''
				}
			},
			expect: []
		}
	],
	*check(report) {
		const stated = statedAt(report.figures, RECEIVED);
		if (stated === null || stated <= 0) return;
		const totals = requestsForm(report.figures).outcomes.at(-1);
		if (totals === undefined) return;
		const places = [...totals.left, totals.at, CARRIED_OUT];
		const results = addUp(report.figures, places);
		if (results === null || results.value !== 0) return;
		yield {
			place: RECEIVED,
			...laidTo(report, [RECEIVED, ...places]),
			stated,
			expected: null,
			against: [totals.at, CARRIED_OUT],
			cause: writeCause('blank_cells', results.blank, places.length)
		};
	}
};
