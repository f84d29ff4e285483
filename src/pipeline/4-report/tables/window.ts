import type { TableCell } from '#domain/table.ts';
import type { LabelledRow } from './labels.ts';

export type ValueRow = Pick<LabelledRow, 'label' | 'values' | 'blanks' | 'labelCells'>;

/** What the rows of one table tell of how it was written down. */
interface Habit {
	/** Where the columns begin, by the number of label cells and of cells after them; nothing where rows lost or gained cells. */
	starts: ReadonlyMap<number, number>;
	/** All rows have as many cells, labels included, and some end with the form's last column for certain. */
	flush: boolean;
	/** How many cells labels take where all rows have as many cells and the longest labels leave the form's columns and no more. */
	labels: number | null;
	/** The same, and all rows print the last of their cells, so that none is beyond the form's columns. */
	closed: boolean;
	/** No row has cells beside the form's columns. */
	uniform: boolean;
	/** Builds of as many cells behind the label as the form has columns, which several rows print from the first to the last, in a table that keeps the blanks at the end of rows and in which no row has fewer. */
	exact: ReadonlySet<number>;
	/** Empty cells at the end of rows were dropped, so that counts of cells tell nothing. */
	trimmed: boolean;
}

/**
 * Which cells of a row are the form's columns. A row may carry empty cells of spans before or after
 * them, and where the first or the last column is blank too, only the habit of the table's other
 * rows tells which is which; null where they leave a doubt, since a blank's place is not guessed.
 */
export function valueCells(
	row: ValueRow,
	width: number,
	habitOfTable: () => Habit
): TableCell[] | null {
	const { values, blanks } = row;
	if (values.length < width) return null;
	if (blanks === 'lost') return values.length === width ? values : null;
	const start = certainStart(values, width);
	if (start !== null) return values.length === width ? values : values.slice(start, start + width);
	if (values.every((v) => v.printed.kind === 'blank')) return values.slice(0, width);
	const habit = habitOfTable();
	if (habit.trimmed || ENDS_IN_VALUE.test(row.label)) return null;
	if (blanks === 'placed' && values.length === width)
		if (habit.flush || row.labelCells === habit.labels || habit.exact.has(buildOf(row)))
			return values;
	if (habit.closed && values.slice(0, -width).every((v) => v.printed.kind === 'blank'))
		return values.slice(-width);
	const usual = blanks === 'placed' ? habit.starts.get(buildOf(row)) : undefined;
	if (usual !== undefined && fits(values, usual, width)) return values.slice(usual, usual + width);
	return habit.uniform && values.length === width ? values : null;
}

// A value that is no number as printed, or ran on behind it, is taken for the end of its label.
export const ENDS_IN_VALUE = /\d$/u;

/** Reads the habit of a table off the rows whose first and last columns are both printed. */
export function habitOf(rows: readonly ValueRow[], width: number): Habit {
	const starts = new Map<number, number>();
	const disputed = new Set<number>();
	const isEven =
		rows.every((r) => r.blanks === 'placed') &&
		new Set(rows.map((r) => r.labelCells + r.values.length)).size <= 1;
	let flush = false;
	for (const row of rows) {
		if (!isEven) continue;
		const start = certainStart(row.values, width);
		if (start === null) continue;
		flush ||= start + width === row.values.length;
		const key = buildOf(row);
		if ((starts.get(key) ?? start) !== start) disputed.add(key);
		starts.set(key, start);
	}
	for (const key of disputed) starts.delete(key);
	const longest = rows.toSorted((a, b) => b.labelCells - a.labelCells)[0];
	const isGrid = isEven && rows.length >= FEWEST_EVEN && longest?.values.length === width;
	const labels = isGrid ? longest.labelCells : null;
	return {
		starts,
		flush,
		labels,
		closed:
			labels !== null &&
			rows.every(({ values }) => (values.at(-1)?.printed.kind ?? 'blank') !== 'blank'),
		exact: exactBuilds(rows, width),
		uniform: rows.every((r) => r.values.length === width),
		trimmed: rows.some((r) => r.values.length < width)
	};
}

