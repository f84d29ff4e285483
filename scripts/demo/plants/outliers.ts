import { placeOf } from '#domain/place.ts';
import { requestItems } from '#domain/requests.ts';
import { enter, figureAt } from '../ledger.ts';
import { YEARS } from '../organs.ts';
import type { Find, Plant, Subject } from './plant.ts';
import { addThroughout } from './requests.ts';

const total = ({ printed }: Subject, item: string) =>
	figureAt(printed, placeOf('requests', item, 'total'));

/** Many times the requests of the years before, in tables that balance. */
function manyMore(subject: Subject): Find | null {
	const { random, last, template, organ } = subject;
	if (template === 'annex' || last === null || organ.kind === 'government') return null;
	const is = total(subject, 'received_new');
	const place = placeOf('requests', 'received_new', 'total');
	// The rule needs two years before, and numbers that do not double by themselves.
	if (is > 200 || is < 8 || figureAt(last.printed, place) < 8) return null;
	if (subject.year - Math.max(organ.founded, YEARS[0] ?? 0) < 3) return null;
	const by = (is + 10) * random.int(25, 60);
	const changed = addThroughout(subject.printed, ['received_new', 'granted', 'handled_total'], by);
	return { place, true: is, printed: is + by, changed };
}

/** Nearly all that was granted is said not to be held. */
function nothingHeld(subject: Subject): Find | null {
	const { printed, template } = subject;
	if (template === 'annex' || total(subject, 'handled_total') < 40) return null;
	const granted = total(subject, 'granted');
	if (granted < 20 || granted < 0.5 * total(subject, 'handled_total')) return null;
	const [from, to] = ['granted', 'unavailable_not_held'] as const;
	const changed: string[] = [];
	for (const place of requestItems(template).length > 0 ? partiesOf(from) : []) {
		const count = figureAt(printed, place);
		if (count === 0) continue;
		const other = place.replace(from, to);
		enter(printed, other, figureAt(printed, other) + count);
		enter(printed, place, 0);
		changed.push(place, other);
	}
	return { place: placeOf('requests', to, 'total'), true: 0, printed: granted, changed };
}

const partiesOf = (item: string) =>
	[
		'natural_person',
		'business',
		'research_institution',
		'public_welfare',
		'legal_service',
		'other_organisation',
		'total'
	].map((party) => placeOf('requests', item, party));

export const outlierPlants: readonly Plant[] = [
	{ kind: 'many_more_requests', rule: 'outlier-change', weight: 12, plant: manyMore },
	{ kind: 'nothing_held', rule: 'outlier-rate', weight: 12, plant: nothingHeld }
];
