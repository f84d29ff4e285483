import { OBJECT_SIGN } from '../../parts.ts';
import type { PrintedLine } from '../lines.ts';
import { type Box, partIn, type Word } from '../page.ts';
import { type Column, columnAt } from './columns.ts';

/** The words of one row's values: for each column those that stand in it. */
export interface PlacedRow {
	line: PrintedLine;
	values: Word[][];
	/** Words that reach over several columns. */
	odd: Word[];
}

export function placedRow(line: PrintedLine, columns: readonly Column[], end: number): PlacedRow {
	const values = columns.map((): Word[] => []);
	const odd: Word[] = [];
	for (const word of line.words) {
		if (word.right <= end) continue;
		const column = columnAt(word, columns);
		if (column === null) odd.push(word);
		else values[column]?.push(word);
	}
	return { line, values, odd };
}

/** Of the size: lines of one cell follow each other as closely. */
const CLOSE = 2.2;
/** Of what is no word so much must be in a cell to be its content. */
const INSIDE = 0.7;

/**
 * Adds to empty cells a sign that something was met where they are: something that is no word, or a
 * number a line above or below that may be theirs, since its line has no label of its own
 * (`isTorn`, of two lines that follow each other) and the two have no column in common.
 */
export function withDoubts(
	rows: readonly PlacedRow[],
	edges: readonly number[],
	marks: readonly Box[],
	isTorn: (line: PrintedLine, next: PrintedLine) => boolean
): void {
	const met: [Word[], Box][] = [];
	for (const [i, { line, values }] of rows.entries()) {
		for (const [c, words] of values.entries()) {
			if (words.length > 0) continue;
			const cell = { ...line, left: edges[c] ?? 0, right: edges[c + 1] ?? 0 };
			const mark = marks.find((m) => partIn(m, cell) >= INSIDE);
			if (mark) met.push([words, mark]);
		}
		const next = rows[i + 1];
		if (!next || next.line.bottom - line.bottom > CLOSE * line.size) continue;
		if (!isTorn(line, next.line)) continue;
		const isApart = values.every((v, c) => v.length === 0 || next.values[c]?.length === 0);
		if (!isApart) continue;
		for (const [c, words] of values.entries()) {
			const other = next.values[c] ?? [];
			const [found] = [...words, ...other];
			if (found) met.push([words.length === 0 ? words : other, found]);
		}
	}
	for (const [words, { left, right, top, bottom }] of met)
		words.push({ left, right, top, bottom, text: OBJECT_SIGN, size: bottom - top });
}
