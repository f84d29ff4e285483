import { placeOf, type Place } from '#domain/place.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import { enter, figureAt, type Ledger, PRINTED } from '../ledger.ts';
import { digitSlip } from './digits.ts';
import type { Find, Plant, Subject } from './plant.ts';

const request = (item: string, party: string) => placeOf('requests', item, party);
const PARTIES = APPLICANTS.map((a) => a.code);
const requestPlaces = ({ template }: Subject) =>
	PRINTED[template].filter((place) => place.startsWith('requests/'));

/** A whole row typed wrong, in itself still adding up. */
const row =
	(item: (subject: Subject) => string) =>
	(subject: Subject): Find => {
		const { random, printed } = subject;
		const code = item(subject);
		const [party, total] = [request(code, 'natural_person'), request(code, 'total')];
		const natural = figureAt(printed, party);
		const shift = digitSlip(natural, random) - natural;
		const before = figureAt(printed, total);
		enter(printed, party, natural + shift);
		enter(printed, total, before + shift);
		return { place: total, true: before, printed: before + shift, changed: [party, total] };
	};

const outcome = ({ random, template }: Subject) =>
	random.pick(
		requestItems(template).filter(({ group }) => group !== 'intake' && group !== 'balance')
	).code;

/** Requests came in, and nothing is said of what became of them. */
function noResults(subject: Subject): Find | null {
	const { printed, template } = subject;
	const place = request('received_new', 'total');
	if (figureAt(printed, place) === 0) return null;
	const results = requestItems(template)
		.filter(({ code, group }) => group !== 'intake' || code === 'carried_in')
		.filter(({ code }) => code !== 'carried_in');
	const changed = results
		.flatMap(({ code }) => PARTIES.map((party) => request(code, party)))
		.filter((cell) => figureAt(printed, cell) > 0);
	for (const cell of changed) enter(printed, cell, 0);
	return { place, changed };
}

/** Adds to some rows alike, so that every sum still holds. Mutates. */
export function addThroughout(printed: Ledger, rows: readonly string[], by: number): Place[] {
	const changed = rows.flatMap((item) => ['natural_person', 'total'].map((p) => request(item, p)));
	for (const cell of changed) enter(printed, cell, figureAt(printed, cell) + by);
	return changed;
}

/** Another number carried in than last year's report carried out, with tables that balance. */
function carriedInAnew({ random, printed, last }: Subject): Find | null {
	if (last === null || last.template === 'annex') return null;
	const place = request('carried_in', 'total');
	const before = figureAt(printed, place);
	const by = random.int(1, 3);
	const changed = addThroughout(printed, ['carried_in', 'granted', 'handled_total'], by);
	return { place, true: before, printed: before + by, changed };
}

/** The table of last year once more. */
function lastYearsTable(subject: Subject): Find | null {
	const { printed, last, template } = subject;
	const place = request('received_new', 'total');
	if (last === null || last.template !== template || figureAt(last.printed, place) < 10)
		return null;
	const places = requestPlaces(subject);
	const changed = places.filter((p) => figureAt(last.printed, p) !== figureAt(printed, p));
	for (const p of changed) enter(printed, p, figureAt(last.printed, p));
	return { place: 'requests', changed, explains: 'any' };
}

/** The table of another organ, number for number. */
function anothersTable(subject: Subject): Find | null {
	const { printed, other, template } = subject;
	const place = request('received_new', 'total');
	if (other === null || other.template !== template || figureAt(other.printed, place) < 20)
		return null;
	const places = requestPlaces(subject);
	const changed = places.filter((p) => figureAt(other.printed, p) !== figureAt(printed, p));
	for (const p of changed) enter(printed, p, figureAt(other.printed, p));
	return { place: 'requests', changed, other: other.path, explains: 'any' };
}

