import type { Find, Plant, Subject } from './plant.ts';

const COPIES = ['text-repeated', 'text-copied'];

/** The wording of last year's report, with this year's figures and names in it. */
function asLastYear({ quirks, last }: Subject): Find | null {
	if (last === null) return null;
	quirks.wording = last.wording;
	return { place: 'sections/1', explains: COPIES };
}

function asAnother({ quirks, other }: Subject): Find | null {
	if (other === null) return null;
	quirks.wording = other.wording;
	return { place: 'sections/1', explains: COPIES };
}

function nameLeft({ quirks, other }: Subject): Find | null {
	if (other === null) return null;
	quirks.leftIn = `以上是${other.name}一年来推进政府信息公开工作的总体情况。`;
	return { place: 'sections/1', explains: ['identity-conflict'] };
}

/** The sentences with figures still name last year. */
function yearLeft({ quirks, year }: Subject): Find {
	quirks.yearSaid = year - 1;
	return { place: 'sections/1', explains: ['identity-conflict'] };
}

export const textPlants: readonly Plant[] = [
	{ kind: 'text_of_last_year', rule: 'text-repeated', weight: 5, plant: asLastYear },
	{ kind: 'text_of_another', rule: 'text-copied', weight: 5, plant: asAnother },
	{ kind: 'name_left', rule: 'name-left', weight: 4, plant: nameLeft },
	{ kind: 'year_left', rule: 'year-left', weight: 4, plant: yearLeft }
];
