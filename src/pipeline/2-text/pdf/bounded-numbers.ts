import { concat } from '#text/bytes/concat.ts';
import { MAX_BYTES } from '../limits.ts';

/**
 * Whole numbers of more digits than this stand in no array of a font: signs have five at most. The engine lays down a
 * width for each sign of a range as the file gives it; where the range has no end, the array ends the process, and no
 * limit of a worker holds it back.
 */
const MOST_DIGITS = 6;

const code = (sign: string): number => sign.charCodeAt(0);
const [OPEN, CLOSE, STRING, STRING_END, ESCAPE] = ['[', ']', '(', ')', '\\'].map(code);
const [ZERO, NINE, POINT] = ['0', '9', '.'].map(code) as [number, number, number];
const STREAM = bytesOf('stream');
const OBJECT_END = bytesOf('endobj');
const END = bytesOf('endstream');
/** Behind it lies a stream of objects: what it holds is packed. */
const PACKED_OBJECTS = /\/Type\s*\/ObjStm\b/u;
/** Bytes before a stream in which its dictionary says what it is. */
const DICTIONARY = 600;

/** The file with zeros for the numbers without end in its arrays; null where they are packed, so that they cannot be put right. */
export async function withBoundedNumbers(bytes: Uint8Array): Promise<Uint8Array | null> {
	let bounded = bytes;
	for (let at = 0; at < bytes.length;) {
		const start = streamFrom(bytes, at);
		for (const [from, to] of endlessIn(bytes.subarray(at, start))) {
			if (bounded === bytes) bounded = Uint8Array.from(bytes);
			bounded.fill(ZERO, at + from, at + to);
		}
		const end = indexOf(bytes, END, start);
		// A stream without an end hides nothing: the engine looks for objects behind it too.
		if (end === bytes.length) {
			at = start + STREAM.length;
			continue;
		}
		const dictionary = textOf(bytes.subarray(Math.max(at, start - DICTIONARY), start));
		if (PACKED_OBJECTS.test(dictionary)) {
			const objects = await unpacked(bytes.subarray(start + STREAM.length, end));
			if (endlessIn(objects).length > 0) return null;
		}
		at = end + END.length;
	}
	return bounded;
}

/** From where to where the numbers without end stand that are in arrays; what is in brackets of a string is none. */
function endlessIn(bytes: Uint8Array): [from: number, to: number][] {
	const found: [number, number][] = [];
	let arrays = 0;
	let strings = 0;
	for (let at = 0; at < bytes.length; at++) {
		const sign = bytes[at];
		// Brackets that a damaged object leaves open end with it.
		if (sign === OBJECT_END[0] && isAt(bytes, OBJECT_END, at)) [arrays, strings] = [0, 0];
		else if (strings > 0) {
			if (sign === ESCAPE) at++;
			else if (sign === STRING) strings++;
			else if (sign === STRING_END) strings--;
		} else if (sign === STRING) strings = 1;
		else if (sign === OPEN) arrays++;
		else if (sign === CLOSE) arrays = Math.max(0, arrays - 1);
		else if (isDigit(sign)) {
			let end = at + 1;
			while (isDigit(bytes[end])) end++;
			const isWhole = bytes[at - 1] !== POINT;
			if (arrays > 0 && isWhole && end - at > MOST_DIGITS) found.push([at, end]);
			at = end - 1;
		}
	}
	return found;
}

const isDigit = (sign: number | undefined): boolean =>
	sign !== undefined && sign >= ZERO && sign <= NINE;

/** What of it can be unpacked, and no more than a report has. */
async function unpacked(stream: Uint8Array): Promise<Uint8Array> {
	const { Unzlib } = await import('fflate');
	const parts: Uint8Array[] = [];
	let size = 0;
	const unzlib = new Unzlib((part) => {
		size += part.length;
		if (size <= MAX_BYTES) parts.push(part);
	});
	const start = stream.findIndex((sign) => !LINE_END.includes(sign));
	try {
		for (let at = Math.max(0, start); at < stream.length && size <= MAX_BYTES; at += PIECE)
			unzlib.push(stream.subarray(at, at + PIECE));
	} catch {
		// What came before the damage is all that the engine reads of it.
	}
	return concat(parts);
}
const PIECE = 65_536;

function bytesOf(text: string): Uint8Array {
	return Uint8Array.from(text, code);
}

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Where the next stream begins: its word ends its line. */
function streamFrom(bytes: Uint8Array, from: number): number {
	let at = indexOf(bytes, STREAM, from);
	while (at < bytes.length && !LINE_END.includes(bytes[at + STREAM.length] ?? 0))
		at = indexOf(bytes, STREAM, at + 1);
	return at;
}
const LINE_END = [10, 13];

/** Where a word stands from a place on; the end where it does not. */
function indexOf(bytes: Uint8Array, word: Uint8Array, from: number): number {
	let at = bytes.indexOf(word[0] ?? 0, from);
	while (at !== -1 && !isAt(bytes, word, at)) at = bytes.indexOf(word[0] ?? 0, at + 1);
	return at === -1 ? bytes.length : at;
}

const isAt = (bytes: Uint8Array, word: Uint8Array, at: number): boolean =>
	word.every((sign, i) => bytes[at + i] === sign);
