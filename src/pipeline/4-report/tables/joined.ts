import type { Figure } from '#domain/figure.ts';
import type { Place } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import type { TableCell } from '#domain/table.ts';
import { figureOf } from './cell.ts';

/** A row with one of its numbers put together again from two cells. */
export interface Joined {
	values: number[];
	/** Which of the values was in two cells, and those cells. */
	at: number;
	parts: [TableCell, TableCell];
}

const WHOLE = /^[1-9]\d{0,7}$/u;
const DIGITS = /^\d{1,8}$/u;

/**
 * Where one cell too many was printed: the only joining of two neighbours under which every sum
 * holds, null where none or several do, or where leaving a cell out does as well.
 */
export function joinSplit(
	cells: readonly TableCell[],
	width: number,
	holds: (values: readonly number[]) => boolean
): Joined | null {
	if (cells.length !== width + 1 || !cells.every((c) => DIGITS.test(c.text))) return null;
	const values = cells.map((c) => Number(c.text));
	if (values.some((_, i) => holds(values.toSpliced(i, 1)))) return null;
	const fitting = cells.slice(1).flatMap((right, at): Joined[] => {
		const left = cells[at];
		if (left === undefined || !WHOLE.test(left.text)) return [];
		const joined = values.toSpliced(at, 2, Number(left.text + right.text));
		return holds(joined) ? [{ values: joined, at, parts: [left, right] }] : [];
	});
	const [only] = fitting;
	return only && fitting.length === 1 ? only : null;
}

/** The row as figures, the joined one inferred and told. */
export function joinedFigures(
	places: readonly Place[],
	cells: readonly TableCell[],
	{ values, at, parts: [left, right] }: Joined
): { figures: Figure[]; note: ReadingNote } {
	const place = places[at] ?? '';
	const value = values[at] ?? null;
	const raw = `${left.text} ${right.text}`;
	const passage = { start: left.start, end: right.end };
	const kept = cells.toSpliced(at, 2, left);
	return {
		figures: places.map((p, i): Figure => {
			const cell = kept[i];
			if (cell === undefined) throw new Error(`no cell ${i} for ${p}`);
			return i === at ? { place, value, state: 'inferred', raw, ...passage } : figureOf(p, cell);
		}),
		note: {
			rule: 'cell-inferred',
			place,
			cause: writeCause('reading', raw),
			expected: value,
			...passage
		}
	};
}
