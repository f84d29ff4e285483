import { CELL_STATES, type Figure } from './figure.ts';
import { Figures } from './figures.ts';
import { PLACES } from './place.ts';

/**
 * The figures of a report as flat columns in the form's order: two hundred objects would cost more to
 * hand from a worker to the build, and from there to the tables, than the report costs to read.
 */
export interface PackedFigures {
	/** By their numbers among `PLACES`, rising. */
	places: Uint16Array;
	/** By their numbers among `CELL_STATES`. */
	states: Uint8Array;
	/** NaN where there is none. */
	values: Float64Array;
	/** Start and end of each. */
	passages: Int32Array;
	/** What is printed where it is not just the value, or nothing for no value. */
	raws: ReadonlyMap<number, string | null>;
}

export function packFigures(figures: Figures): PackedFigures {
	const packed = openColumns(figures.size);
	let i = 0;
	for (let number = 0; number < PLACES.length; number++) {
		const figure = figures.at(number);
		if (figure === undefined) continue;
		const { state, value, raw, start, end } = figure;
		packed.places[i] = number;
		packed.states[i] = CELL_STATES.indexOf(state);
		packed.values[i] = value ?? NaN;
		packed.passages[2 * i] = start;
		packed.passages[2 * i + 1] = end;
		if (raw !== printedAs(value)) packed.raws.set(i, raw);
		i++;
	}
	return packed;
}

/** Over one buffer, which is handed on much faster than four. */
function openColumns(size: number) {
	const buffer = new ArrayBuffer(BYTES * size);
	return {
		values: new Float64Array(buffer, 0, size),
		passages: new Int32Array(buffer, 8 * size, 2 * size),
		places: new Uint16Array(buffer, 16 * size, size),
		states: new Uint8Array(buffer, 18 * size, size),
		raws: new Map<number, string | null>()
	};
}
/** Of one figure in all columns. */
const BYTES = 19;

const printedAs = (value: number | null): string | null => (value === null ? null : String(value));

export const sizeOf = ({ places }: PackedFigures): number => places.length;

export const unpackFigures = (packed: PackedFigures): Figures =>
	new Figures(Array.from({ length: sizeOf(packed) }, (_, i) => figureAt(packed, i)));

function figureAt({ places, states, values, passages, raws }: PackedFigures, i: number): Figure {
	const place = PLACES[places[i] ?? -1];
	const state = CELL_STATES[states[i] ?? -1];
	if (place === undefined || state === undefined) throw new Error(`no figure ${i}`);
	const number = values[i] ?? NaN;
	const value = Number.isNaN(number) ? null : number;
	return {
		place,
		value,
		state,
		raw: raws.has(i) ? (raws.get(i) ?? null) : printedAs(value),
		start: passages[2 * i] ?? 0,
		end: passages[2 * i + 1] ?? 0
	};
}

/** For each of `PLACES` where in the columns it stands; -1 where the report has no such cell. */
export function indexPlaces({ places }: PackedFigures): Int16Array {
	const index = new Int16Array(PLACES.length).fill(-1);
	for (let i = 0; i < places.length; i++) index[places[i] ?? 0] = i;
	return index;
}
