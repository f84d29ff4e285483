import { Figures } from '#domain/figures.ts';
import { CLAIMS, type Claim } from '#domain/claim.ts';
import { CELL_STATES, type Figure } from '#domain/figure.ts';
import type { Place } from '#domain/place.ts';
import { indexPlaces, type PackedFigures } from '#domain/packed-figures.ts';
import {
	type ReportSketch,
	SKETCHED_SECTIONS,
	SKETCH_WORDS,
	type SketchedSection
} from '#pipeline/5-findings/index.ts';
import type { ByteReader, ByteWriter } from './byte-log.ts';

/** How the store writes one report; a cell takes three bytes as a rule. */
const ABSENT = CELL_STATES.length;
/** Its value is no whole number of 0 and more, or there is none where a value belongs. */
const ODD = ABSENT + 1;
const KINDS = 8;
const LARGEST_WHOLE = 2 ** 40;
const VALUELESS: ReadonlySet<string> = new Set(['blank', 'not_applicable', 'unreadable']);
const IS_VALUELESS = CELL_STATES.map((state) => VALUELESS.has(state));
const SKETCH_BYTES = 4 * SKETCH_WORDS;

/** `places` by their numbers. */
export function writeFigures(
	out: ByteWriter,
	packed: PackedFigures,
	places: readonly number[]
): void {
	const index = indexPlaces(packed);
	let last = 0;
	for (const place of places) {
		const i = index[place] ?? -1;
		if (i < 0) {
			out.whole(ABSENT);
			continue;
		}
		const state = packed.states[i] ?? 0;
		const value = packed.values[i] ?? NaN;
		if (isPlain(value, state)) out.whole((Number.isNaN(value) ? 0 : value) * KINDS + state);
		else {
			out.whole(ODD);
			out.byte(state);
			out.float(value);
		}
		const start = packed.passages[2 * i] ?? 0;
		const end = packed.passages[2 * i + 1] ?? 0;
		out.signed(start - last);
		out.whole(end - start);
		last = end;
	}
}

function isPlain(value: number, state: number): boolean {
	const valueless = IS_VALUELESS[state] ?? false;
	if (Number.isNaN(value) || valueless) return Number.isNaN(value) && valueless;
	return Number.isInteger(value) && value >= 0 && value < LARGEST_WHOLE && !Object.is(value, -0);
}

/** `raw` is not kept: no rule over the years asks for it. */
export function readFigures(from: ByteReader, places: readonly Place[]): Figures {
	const figures: Figure[] = [];
	let last = 0;
	for (const place of places) {
		const head = from.whole();
		if (head === ABSENT) continue;
		const odd = head === ODD;
		const state = CELL_STATES[odd ? from.byte() : head % KINDS];
		if (state === undefined) throw new Error(`no state of ${place}: ${head}`);
		const value = odd ? from.float() : VALUELESS.has(state) ? NaN : Math.floor(head / KINDS);
		const start = last + from.signed();
		last = start + from.whole();
		figures.push({
			place,
			value: Number.isNaN(value) ? null : value,
			state,
			raw: null,
			start,
			end: last
		});
	}
	return new Figures(figures);
}

/** Calls back with each whole number that is printed as it stands, and passes over the rest. */
export function scanFigures(
	from: ByteReader,
	places: number,
	stated: (place: number, value: number) => void
): void {
	for (let place = 0; place < places; place++) {
		const head = from.whole();
		if (head === ABSENT) continue;
		if (head === ODD) from.advance(9);
		else if (head % KINDS === 0) stated(place, head / KINDS);
		from.whole();
		from.whole();
	}
}

/** Definitions are few words; `words` keeps each once and is added to. */
export function writeClaims(out: ByteWriter, claims: readonly Claim[], words: string[]): void {
	out.whole(claims.length);
	for (const { claim, value, definition, start, end } of claims) {
		out.byte(CLAIMS.findIndex(({ code }) => code === claim));
		out.float(value);
		out.whole(definition === null ? 0 : 1 + wordAt(definition, words));
		out.whole(start);
		out.whole(end - start);
	}
}

function wordAt(word: string, words: string[]): number {
	const known = words.indexOf(word);
	return known >= 0 ? known : words.push(word) - 1;
}

export function readClaims(from: ByteReader, words: readonly string[]): Claim[] {
	return Array.from({ length: from.whole() }, () => {
		const kind = CLAIMS[from.byte()];
		if (kind === undefined) throw new Error('a claim of no kind');
		const value = from.float();
		const definition = from.whole();
		const start = from.whole();
		return {
			claim: kind.code,
			value,
			unit: kind.unit,
			definition: definition === 0 ? null : (words[definition - 1] ?? null),
			start,
			end: start + from.whole()
		};
	});
}

export function writeSketch(out: ByteWriter, { requests, prose }: ReportSketch): void {
	out.float(requests ?? NaN);
	for (const section of SKETCHED_SECTIONS) {
		const sketch = prose.find((p) => p.section === section);
		out.byte(sketch ? 1 : 0);
		if (!sketch) continue;
		out.whole(sketch.start);
		out.whole(sketch.end - sketch.start);
		for (const word of sketch.words) out.word(word);
	}
}

export function skipSketch(from: ByteReader): void {
	from.advance(8);
	for (const _ of SKETCHED_SECTIONS)
		if (from.byte() === 1) {
			from.whole();
			from.whole();
			from.advance(SKETCH_BYTES);
		}
}

/** As `ReportSketch.requests`, NaN for null. */
export const readDigest = (from: ByteReader): number => from.float();

/** Stands at the digest of the sketch. Writes the words of a section to `words` at `at`; false where it has none. */
export function readProse(
	from: ByteReader,
	wanted: SketchedSection,
	words: Uint32Array,
	at: number
): { start: number; end: number } | null {
	from.advance(8);
	for (const section of SKETCHED_SECTIONS) {
		if (from.byte() === 0) {
			if (section === wanted) return null;
			continue;
		}
		const start = from.whole();
		const end = start + from.whole();
		if (section !== wanted) {
			from.advance(SKETCH_BYTES);
			continue;
		}
		for (let i = 0; i < SKETCH_WORDS; i++) words[at + i] = from.word();
		return { start, end };
	}
	return null;
}
