import type { TableCell } from '#domain/table.ts';
import type { LabelledRow } from './labels.ts';
import { rowAddsUp } from './sums.ts';
import { numbersOf } from './torn.ts';

/** Rows whose label spans all columns of labels, so that an empty cell behind it is a span that was kept. */
const SPANNING = /本年度?新收|上年度?结转|结转下年/u;

/** From so many rows on that end early it is a habit, and not a row that lost a cell. */
const FEWEST_SHORT = 3;

/**
 * Whether rows of table 三 end with the last cell that prints something, and the form's first column
 * stands right behind each label: then the cells that are not there are blanks at the end.
 */
export function areTrimmed(rows: readonly LabelledRow[], width: number): boolean {
	const isCut = (r: LabelledRow) => r.isLine && !r.isParted && r.values.length <= width;
	if (!rows.every((r) => isCut(r) && isPrinted(r.values.at(-1)))) return false;
	if (rows.filter((r) => r.values.length < width).length < FEWEST_SHORT) return false;
	const spanning = rows.filter((r) => SPANNING.test(r.label));
	const isLike = (r: LabelledRow) => r.labelCells === rows[0]?.labelCells;
	const areDropped = spanning.length > 1 && spanning.every((r) => r.labelCells === 1);
	const isWhole = (r: LabelledRow) => r.values.length === width && isPrinted(r.values[0]);
	return (areDropped ? spanning : rows.every(isLike) ? rows : []).some(isWhole);
}

/** With the blanks at its end put back; null where it ends with what may be its total, so that a cell before it was lost. */
export function untrimmed(row: LabelledRow, width: number): TableCell[] | null {
	const values = numbersOf(row.values);
	const mayHaveLost = values.length > 1 && values.length < width && rowAddsUp(values);
	return mayHaveLost ? null : [...row.values, ...blanksAt(row.end, width - values.length)];
}

/** Cells of which nothing is left, where their row ends. */
export const blanksAt = (at: number, count: number): TableCell[] =>
	Array.from({ length: count }, () => ({
		text: '',
		printed: { kind: 'blank' },
		start: at,
		end: at
	}));

const isPrinted = (cell: TableCell | undefined): boolean =>
	cell !== undefined && cell.printed.kind !== 'blank';

/** Not a row of which a number was not read as one, so that it is all taken for a label. */
const isLabel = ({ cells, label }: LabelledRow): boolean =>
	!/\d$/u.test(label) && cells.every((c) => c.printed.kind === 'words' || c.text === '');

// The form's rows are numbered; a line without a number goes on with the label above.
const NUMBERED = /^[\d一二三四五六七八九十]/u;

/**
 * Rows of a label and nothing else, in a table in which no row ends with a blank: all of their cells
 * are blank. Not those whose label or values may have gone to another line.
 */
export function blankRows(
	rows: readonly LabelledRow[],
	matched: readonly LabelledRow[]
): LabelledRow[] {
	const isTrimming =
		matched.length > 1 &&
		matched.every((r) => r.isLine && isPrinted(r.values.at(-1))) &&
		rows.every((r) => r.label !== '' || !r.values.some(isPrinted));
	if (!isTrimming) return [];
	return rows.filter((row, i) => {
		const next = rows[i + 1];
		return (
			row.isLine &&
			row.values.length === 0 &&
			isLabel(row) &&
			NUMBERED.test(row.label) &&
			next !== undefined &&
			NUMBERED.test(next.label)
		);
	});
}
