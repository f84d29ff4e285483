import type { Passage } from '#domain/figure.ts';
import { simplifiedUnit } from '#text/traditional.ts';
import { unitsFor } from '#text/native.ts';
import type { Units } from '#text/native/units.ts';

/** A stretch of a document as it is compared, and where each of its characters stands in the source. */
export interface Folded {
	text: string;
	/** Where in the document one of its characters stands. */
	sourceOf(index: number): number;
}

/** Part of a folded text. */
export interface Stretch {
	folded: Folded;
	from: number;
	to: number;
}

const LINE_FEED = 10;
const RETURN = 13;
const OPENING = 40;
const UNKNOWN = 0xffff;
const GLOSS = /^[(（][a-z\u00e0-\u01ff\u0261\p{M}]{1,7}[)）]/iu;

// Taken anew for each stretch, memory outside the heap would cost more than the folding.
const scratch = unitsFor(4096);

function unitsOf(text: string): Units {
	const written = text.length <= scratch.units.length ? scratch : unitsFor(text.length);
	written.write(text);
	return written;
}

/**
 * NFKC of each character in simplified script, without spaces, and without the spelt-out sound that copies on hijacked
 * mirrors put behind each character (`公(gōng)`). Lines stay apart by one `\n`, empty ones go.
 */
export function fold(source: string, from = 0, to = source.length): Folded {
	const start = Math.max(0, from);
	const end = Math.min(to, source.length);
	const stretch = unitsOf(source.slice(start, end));
	const dropped: number[] = [];
	const length = foldUnits(stretch.units, source, start, end, dropped);
	return {
		text: stretch.read(length),
		sourceOf: (index) => start + index + countUpTo(dropped, index)
	};
}

/** How many of these ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
	let [low, high] = [0, ascending.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ascending[middle]! <= limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Folds the units of a stretch where they are, and gives their number; adds to `dropped`, for each that goes, how many stay before it. */
function foldUnits(
	units: Uint16Array,
	source: string,
	start: number,
	end: number,
	dropped: number[]
): number {
	let length = 0;
	let last = LINE_FEED;
	for (let i = start; i < end; i++) {
		const unit = units[i - start]!;
		if (stays(unit)) {
			units[length++] = last = unit;
			continue;
		}
		const known = foldedUnits[unit]!;
		const code = known === UNKNOWN ? foldUnit(unit) : known;
		if (code === 0 || (code === LINE_FEED && last === LINE_FEED)) {
			dropped.push(length);
			continue;
		}
		if (code === OPENING && isHan(last) && isSound(source.charCodeAt(i + 1))) {
			const gloss = GLOSS.exec(source.slice(i, i + 9));
			if (gloss) {
				i += gloss[0].length - 1;
				for (let n = gloss[0].length; n > 0; n--) dropped.push(length);
				continue;
			}
		}
		units[length++] = last = code;
	}
	return length;
}

/** The same without lines, for sentences that a page breaks. */
export const joinLines = ({ text, sourceOf }: Folded): Folded => ({
	text: withoutLines(text),
	sourceOf(index) {
		let broken = index;
		for (let i = text.indexOf('\n'); i >= 0 && i <= broken; i = text.indexOf('\n', i + 1)) broken++;
		return sourceOf(broken);
	}
});

function withoutLines(text: string): string {
	const joined = unitsOf(text);
	let length = 0;
	for (let i = 0; i < text.length; i++) {
		const unit = joined.units[i]!;
		if (unit !== LINE_FEED) joined.units[length++] = unit;
	}
	return joined.read(length);
}

export const passageOf = (stretch: Stretch | null): Passage =>
	stretch === null || stretch.from >= stretch.to
		? { start: 0, end: 0 }
		: {
				start: stretch.folded.sourceOf(stretch.from),
				end: stretch.folded.sourceOf(stretch.to - 1) + 1
			};

// Filled as units are met; looking each up is what most of the time goes into.
const foldedUnits = new Uint16Array(0x10000).fill(UNKNOWN);

/** One UTF-16 unit as NFKC and simplified script have it, 0 for a space; what folds to several units stays as it is. */
function foldUnit(code: number): number {
	if (code === LINE_FEED || code === RETURN) return (foldedUnits[code] = LINE_FEED);
	const normal = String.fromCharCode(code).normalize('NFKC');
	const space = normal.trim() === '' || code < 32 || (code >= 0x200b && code <= 0x200f);
	const unit = normal.length === 1 ? normal.charCodeAt(0) : code;
	const folded = space ? 0 : simplifiedUnit(unit);
	if (folded === code && code !== OPENING) staying[code >> 5]! |= 1 << (code & 31);
	return (foldedUnits[code] = folded);
}

// Most units fold to themselves; a bit for each stays in the fastest memory, as the units do not.
const staying = new Uint32Array(0x10000 / 32);
const stays = (code: number): boolean => ((staying[code >> 5]! >> (code & 31)) & 1) === 1;

/** Whether a gloss may begin with it; most brackets hold characters or digits. */
const isSound = (code: number) => (code >= 0x41 && code <= 0x7a) || (code >= 0xc0 && !isHan(code));
const isHan = (code: number) => code >= 0x3400 && code < 0xa000;
