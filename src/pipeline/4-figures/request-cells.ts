import type { ReadingNote } from '#domain/report.ts';
import { APPLICANTS } from '#domain/requests.ts';
import type { TableCell } from '#domain/table.ts';
import { requestColumns } from './columns.ts';
import type { LabelledRow } from './labels.ts';
import { rowAddsUp } from './sums.ts';
import { knownCells, unknownColumns } from './unknown.ts';
import { doubtOf, habitOf, printedCells, valueCells } from './window.ts';

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
	const mayBeNext = last?.blanks === 'lost' && matched.some((r) => r.values.length < width);
	const cellsOf: CellsOf = (row) => {
		if (doubt === 'whole' || (doubt === 'wider' && row.values.length > width)) return null;
		const cells = valueCells(row, width, habit);
		const isDoubtful = row.isParted || doubt === 'sums' || (row === last && mayBeNext);
		if (cells === null || !isDoubtful) return cells;
		return addsUp(cells) ? cells : null;
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

/** Where the count of cells does not prove which they are, the printed total must. */
function addsUp(cells: readonly TableCell[]): boolean {
	const values = cells.flatMap(({ printed }) => {
		if (printed.kind === 'number') return printed.value;
		return printed.kind === 'not_applicable' ? 0 : [];
	});
	return values.length === WIDTH && rowAddsUp(values);
}

/** Whether there is a column of totals: it is missing if the head names none and each row prints the other six and no more. */
function printsTotals(rows: readonly LabelledRow[], matched: readonly LabelledRow[]): boolean {
	const [first] = matched;
	if (!first || printedCells(first).length !== WIDTH - 1) return true;
	const head = rows
		.slice(0, rows.indexOf(first) + 1)
		.map((r) => r.label)
		.join('');
	if (!/自然人.*商业企业.*科研机构/u.test(head) || head.includes('总计')) return true;
	return !matched.every((row) => {
		const cells = printedCells(row);
		return cells.length === WIDTH - 1 && cells.every((c) => c.printed.kind !== 'blank');
	});
}
