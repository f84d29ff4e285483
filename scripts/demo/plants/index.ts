import type { Random } from '../random.ts';
import type { Planted } from '../report-model.ts';
import { cellPlants } from './cells.ts';
import { disputePlants } from './disputes.ts';
import { formPlants } from './form.ts';
import { outlierPlants } from './outliers.ts';
import { proactivePlants } from './proactive.ts';
import { prosePlants } from './prose.ts';
import { requestPlants } from './requests.ts';
import type { Plant, Subject } from './plant.ts';
import { textPlants } from './text.ts';

/** Every contradiction, gap, copy and outlier that the demo knows. */
export const PLANTS: readonly Plant[] = [
	...cellPlants,
	...requestPlants,
	...disputePlants,
	...proactivePlants,
	...prosePlants,
	...formPlants,
	...textPlants,
	...outlierPlants
];

const TRIES = 8;

/** Puts one thing wrong into a report. Mutates the subject; empty if nothing that was tried has a place in it. */
export function plantIn(random: Random, subject: Subject): Planted[] {
	for (let i = 0; i < TRIES; i++) {
		const { kind, rule, plant } = random.weighted(PLANTS);
		const found = plant(subject);
		if (found === null) continue;
		const { changed = [], explains, ...what } = found;
		return [
			{ kind, rule, ...what, changed, explains: explains ?? (changed.length > 0 ? 'any' : []) }
		];
	}
	return [];
}
