import { partsOf, placeOf, type Place } from '#domain/place.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import { enter, figureAt } from '../ledger.ts';
import { SLIPS } from './digits.ts';
import type { Find, Plant, Subject } from './plant.ts';

const request = (item: string, party: string) => placeOf('requests', item, party);

/** One cell of table 三 typed wrong; each cell stands in a row and a column, so that it can be told. The rule is that of its row. */
const slips: Plant[] = Object.entries(SLIPS).map(([change, slip]) => ({
	kind: `single_cell:${change}`,
	rule: 'applicants-sum',
	weight: 4,
	plant(subject) {
		const { random, printed, template } = subject;
		const places = requestItems(template).flatMap((item) =>
			APPLICANTS.map((a) => request(item.code, a.code))
		);
		// Zeros are most of the cells, and a zero with another digit is only one of the ways.
		const busy = places.filter((place) => figureAt(printed, place) > (random.chance(0.9) ? 0 : -1));
		// Many numbers are too short for some ways.
		const turns = random.shuffled(busy).map((place) => {
			const before = figureAt(printed, place);
			return { place, before, typed: slip(before, random) };
		});
		const found = turns.find(({ before, typed }) => typed !== null && typed !== before);
		if (!found || found.typed === null) return null;
		const { place, before, typed } = found;
		enter(printed, place, typed);
		return { place, true: before, printed: typed, changed: [place] };
	}
}));

/** Two neighbours of one row exchanged: the row still adds up. */
function neighbours({ random, printed, template }: Subject): Find | null {
	const pairs = requestItems(template).flatMap((item) =>
		APPLICANTS.slice(0, 5).map((a, i): [Place, Place] => [
			request(item.code, a.code),
			request(item.code, APPLICANTS[i + 1]?.code ?? '')
		])
	);
	const unlike = pairs.filter(([a, b]) => figureAt(printed, a) !== figureAt(printed, b));
	if (unlike.length === 0) return null;
	const [first, second] = random.pick(unlike);
	const [a, b] = [figureAt(printed, first), figureAt(printed, second)];
	enter(printed, first, b);
	enter(printed, second, a);
	const rule = ruleOf(partsOf(first).row ?? '');
	return { place: first, true: a, printed: b, changed: [first, second], rule };
}

/**
 * A row typed one column to the right, its first cell 0; what stood before the total is gone, which
 * is 0. A row of one number would be two cells exchanged.
 */
function shifted({ random, printed, template }: Subject): Find | null {
	const parties = APPLICANTS.slice(0, 6);
	const rows = requestItems(template).filter((item) => {
		const values = parties.map((party) => figureAt(printed, request(item.code, party.code)));
		return values.filter((value) => value > 0).length > 1 && values.at(-1) === 0;
	});
	if (rows.length === 0) return null;
	const { code } = random.pick(rows);
	const places = parties.map((party) => request(code, party.code));
	const values = places.map((place) => figureAt(printed, place));
	places.forEach((place, i) => enter(printed, place, i === 0 ? 0 : (values[i - 1] ?? 0)));
	const changed = places.filter((place, i) => figureAt(printed, place) !== values[i]);
	const [place] = changed;
	return place ? { place, changed, rule: ruleOf(code) } : null;
}

/** The rule that looks at the columns of a row. */
const ruleOf = (item: string): string =>
	['received_new', 'carried_in', 'carried_out'].includes(item)
		? 'requests-balance'
		: 'outcomes-sum';

/** 总计 of one column left out the outcomes of one group, and the sum of its row with it. */
function missedBlock({ random, printed, template }: Subject): Find | null {
	const handled = (party: string) => request('handled_total', party);
	const choices = ['denied', 'unavailable', 'rejected', 'other'].flatMap((group) => {
		const items = requestItems(template).filter((item) => item.group === group);
		const sum = items.reduce((n, i) => n + figureAt(printed, request(i.code, 'total')), 0);
		return sum > 0 && sum < figureAt(printed, handled('total')) ? [sum] : [];
	});
	if (choices.length === 0) return null;
	const place = handled('total');
	const before = figureAt(printed, place);
	const after = before - random.pick(choices);
	enter(printed, place, after);
	return { place, true: before, printed: after, changed: [place] };
}

/** A number with a fraction or a sign where only a count can stand. */
const typed =
	(text: (value: number) => string) =>
	({ random, printed, typed, template }: Subject): Find | null => {
		const item = random.pick(requestItems(template).slice(0, 3));
		if (!item) return null;
		const place = request(item.code, 'natural_person');
		const value = figureAt(printed, place);
		typed.set(place, text(value));
		return { place, true: value, changed: [place] };
	};

const noAnnex =
	(plant: (subject: Subject) => Find | null) =>
	(subject: Subject): Find | null =>
		subject.template === 'annex' ? null : plant(subject);

export const cellPlants: readonly Plant[] = [
	...slips.map((slip) => ({ ...slip, plant: noAnnex(slip.plant) })),
	{ kind: 'cells_exchanged', rule: 'outcomes-sum', weight: 4, plant: noAnnex(neighbours) },
	{ kind: 'column_shifted', rule: 'outcomes-sum', weight: 4, plant: noAnnex(shifted) },
	{ kind: 'total_missed_block', rule: 'outcomes-sum', weight: 4, plant: noAnnex(missedBlock) },
	{ kind: 'fraction', rule: 'count-not-whole', weight: 2, plant: noAnnex(typed((v) => `${v}.5`)) },
	{
		kind: 'negative',
		rule: 'count-not-whole',
		weight: 2,
		plant: noAnnex(typed((v) => `-${v + 1}`))
	}
];