/** Natural persons and businesses in each other's column, all the way down. */
function mixTurned(subject: Subject): Find | null {
	const { printed, last } = subject;
	const place = request('received_new', 'business');
	const [natural, business] = ['natural_person', 'business'].map((party) =>
		figureAt(printed, request('received_new', party))
	) as [number, number];
	if (last === null || last.template === 'annex' || natural < 20 || natural < 5 * business)
		return null;
	// Of fewer than 20 in either year a share says little.
	const totals = [printed, last.printed].map((l) => figureAt(l, request('received_new', 'total')));
	if (Math.min(...totals) < 25) return null;
	const changed: Place[] = [];
	for (const { code } of requestItems(subject.template)) {
		const [a, b] = [request(code, 'natural_person'), request(code, 'business')];
		const [x, y] = [figureAt(printed, a), figureAt(printed, b)];
		enter(printed, a, y);
		enter(printed, b, x);
		if (x !== y) changed.push(a, b);
	}
	return { place, true: business, printed: natural, changed };
}

/** The government's report has fewer requests than one of its organs alone. */
function belowItsOrgan(subject: Subject): Find | null {
	const { printed, largest } = subject;
	const place = request('received_new', 'total');
	if (largest === null || figureAt(largest, request('granted', 'natural_person')) < 2) return null;
	const before = figureAt(printed, place);
	const places = requestPlaces(subject);
	const changed = places.filter((p) => figureAt(largest, p) !== figureAt(printed, p));
	for (const p of places) enter(printed, p, figureAt(largest, p));
	addThroughout(printed, ['received_new', 'granted', 'handled_total'], -1);
	if (figureAt(printed, request('received_new', 'natural_person')) < 0) return null;
	return { place, true: before, printed: figureAt(printed, place), changed: [...changed, place] };
}

/** A request refused for an unpaid fee, and a section six that says no fee was charged. */
function feeUnpaid({ printed, template, quirks }: Subject): Find | null {
	if (template !== '2021' || quirks.fees !== 'stated') return null;
	const place = request('other_fee_unpaid', 'total');
	if (figureAt(printed, request('granted', 'natural_person')) === 0) return null;
	if (figureAt(printed, place) > 0) return null;
	quirks.fees = 'none';
	const changed = [
		...addThroughout(printed, ['granted'], -1),
		...addThroughout(printed, ['other_fee_unpaid'], 1)
	];
	return { place, true: 0, printed: 1, changed };
}

const tabled =
	(plant: (subject: Subject) => Find | null) =>
	(subject: Subject): Find | null =>
		subject.template === 'annex' ? null : plant(subject);

export const requestPlants: readonly Plant[] = [
	{
		kind: 'row_carried_out',
		rule: 'requests-balance',
		weight: 3,
		plant: tabled(row(() => 'carried_out'))
	},
	{
		kind: 'row_received',
		rule: 'requests-balance',
		weight: 3,
		plant: tabled(row(() => 'received_new'))
	},
	{ kind: 'row_outcome', rule: 'outcomes-sum', weight: 3, plant: tabled(row(outcome)) },
	{ kind: 'no_results', rule: 'results-missing', weight: 3, plant: tabled(noResults) },
	{ kind: 'carried_in_anew', rule: 'carry-over', weight: 4, plant: tabled(carriedInAnew) },
	{ kind: 'last_years_table', rule: 'figures-repeated', weight: 4, plant: tabled(lastYearsTable) },
	{ kind: 'anothers_table', rule: 'figures-shared', weight: 12, plant: tabled(anothersTable) },
	{ kind: 'applicants_turned', rule: 'applicant-mix-jump', weight: 8, plant: tabled(mixTurned) },
	{
		kind: 'below_its_organ',
		rule: 'child-above-parent',
		weight: 25,
		plant: tabled(belowItsOrgan)
	},
	{ kind: 'fee_unpaid', rule: 'fee-unpaid', weight: 4, plant: tabled(feeUnpaid) }
];
