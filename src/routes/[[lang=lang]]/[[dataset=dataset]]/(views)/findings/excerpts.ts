import type { Passage } from '#domain/figure.ts';
import { steady } from '#text/steady.ts';

/** A stretch of a report as printed. */
export interface Piece {
	text: string;
	/** What the finding points at; null for the words around it. */
	passage: Passage | null;
}

export interface Excerpt {
	places: string[];
	pieces: Piece[];
	/** Prints a number that is not 0. */
	telling: boolean;
}

export interface Marked extends Passage {
	place: string;
	/** Holds 0 or no number. */
	idle?: boolean;
}

/** Units of the text on either side of a number, at most. */
const AROUND = 60;
/** A line with fewer letters than this beside its number does not tell what the number is. */
const TELLING = 2;
/** Of a passage longer than this its beginning is shown. */
const LONGEST = 240;

/**
 * The lines of a text around the passages: passages of one stretch share an excerpt, in the order
 * of the text. White space is folded, nothing else is changed; `…` where a line goes on. Throws where
 * a passage lies outside the text: they are then not of one dataset.
 */
export function excerptsOf(text: string, marks: readonly Marked[]): Excerpt[] {
	for (const { place, start, end } of marks)
		if (!(start >= 0 && start <= end && end <= text.length))
			throw new Error(`${place} at ${start}-${end} of a text of ${text.length}`);
	const sound = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
	const groups: { window: Passage; marks: Marked[] }[] = [];
	for (const mark of sound) {
		const window = windowOf(text, mark);
		const last = groups.at(-1);
		if (last && window.start < last.window.end) {
			last.window.end = Math.max(last.window.end, window.end);
			last.marks.push(mark);
		} else groups.push({ window, marks: [mark] });
	}
	return groups.map(({ window, marks: held }) => ({
		places: [...new Set(held.map((mark) => mark.place))],
		pieces: piecesOf(text, window, held),
		telling: held.some((mark) => mark.idle !== true)
	}));
}

/** One excerpt as plain text, its numbers in 【】. */
export const plainExcerpt = ({ pieces }: Excerpt): string =>
	pieces.map(({ text, passage }) => (passage ? `【${text}】` : text)).join('');

function windowOf(text: string, { start, end }: Passage): Passage {
	const shown = Math.min(end, start + LONGEST);
	let from = lineStart(text, start);
	const to = lineEnd(text, shown);
	const tells = () => {
		const beside = text.slice(from, start) + text.slice(end, to);
		// A bracket that closes and never opened: the label began further up.
		const torn = countOf(beside, /[)）]/g) > countOf(beside, /[(（]/g);
		return !torn && countOf(beside, /\p{L}/gu) >= TELLING;
	};
	while (from > 0 && start - from < AROUND && !tells()) from = lineStart(text, from - 1);
	return { start: Math.max(from, start - AROUND), end: Math.min(to, shown + AROUND) };
}

function piecesOf(text: string, window: Passage, marks: readonly Marked[]): Piece[] {
	const pieces: Piece[] = [];
	const words = (from: number, to: number, before = '', after = '') => {
		const folded = before + fold(text.slice(whole(text, from), whole(text, to))) + after;
		if (folded !== '') pieces.push({ text: folded, passage: null });
	};
	let at = window.start;
	for (const [index, { start, end }] of marks.entries()) {
		if (start < at && index > 0) continue;
		const cut = index === 0 && lineStart(text, window.start) !== window.start;
		words(at, start, cut ? '…' : '');
		const shown = Math.min(end, start + LONGEST);
		pieces.push({
			text: fold(text.slice(start, whole(text, shown))) + (shown < end ? '…' : ''),
			passage: { start, end }
		});
		at = shown;
	}
	words(at, window.end, '', lineEnd(text, window.end) !== window.end ? '…' : '');
	return pieces;
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

const fold = (text: string) => steady(text.replace(/\s+/g, ' '));

/** Never between the halves of a pair. */
const whole = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at);

/** Before the first character nothing is searched: `lastIndexOf` would take -1 for 0. */
const lineStart = (text: string, at: number) => (at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

function lineEnd(text: string, at: number) {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end;
}
