import { CHANNELS, DISPUTE_OUTCOMES } from './disputes.ts';
import { type Place, placeOf } from './figure.ts';
import { MEASURES, SUBJECTS } from './proactive.ts';
import { APPLICANTS, REQUEST_ITEMS } from './requests.ts';

/** Every cell that any template of the form has. */
export const PLACES: readonly Place[] = [
	...REQUEST_ITEMS.flatMap((i) => APPLICANTS.map((a) => placeOf('requests', i.code, a.code))),
	...CHANNELS.flatMap((c) => DISPUTE_OUTCOMES.map((o) => placeOf('disputes', c.code, o.code))),
	...SUBJECTS.flatMap((s) => MEASURES.map((m) => placeOf('proactive', s.code, m.code)))
];
const NUMBERS: ReadonlyMap<Place, number> = new Map(PLACES.map((place, i) => [place, i]));

export const isPlace = (place: Place): boolean => NUMBERS.has(place);

/** Its number among `PLACES`; `guess` is tried first, since most come one after another. */
export function numberOf(place: Place, guess = -1): number {
	if (PLACES[guess] === place) return guess;
	const number = NUMBERS.get(place);
	if (number === undefined) throw new Error(`unknown place: ${place}`);
	return number;
}

/** -1 for what is no cell of the form. */
export const findNumber = (place: Place): number => NUMBERS.get(place) ?? -1;
