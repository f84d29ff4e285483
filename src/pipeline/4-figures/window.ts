import type { TableCell } from '#domain/table.ts';
import type { LabelledRow } from './labels.ts';

export type ValueRow = Pick<LabelledRow, 'values' | 'blanks' | 'labelCells'>;

/** What the rows of one table tell of how it was written down. */
interface Habit {
	/** Where the columns begin, by the number of label cells and of cells after them; nothing where rows lost or gained cells. */
	starts: ReadonlyMap<string, number>;
	/** All rows have as many cells, labels included, and some end with the form's last column for certain. */
	flush: boolean;
	/** No row has cells beside the form's columns. */
	uniform: boolean;
	/** Empty cells at the end of rows were dropped, so that counts of cells tell nothing. */
	trimmed: boolean;
}

/**
 * Which cells of a row are the form's columns. A row may carry empty cells of spans before or after
 * them, and where the first or the last column is blank too, only the habit of the table's other
 * rows tells which is which; null where they leave a doubt, since a blank's place is not guessed.
 */
export function valueCells(row: ValueRow, width: number, habit: Habit): TableCell[] | null {
	const { values, blanks } = row;
	if (values.length < width) return null;
	if (blanks === 'lost') return values.length === width ? values : null;
	const start = certainStart(values, width);
	if (start !== null) return values.slice(start, start + width);
	if (values.every((v) => v.printed.kind === 'blank')) return values.slice(0, width);
	if (habit.trimmed) return null;
	if (blanks === 'placed' && values.length === width && habit.flush) return values;
	const usual = blanks === 'placed' ? habit.starts.get(keyOf(row)) : undefined;
	if (usual !== undefined && fits(values, usual, width)) return values.slice(usual, usual + width);
	return habit.uniform && values.length === width ? values : null;
}

/** Reads the habit of a table off the rows whose first and last columns are both printed. */
export function habitOf(rows: readonly ValueRow[], width: number): Habit {
	const starts = new Map<string, number>();
	const disputed = new Set<string>();
	const isEven = new Set(rows.map((r) => r.labelCells + r.values.length)).size <= 1;
	let flush = false;
	for (const row of rows) {
		if (row.blanks !== 'placed' || !isEven) continue;
		const start = certainStart(row.values, width);
		if (start === null) continue;
		flush ||= start + width === row.values.length;
		const key = keyOf(row);
		if ((starts.get(key) ?? start) !== start) disputed.add(key);
		starts.set(key, start);
	}
	for (const key of disputed) starts.delete(key);
	return {
		starts,
		flush,
		uniform: rows.every((r) => r.values.length === width),
		trimmed: rows.some((r) => r.values.length < width)
	};
}

/** From the first cell that prints something to the last. */
export function printedCells({ values }: Pick<ValueRow, 'values'>): TableCell[] {
	const first = values.findIndex((v) => v.printed.kind !== 'blank');
	return values.slice(
		Math.max(first, 0),
		values.findLastIndex((v) => v.printed.kind !== 'blank') + 1
	);
}

const keyOf = ({ labelCells, values }: ValueRow): string => `${labelCells}:${values.length}`;

/** Where the printed cells reach from the first column to the last. */
function certainStart(values: readonly TableCell[], width: number): number | null {
	const first = values.findIndex((v) => v.printed.kind !== 'blank');
	const last = values.findLastIndex((v) => v.printed.kind !== 'blank');
	return first !== -1 && last - first + 1 === width ? first : null;
}

const fits = (values: readonly TableCell[], start: number, width: number): boolean =>
	start + width <= values.length &&
	values.every((v, i) => v.printed.kind === 'blank' || (i >= start && i < start + width));
