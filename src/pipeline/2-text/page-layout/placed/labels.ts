import type { Box, Ruling, Word } from '../page.ts';
import { around } from '../page.ts';
import type { PrintedLine } from '../lines.ts';
import { ORDINAL } from './values.ts';

/** Words of one line that belong to one label. */
export interface Piece extends Box {
	words: Word[];
	size: number;
}

/** A label of one or more lines. */
export interface Label extends Box {
	pieces: Piece[];
}

/** Of the size. */
const GAP = 0.6;
const SHIFT = 0.7;
const LEADING = 2;
const PITCH = 1.3;
/** A line that is broken is no shorter than the next by more than this: the sign that did not fit, and a closing one. */
const SHORTER = 2.2;

/** The labels of some lines, of which only the words left of `end` count. Words follow one another down a column until one begins with an ordinal, a line is drawn, or more room is left. */
export function labelsOf(
	lines: readonly PrintedLine[],
	end: number,
	level: readonly Ruling[]
): Label[] {
	const labels: Label[] = [];
	const rows = lines.map((line) => piecesOf(line.words.filter((w) => w.right <= end)));
	const pitch = usualPitch(rows);
	for (const pieces of rows)
		for (const piece of pieces) {
			const label = labels.findLast((l) => goesOn(l, piece, pitch, level));
			if (label) {
				label.pieces.push(piece);
				Object.assign(label, around(label, piece));
			} else labels.push({ ...boxOf(piece), pieces: [piece] });
		}
	return labels;
}

const boxOf = ({ left, right, top, bottom }: Box): Box => ({ left, right, top, bottom });

function piecesOf(words: readonly Word[]): Piece[] {
	const pieces: Piece[] = [];
	for (const word of words) {
		const last = pieces.at(-1);
		const isNew = !last || word.left - last.right > GAP * word.size;
		if (isNew || (ORDINAL.test(word.text) && word.left - last.right > GAP * 0.5 * word.size))
			pieces.push({ ...boxOf(word), words: [word], size: word.size });
		else {
			last.words.push(word);
			Object.assign(last, around(last, word));
		}
	}
	return pieces;
}

/** From one line to the next within labels: the least room that is usual. */
function usualPitch(rows: readonly Piece[][]): number {
	const steps: number[] = [];
	for (const [i, row] of rows.entries())
		for (const piece of row) {
			const below = rows[i + 1]?.find((p) => Math.abs(p.left - piece.left) < SHIFT * p.size);
			if (below && !ORDINAL.test(startOf(below))) steps.push(below.bottom - piece.bottom);
		}
	return steps.sort((a, b) => a - b)[Math.floor(steps.length / 4)] ?? Infinity;
}

const startOf = ({ words }: Piece): string => words.map((w) => w.text).join('');

function goesOn(label: Label, piece: Piece, pitch: number, level: readonly Ruling[]): boolean {
	const last = label.pieces.at(-1);
	if (!last || ORDINAL.test(startOf(piece))) return false;
	const step = piece.bottom - last.bottom;
	if (step < 0.5 * piece.size || step > Math.min(LEADING * piece.size, PITCH * pitch)) return false;
	const first = label.pieces[0] ?? last;
	const isAligned =
		Math.min(Math.abs(piece.left - last.left), Math.abs(piece.left - first.left)) <
			SHIFT * piece.size ||
		Math.abs(piece.left + piece.right - last.left - last.right) < 2 * SHIFT * piece.size;
	const isWrapped = last.right - last.left > piece.right - piece.left - SHORTER * piece.size;
	return isAligned && isWrapped && !isDivided(last, piece, level);
}

const isDivided = (above: Piece, below: Piece, level: readonly Ruling[]): boolean =>
	level.some(
		(r) =>
			r.top > above.bottom - above.size / 2 &&
			r.top < below.bottom - below.size / 2 &&
			r.left < below.right &&
			r.right > below.left
	);
