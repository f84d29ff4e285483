import type { Passage } from '#domain/figure.ts';
import type { SourceText } from '#domain/table.ts';
import { simplify } from '#text/traditional.ts';

export interface PlainScript {
	source: SourceText;
	/** From an offset in the plain text to the one in the document; null where they are the same. */
	at: ((offset: number) => number) | null;
}

// The sound of the character before it, as copies on hijacked mirrors print it: 公(gōng).
const GLOSS = /[(（][a-z\u00e0-\u01ff\u0261\p{M}]{1,7}[)）]/giu;
/** Fewer are abbreviations in brackets. */
const GLOSSED = 5;

/** Signs that print nothing: soft hyphens, spaces of no width, marks of direction, joiners, byte order marks. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu;

/**
 * The document in simplified script, without glosses and signs that print nothing, for reading; what
 * is published is the document's own text. Null where it is that already, as nearly all are.
 */
export function plainScript(source: SourceText): PlainScript | null {
	const text = simplify(source.text);
	const unseen = holdsUnseen(text) ? [...text.matchAll(UNSEEN)] : [];
	if (text === source.text && unseen.length === 0 && !mayHoldGlosses(text)) return null;
	const titles = source.titles.map((title) =>
		simplify(title).replace(GLOSS, '').replace(UNSEEN, '')
	);
	const found = [...text.matchAll(GLOSS)].filter(({ index }) => isHan(text, index - 1));
	const glosses = found.length >= GLOSSED ? found : [];
	const dropped = [...glosses, ...unseen].sort((a, b) => a.index - b.index);
	if (dropped.length > 0) return without({ ...source, text, titles }, dropped);
	return text === source.text ? null : { source: { ...source, text, titles }, at: null };
}

/** Whether one of `UNSEEN` is in a text; a pattern takes three times as long, of signs that are nearly all Han or ASCII. */
function holdsUnseen(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const sign = text.charCodeAt(at);
		if (sign >= 0xad && (sign <= 0x2069 || sign === 0xfeff) && isUnseen(sign)) return true;
	}
	return false;
}

const isUnseen = (sign: number): boolean =>
	sign === 0xad ||
	sign === 0xfeff ||
	(sign >= 0x200b && sign <= 0x200f) ||
	(sign >= 0x202a && sign <= 0x202e) ||
	(sign >= 0x2060 && sign <= 0x2069 && sign !== 0x2065);

/** Whether a bracket begins with neither a digit nor a Han character, as nearly all do. */
function mayHoldGlosses(text: string): boolean {
	for (const bracket of ['(', '（'])
		for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
			const sign = text.charCodeAt(at + 1);
			if (!isHan(text, at + 1) && !(sign >= 0x30 && sign <= 0x39)) return true;
		}
	return false;
}

/** `dropped` in their order, none in another. */
function without(source: SourceText, dropped: readonly RegExpExecArray[]): PlainScript {
	const kept: string[] = [];
	/** Where each piece of the plain text begins, in it and in the document. */
	const starts = [0];
	const origins = [0];
	let length = 0;
	let from = 0;
	for (const { 0: gloss, index } of dropped) {
		kept.push(source.text.slice(from, index));
		length += index - from;
		from = index + gloss.length;
		starts.push(length);
		origins.push(from);
	}
	kept.push(source.text.slice(from));
	const at = (offset: number) => {
		const piece = lastUpTo(starts, offset);
		return offset - (starts[piece] ?? 0) + (origins[piece] ?? 0);
	};
	/** What is dropped belongs to what stands before it. */
	const plainOf = (offset: number) => {
		const piece = lastUpTo(origins, offset);
		const next = starts[piece + 1] ?? Infinity;
		return Math.min(next, offset - (origins[piece] ?? 0) + (starts[piece] ?? 0));
	};
	const moved = ({ start, end }: Passage) => ({ start: plainOf(start), end: plainOf(end) });
	const grids = source.grids.map((grid) => ({
		...moved(grid),
		rows: grid.rows.map((row) => row.map(moved))
	}));
	const seen = source.seen?.map((s) => ({ ...s, ...moved(s) }));
	return { source: { ...source, text: kept.join(''), grids, seen }, at };
}

/** The last of these ascending numbers that is at most `limit`; the first is. */
function lastUpTo(ascending: readonly number[], limit: number): number {
	let low = 0;
	let high = ascending.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((ascending[middle] ?? 0) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}

const isHan = (text: string, index: number): boolean => {
	const code = text.charCodeAt(index);
	return code >= 0x3400 && code < 0xa000;
};
