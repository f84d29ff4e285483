import type { ReadingNote } from '#domain/report.ts';
import { APPLICANTS } from '#domain/requests.ts';
import type { TableCell } from '#domain/table.ts';
import { requestColumns } from './columns.ts';
import type { LabelledRow } from './labels.ts';
import { rowAddsUp } from './sums.ts';
import { mayBeSplit, numbersOf } from './torn.ts';
import { knownCells, unknownColumns } from './unknown.ts';
import { doubtOf, habitOf, keyOf, printedCells, valueCells } from './window.ts';

export type CellsOf = (row: LabelledRow) => TableCell[] | null;

const WIDTH = APPLICANTS.length;

/** How the rows of table 三 are cut into the form's columns. `rows` are all of the table, `matched` those of the form; adds to `notes` the columns that the form does not have. */
export function placedCells(
	rows: readonly LabelledRow[],
	matched: readonly LabelledRow[],
	notes: ReadingNote[]
): CellsOf {
	const [first] = matched;
	const columns = first ? requestColumns(first.context + first.label) : null;
	const width = columns?.length ?? (printsTotals(rows, matched) ? WIDTH : WIDTH - 1);
	const habit = habitOf(matched, width);
	const doubt = doubtOf(matched, width);
	// Where blanks leave no trace, a number detached from its cell and printed below would fill the last row.
	const last = matched.at(-1);
	const mayBeNext =
		last?.blanks !== 'placed' && matched.some((r) => printedCells(r).length < width);
	const mustAddUp = doubt === 'sums' || lacksTotals(rows, matched);
	const isOdd = oddRows(matched);
	const cellsOf: CellsOf = (row) => {
		if (doubt === 'whole' || (doubt === 'wider' && row.values.length > width)) return null;
		const cells = valueCells(row, width, habit);
		if (cells === null) return null;
		const isDoubtful =
			row.isParted || mustAddUp || (row === last && mayBeNext) || isOdd(row, width);
		if (isDoubtful && cells.length === WIDTH && !addsUp(cells)) return null;
		return cells.length === WIDTH && mayBeSplit(cells, rowAddsUp) ? null : cells;
	};
	if (columns === null) return cellsOf;
	notes.push(
		...unknownColumns(
			'requests',
			columns,
			matched.flatMap((row) => [cellsOf(row) ?? []])
		)
	);
	return (row) => {
		const cells = cellsOf(row);
		return cells && knownCells(columns, cells);
	};
}

/** Rows with more cells than columns that no other row of the table is like. */
function oddRows(matched: readonly LabelledRow[]): (row: LabelledRow, width: number) => boolean {
	const likes = new Map<string, number>();
	for (const row of matched) likes.set(keyOf(row), (likes.get(keyOf(row)) ?? 0) + 1);
	return (row, width) => row.values.length > width && likes.get(keyOf(row)) === 1;
}

/** Where the count of cells does not prove which they are, the printed total must. */
const addsUp = (cells: readonly TableCell[]): boolean => rowAddsUp(numbersOf(cells));

/** Whether there is a column of totals: it is missing if the head names none and each row prints the other six and no more. */
const printsTotals = (rows: readonly LabelledRow[], matched: readonly LabelledRow[]): boolean =>
	!lacksTotals(rows, matched) ||
	!matched.every((row) => {
		const cells = printedCells(row);
		return cells.length === WIDTH - 1 && cells.every((c) => c.printed.kind !== 'blank');
	});

/** Whether the head names the parties and no 总计. */
function lacksTotals(rows: readonly LabelledRow[], matched: readonly LabelledRow[]): boolean {
	const [first] = matched;
	if (!first) return false;
	const head = rows
		.slice(0, rows.indexOf(first) + 1)
		.map((r) => r.label)
		.join('');
	return /自然人.*商业企业.*科研机构/u.test(head) && !head.includes('总计');
}
