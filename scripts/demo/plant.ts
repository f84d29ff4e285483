import { CHANNELS } from '#domain/disputes.ts';
import { placeOf, type Place } from '#domain/figure.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import { enter, figureAt, type DemoTemplate, type Ledger } from './ledger.ts';
import type { Random } from './random.ts';
import type { Planted } from './report-model.ts';

const request = (item: string, party: string) => placeOf('requests', item, party);
const OUTCOME_GROUPS = [
	'granted',
	'partially_granted',
	'denied',
	'unavailable',
	'rejected',
	'other'
];
const outcomes = (template: DemoTemplate) =>
	requestItems(template).filter((item) => OUTCOME_GROUPS.includes(item.group));

type Plant = (random: Random, ledger: Ledger, template: DemoTemplate) => Planted | null;

/** The contradictions the demo plants; each mutates the ledger it is given. */
const PLANTS: { weight: number; plant: Plant }[] = [
	{ weight: 2, plant: (r, l) => shiftRow(r, l, 'T3-01', 'carried_out') },
	{ weight: 2, plant: (r, l, t) => shiftRow(r, l, 'T3-02', r.pick(outcomes(t)).code) },
	{
		weight: 3,
		plant: (r, l, t) => slip(r, l, 'T3-03', request(busiest(r, l, t), 'total'))
	},
	{
		weight: 3,
		plant: (r, l) => slip(r, l, 'T4-01', placeOf('disputes', r.pick(CHANNELS).code, 'total'))
	},
	{ weight: 3, plant: carriedInAnew },
	{
		weight: 2,
		plant: (r, l, t) =>
			t === '2021'
				? slip(r, l, 'T2-02', placeOf('proactive', 'normative_documents', 'in_force'))
				: null
	},
	{ weight: 4, plant: wrongWord }
];

export function plantIn(random: Random, ledger: Ledger, template: DemoTemplate): Planted[] {
	const planted = random.weighted(PLANTS).plant(random, ledger, template);
	return planted ? [planted] : [];
}

/** One digit of the cell typed wrong. */
function slip(random: Random, ledger: Ledger, rule: string, place: Place): Planted {
	const value = figureAt(ledger, place);
	const printed = digitSlip(random, value);
	enter(ledger, place, printed);
	return { rule, place, true: value, printed, changed: [place] };
}

/** A whole row typed wrong, in itself still adding up. */
function shiftRow(random: Random, ledger: Ledger, rule: string, item: string): Planted {
	const party = request(item, 'natural_person');
	const natural = figureAt(ledger, party);
	const shift = digitSlip(random, natural) - natural;
	const total = request(item, 'total');
	const before = figureAt(ledger, total);
	enter(ledger, party, natural + shift);
	enter(ledger, total, before + shift);
	return { rule, place: total, true: before, printed: before + shift, changed: [party, total] };
}

/** Another number carried in than last year's report carried out, with tables that balance. */
function carriedInAnew(random: Random, ledger: Ledger): Planted {
	const shift = random.int(1, 3);
	const changed = ['carried_in', 'granted', 'handled_total'].flatMap((item) =>
		['natural_person', 'total'].map((party) => request(item, party))
	);
	const place = request('carried_in', 'total');
	const before = figureAt(ledger, place);
	for (const cell of changed) enter(ledger, cell, figureAt(ledger, cell) + shift);
	return { rule: 'X-01', place, true: before, printed: before + shift, changed };
}

/** The tables stay as they are; the prose will give `printed`. */
function wrongWord(random: Random, ledger: Ledger): Planted {
	const place = request('received_new', 'total');
	const received = figureAt(ledger, place);
	const both = received + figureAt(ledger, request('carried_in', 'total'));
	let printed = digitSlip(random, received);
	while (printed === both || printed === 0) printed++;
	if (printed === received) printed = both + 1;
	return { rule: 'N-01', place, true: received, printed, changed: [] };
}

function busiest(random: Random, ledger: Ledger, template: DemoTemplate): string {
	const items = requestItems(template);
	const busy = items.filter((item) => figureAt(ledger, request(item.code, 'total')) > 0);
	return random.pick(busy.length > 0 ? busy : items).code;
}

function digitSlip(random: Random, value: number): number {
	const digits = [...String(value)];
	const at = random.int(0, digits.length - 1);
	const lowest = at === 0 && digits.length > 1 ? 1 : 0;
	const others = Array.from({ length: 10 - lowest }, (_, i) => String(i + lowest));
	digits[at] = random.pick(others.filter((digit) => digit !== digits[at]));
	return Number(digits.join(''));
}

/** Every printed identity that does not hold; `before` are last year's printed figures, where there are any. */
export function brokenIdentities(
	ledger: Ledger,
	template: DemoTemplate,
	before: { printed: Ledger; template: DemoTemplate } | null
): { rule: string; place: Place }[] {
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
		hold('T3-01', cell('handled_total'), due === handled + at(cell('carried_out')));
		const parts = sum(outcomes(template).map((item) => cell(item.code)));
		hold('T3-02', cell('handled_total'), parts === handled);
	}
	const parties = APPLICANTS.filter((a) => a.code !== 'total');
	for (const { code } of requestItems(template)) {
		const total = request(code, 'total');
		hold('T3-03', total, sum(parties.map((party) => request(code, party.code))) === at(total));
	}
	for (const { code } of CHANNELS) {
		const total = placeOf('disputes', code, 'total');
		const parts = ['upheld', 'corrected', 'other', 'pending'].map((outcome) =>
			placeOf('disputes', code, outcome)
		);
		hold('T4-01', total, sum(parts) === at(total));
	}
	if (before === null) return found;
	const last = (place: Place) => figureAt(before.printed, place);
	for (const { code } of APPLICANTS) {
		const place = request('carried_in', code);
		hold('X-01', place, at(place) === last(request('carried_out', code)));
	}
	if (template === '2021' && before.template === '2021')
		for (const subject of ['regulations', 'normative_documents']) {
			const cell = (measure: string) => placeOf('proactive', subject, measure);
			const due = last(cell('in_force')) + at(cell('issued')) - at(cell('repealed'));
			hold('T2-02', cell('in_force'), at(cell('in_force')) === due);
		}
	return found;
}
