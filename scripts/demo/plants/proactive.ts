import { placeOf } from '#domain/place.ts';
import { enter, figureAt } from '../ledger.ts';
import { digitSlip } from './digits.ts';
import type { Find, Plant, Subject } from './plant.ts';

const proactive = (subject: string, measure: string) => placeOf('proactive', subject, measure);

/** Sets one cell. Mutates. */
function set({ printed }: Subject, subject: string, measure: string, value: number): Find | null {
	const place = proactive(subject, measure);
	const before = figureAt(printed, place);
	if (before === value || !Number.isSafeInteger(value)) return null;
	enter(printed, place, value);
	return { place, true: before, printed: value, changed: [place] };
}

function stockBroken(subject: Subject): Find | null {
	const { random, printed, last, template } = subject;
	if (template !== '2021' || last?.template !== '2021') return null;
	const place = proactive('normative_documents', 'in_force');
	return set(
		subject,
		'normative_documents',
		'in_force',
		digitSlip(figureAt(printed, place), random)
	);
}

/** A county organ cannot make 规章. */
function rulesWithoutPower(subject: Subject): Find | null {
	const { organ, random, template } = subject;
	if (organ.level !== 'county' && organ.level !== 'township') return null;
	const value = random.int(1, 9);
	if (template === '2021') return set(subject, 'regulations', 'in_force', value);
	return template === '2019' ? set(subject, 'regulations', 'disclosed_total', value) : null;
}

function issuedAboveStock(subject: Subject): Find | null {
	if (subject.template !== '2021') return null;
	const at = (measure: string) =>
		figureAt(subject.printed, proactive('normative_documents', measure));
	const value = at('in_force') + at('repealed') + subject.random.int(3, 30);
	return set(subject, 'normative_documents', 'issued', value);
}

/** 元 typed where 万元 is asked: ten thousand times last year's order of size. Amounts are in yuan here. */
function yuanTyped(subject: Subject): Find | null {
	const { printed, last, template } = subject;
	if (template !== '2021' || last?.template !== '2021') return null;
	const place = proactive('fees', 'amount_10k_cny');
	const [now, before] = [figureAt(printed, place), figureAt(last.printed, place)];
	const ratio = now / before;
	if (now < 1000 || before < 1000 || ratio < 0.6 || ratio > 1.6) return null;
	return set(subject, 'fees', 'amount_10k_cny', now * 10_000);
}

function decisionsJump(subject: Subject): Find | null {
	const { printed, last, random, template } = subject;
	if (template === 'annex' || last === null || last.template === 'annex') return null;
	const name = random.pick(['licences', 'penalties']);
	const before = figureAt(last.printed, proactive(name, 'decisions'));
	const now = figureAt(printed, proactive(name, 'decisions'));
	if (before < 30) return null;
	return set(subject, name, 'decisions', Math.max(now, before) * random.int(14, 40) + 200);
}

function tooManyDecisions(subject: Subject): Find | null {
	const { organ, random, template } = subject;
	if (template === 'annex' || (organ.level !== 'county' && organ.level !== 'township')) return null;
	return set(subject, 'licences', 'decisions', random.int(10_500_000, 60_000_000));
}

/** More items taken away than there were. */
function itemsBelowZero(subject: Subject): Find | null {
	if (subject.template !== '2019') return null;
	const items = figureAt(subject.printed, proactive('licences', 'items_last_year'));
	return set(subject, 'licences', 'items_change', -items - subject.random.int(1, 9));
}

function itemsOverYears(subject: Subject): Find | null {
	const { last, printed, template, random } = subject;
	if (template !== '2019' || last?.template !== '2019') return null;
	const items = figureAt(printed, proactive('penalties', 'items_last_year'));
	return set(subject, 'penalties', 'items_last_year', items + random.int(20, 60));
}

export const proactivePlants: readonly Plant[] = [
	{ kind: 'stock_broken', rule: 'stock-over-years', weight: 5, plant: stockBroken },
	{
		kind: 'rules_without_power',
		rule: 'regulations-no-power',
		weight: 4,
		plant: rulesWithoutPower
	},
	{ kind: 'issued_above_stock', rule: 'issued-above-in-force', weight: 4, plant: issuedAboveStock },
	{ kind: 'yuan_typed', rule: 'fees-jump', weight: 20, plant: yuanTyped },
	{ kind: 'decisions_jump', rule: 'decisions-jump', weight: 8, plant: decisionsJump },
	{ kind: 'too_many_decisions', rule: 'decisions-huge', weight: 3, plant: tooManyDecisions },
	{ kind: 'items_below_zero', rule: 'items-below-zero', weight: 8, plant: itemsBelowZero },
	{ kind: 'items_over_years', rule: 'items-over-years', weight: 10, plant: itemsOverYears }
];