/** Of so many rows it is no chance that they print every column behind a label alike. */
const FEWEST_EXACT = 3;

function exactBuilds(rows: readonly ValueRow[], width: number): Set<number> {
	const areKept =
		rows.every((r) => r.blanks === 'placed' && r.values.length >= width) &&
		rows.some((r) => r.values.at(-1)?.printed.kind === 'blank');
	const counts = new Map<number, number>();
	for (const row of areKept ? rows : [])
		if (row.values.length === width && certainStart(row.values, width) === 0)
			counts.set(buildOf(row), (counts.get(buildOf(row)) ?? 0) + 1);
	return new Set([...counts].flatMap(([build, n]) => (n >= FEWEST_EXACT ? [build] : [])));
}

/** Of so many rows it is no chance that they have as many cells. */
const FEWEST_EVEN = 6;

/** From how many rows with more numbers than the form has columns on there must be another column. */
const SEVERAL = 2;
const MANY = 3;
/** A table of so many numbers never has each of them once only, unless repeats were removed (shape G6). */
const MOST_DIFFERENT = 6;

/**
 * What the counts of a table's rows leave in doubt. `whole`: no count can be trusted. `wider`: none of
 * a row with more cells than columns. `sums`: cells were lost and others split, so that a row may
 * have the form's count by chance, unless it adds up.
 */
export type Doubt = 'none' | 'sums' | 'wider' | 'whole';

export function doubtOf(rows: readonly ValueRow[], width: number): Doubt {
	let wide = 0;
	let short = false;
	for (const row of rows) {
		const span = spanOf(row);
		if (span > width) wide++;
		else if (span > 0 && span < width) short = true;
	}
	if (rows.every((r) => r.blanks === 'placed')) return wide >= SEVERAL ? 'wider' : 'none';
	if (rows.every((r) => r.blanks === 'lost') && isWithoutRepeats(rows)) return 'whole';
	if (wide >= (short ? SEVERAL : MANY)) return 'whole';
	return wide > 0 && short ? 'sums' : 'none';
}

export function isWithoutRepeats(
	rows: readonly Pick<ValueRow, 'values'>[],
	mostDifferent = MOST_DIFFERENT
): boolean {
	const met = new Set<string>();
	for (const { values } of rows)
		for (const { text, printed } of values) {
			if (printed.kind !== 'number') continue;
			if (met.has(text)) return false;
			met.add(text);
		}
	return met.size >= mostDifferent;
}

/** From the first cell that prints something to the last, counted. */
function spanOf({ values }: Pick<ValueRow, 'values'>): number {
	const last = lastPrinted(values);
	return last === -1 ? 0 : last - firstPrinted(values) + 1;
}

/** From the first cell that prints something to the last. */
export const printedCells = ({ values }: Pick<ValueRow, 'values'>): TableCell[] =>
	values.slice(Math.max(firstPrinted(values), 0), lastPrinted(values) + 1);

function firstPrinted(values: readonly TableCell[]): number {
	for (let i = 0; i < values.length; i++) if (values[i]?.printed.kind !== 'blank') return i;
	return -1;
}

function lastPrinted(values: readonly TableCell[]): number {
	let i = values.length - 1;
	while (i >= 0 && values[i]?.printed.kind === 'blank') i--;
	return i;
}

/** Rows alike in it have as many label cells and as many after them. */
export const buildOf = ({ labelCells, values }: ValueRow): number =>
	labelCells * MOST_CELLS + values.length;
const MOST_CELLS = 2 ** 20;

/** More than any other row has, label cells included. */
export const hasMostCells = (row: LabelledRow, rows: readonly LabelledRow[]): boolean =>
	rows.every((r) => r === row || r.cells.length < row.cells.length);

/** Where the printed cells reach from the first column to the last. */
function certainStart(values: readonly TableCell[], width: number): number | null {
	const first = firstPrinted(values);
	const last = lastPrinted(values);
	return first !== -1 && last - first + 1 === width ? first : null;
}

const fits = (values: readonly TableCell[], start: number, width: number): boolean =>
	start + width <= values.length &&
	values.every((v, i) => v.printed.kind === 'blank' || (i >= start && i < start + width));
