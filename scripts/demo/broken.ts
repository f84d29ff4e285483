import { CHANNELS } from '#domain/disputes.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import { figureAt, type DemoTemplate, type Ledger } from './ledger.ts';

const request = (item: string, party: string) => placeOf('requests', item, party);
const outcomes = (template: DemoTemplate) =>
	requestItems(template).filter(({ group }) => group !== 'intake' && group !== 'balance');

/** Every printed identity that does not hold; `before` are last year's printed figures, where there are any. */
export function brokenIdentities(
	ledger: Ledger,
	template: DemoTemplate,
	before: { printed: Ledger; template: DemoTemplate } | null
): { rule: string; place: Place }[] {
	if (template === 'annex') return [];
	const at = (place: Place) => figureAt(ledger, place);
	const sum = (places: Place[]) => places.reduce((total, place) => total + at(place), 0);
	const found: { rule: string; place: Place }[] = [];
	const hold = (rule: string, place: Place, holds: boolean) => {
		if (!holds) found.push({ rule, place });
	};
	for (const { code } of APPLICANTS) {
		const cell = (item: string) => request(item, code);
		const due = at(cell('received_new')) + at(cell('carried_in'));
		const handled = at(cell('handled_total'));
		hold('requests-balance', cell('handled_total'), due === handled + at(cell('carried_out')));
		const parts = sum(outcomes(template).map((item) => cell(item.code)));
		hold('outcomes-sum', cell('handled_total'), parts === handled);
	}
	const parties = APPLICANTS.filter((a) => a.code !== 'total');
	for (const { code } of requestItems(template)) {
		const total = request(code, 'total');
		hold(
			'applicants-sum',
			total,
			sum(parties.map((party) => request(code, party.code))) === at(total)
		);
	}
	for (const { code } of CHANNELS) {
		const total = placeOf('disputes', code, 'total');
		const parts = ['upheld', 'corrected', 'other', 'pending'].map((outcome) =>
			placeOf('disputes', code, outcome)
		);
		hold('disputes-sum', total, sum(parts) === at(total));
	}
	if (before === null || before.template === 'annex') return found;
	const last = (place: Place) => figureAt(before.printed, place);
	for (const { code } of APPLICANTS) {
		const place = request('carried_in', code);
		hold('carry-over', place, at(place) === last(request('carried_out', code)));
	}
	if (template === '2021' && before.template === '2021')
		for (const subject of ['regulations', 'normative_documents']) {
			const cell = (measure: string) => placeOf('proactive', subject, measure);
			const due = last(cell('in_force')) + at(cell('issued')) - at(cell('repealed'));
			hold('stock-over-years', cell('in_force'), at(cell('in_force')) === due);
		}
	return found;
}
