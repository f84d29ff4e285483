import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { CELL_STATES, type Figure, type Figures, type Place, placeOf } from '#domain/figure.ts';
import { MEASURES, SUBJECTS } from '#domain/proactive.ts';
import { APPLICANTS, REQUEST_ITEMS } from '#domain/requests.ts';

/**
 * Two hundred figures as a few flat arrays, since a worker would spend longer on handing over the
 * objects than on reading the report. `raws` holds what is printed where it is not the passage itself.
 */
export interface PackedFigures {
	places: Int32Array;
	states: Uint8Array;
	passages: Int32Array;
	values: Float64Array;
	raws: [number, string | null][];
}

const PLACES: readonly Place[] = [
	...REQUEST_ITEMS.flatMap((i) => APPLICANTS.map((a) => placeOf('requests', i.code, a.code))),
	...CHANNELS.flatMap((c) => DISPUTE_OUTCOMES.map((o) => placeOf('disputes', c.code, o.code))),
	...SUBJECTS.flatMap((s) => MEASURES.map((m) => placeOf('proactive', s.code, m.code)))
];
const NUMBERS: ReadonlyMap<Place, number> = new Map(PLACES.map((place, i) => [place, i]));

/** Whether any template of the form has such a cell. */
export const isPlace = (place: Place): boolean => NUMBERS.has(place);

/** Its number among all cells of the form. */
export function numberOf(place: Place): number {
	const number = NUMBERS.get(place);
	if (number === undefined) throw new Error(`unknown place: ${place}`);
	return number;
}

export function packFigures(figures: Figures, text: string): PackedFigures {
	const size = figures.size;
	const packed: PackedFigures = {
		places: new Int32Array(size),
		states: new Uint8Array(size),
		passages: new Int32Array(size * 2),
		values: new Float64Array(size),
		raws: []
	};
	let i = 0;
	for (const { place, state, start, end, value, raw } of figures.values()) {
		packed.places[i] = numberOf(place);
		packed.states[i] = CELL_STATES.indexOf(state);
		packed.passages[2 * i] = start;
		packed.passages[2 * i + 1] = end;
		packed.values[i] = value ?? NaN;
		if (raw !== (start === end ? null : text.slice(start, end))) packed.raws.push([i, raw]);
		i++;
	}
	return packed;
}

export function unpackFigures(packed: PackedFigures, text: string): Map<Place, Figure> {
	const raws = new Map(packed.raws);
	const figures = new Map<Place, Figure>();
	for (const [i, number] of packed.places.entries()) {
		const place = PLACES[number];
		const state = CELL_STATES[packed.states[i] ?? -1];
		const start = packed.passages[2 * i] ?? 0;
		const end = packed.passages[2 * i + 1] ?? 0;
		const value = packed.values[i] ?? NaN;
		if (place === undefined || state === undefined) throw new Error(`no figure ${i} of ${number}`);
		const printed = start === end ? null : text.slice(start, end);
		const raw = raws.has(i) ? (raws.get(i) ?? null) : printed;
		figures.set(place, {
			place,
			state,
			start,
			end,
			value: Number.isNaN(value) ? null : value,
			raw
		});
	}
	return figures;
}
