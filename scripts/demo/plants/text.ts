import { CHANNELS } from '#domain/disputes.ts';
import { placeOf } from '#domain/place.ts';
import { figureAt, type Ledger } from '../ledger.ts';
import type { Find, Plant, Subject } from './plant.ts';

const COPIES = ['text-repeated', 'text-copied'];

/** Where there were requests or cases, the sentences on them follow the figures, and the rest is too little to be a copy by the rules' measure. */
export function hadNothing(printed: Ledger): boolean {
	const cells = [
		placeOf('requests', 'received_new', 'total'),
		placeOf('requests', 'carried_in', 'total'),
		...CHANNELS.map(({ code }) => placeOf('disputes', code, 'total'))
	];
	return cells.every((cell) => figureAt(printed, cell) === 0);
}

/** The wording of last year's report, with this year's figures and names in it. */
function asLastYear({ quirks, last, printed }: Subject): Find | null {
	if (last === null || last.planted || !hadNothing(printed) || !hadNothing(last.printed))
		return null;
	quirks.wording = last.wording;
	return { place: 'sections/1', explains: COPIES };
}

function asAnother({ quirks, alike, printed }: Subject): Find | null {
	if (alike === null || !hadNothing(printed)) return null;
	quirks.wording = alike.wording;
	return { place: 'sections/1', other: alike.path, explains: COPIES };
}

function nameLeft({ quirks, other }: Subject): Find | null {
	if (other === null) return null;
	quirks.leftIn = `以上是${other.name}一年来推进政府信息公开工作的总体情况。`;
	return { place: 'sections/1', explains: ['identity-conflict'] };
}

/** The sentences with figures still name last year. */
function yearLeft({ quirks, year, printed }: Subject): Find | null {
	if (figureAt(printed, placeOf('requests', 'received_new', 'total')) < 2) return null;
	quirks.yearSaid = year - 1;
	return { place: 'sections/1', explains: ['identity-conflict'] };
}

export const textPlants: readonly Plant[] = [
	{ kind: 'text_of_last_year', rule: 'text-repeated', weight: 8, plant: asLastYear },
	{ kind: 'text_of_another', rule: 'text-copied', weight: 8, plant: asAnother },
	{ kind: 'name_left', rule: 'name-left', weight: 4, plant: nameLeft },
	{ kind: 'year_left', rule: 'year-left', weight: 6, plant: yearLeft }
];
