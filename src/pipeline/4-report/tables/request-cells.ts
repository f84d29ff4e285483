import type { ReadingNote } from '#domain/report.ts';
import { APPLICANTS } from '#domain/requests.ts';
import type { TableCell } from '#domain/table.ts';
import { requestColumns } from '../columns/columns.ts';
import type { LabelledRow } from './labels.ts';
import { rowAddsUp } from './sums.ts';
import { mayBeSplit, numbersOf } from './torn.ts';
import { areTrimmed, untrimmed } from './trimmed.ts';
import { knownOf, unknownColumns } from './unknown.ts';
import {
	buildOf,
	doubtOf,
	ENDS_IN_VALUE,
	habitOf,
	hasMostCells,
	printedCells,
	valueCells
} from './window.ts';

export type CellsOf = (row: LabelledRow) => TableCell[] | null;

const WIDTH = APPLICANTS.length;

/** How the rows of table 三 are cut into the form's columns. `rows` are all of the table, `matched` those of the form; adds to `notes` the columns that the form does not have. */
export function placedCells(
	rows: readonly LabelledRow[],
	matched: readonly LabelledRow[],
	isHeadInvented: boolean,
	notes: ReadingNote[]
): CellsOf {
	const [first] = matched;
	const columns = first ? requestColumns(first.context + first.label) : null;
	const width = columns?.length ?? (isWithoutTotals(rows, matched) ? WIDTH - 1 : WIDTH);
	let habit: ReturnType<typeof habitOf> | null = null;
	const habitOfTable = () => (habit ??= habitOf(matched, width));
	const doubt = doubtOf(matched, width);
	const isTrimmed = doubt === 'none' && areTrimmed(matched, width);
	const cut: CellsOf = (row) =>
		isTrimmed && row !== matched.at(-1)
			? untrimmed(row, width)
			: valueCells(row, width, habitOfTable);
	const holds = (values: readonly number[]): boolean =>
		rowAddsUp(values) || (columns !== null && rowAddsUp(knownOf(columns, values)));
	// Of the table as a whole, and only where a row fails its sum.
	let otherColumns: boolean | null = null;
	const hasOtherColumns = () =>
		(otherColumns ??=
			lacksTotals(rows, matched) ||
			((isHeadInvented || isHeadless(rows, matched)) && areOtherColumns(matched, cut)));
	let short: number | null = null;
	const shortBeside = (row: LabelledRow): number =>
		(short ??= matched.filter((r) => isShort(r, width)).length) - (isShort(row, width) ? 1 : 0);
	const cellsOf: CellsOf = (row) => {
		if (doubt === 'whole' || (doubt === 'wider' && row.values.length > width)) return null;
		const cells = cut(row);
		if (cells === null || addsUp(cells) || (columns && addsUp(knownOf(columns, cells))))
			return cells;
		if (width < WIDTH) return row.isParted ? null : cells;
		// The last: whether the shape of the table tells of lost or added cells, without which a row is what it
		// prints even where it fails its sum: rows with too few cells, or one with more that no other row is like.
		const isDoubtful =
			row.isParted ||
			isRunOn(row) ||
			ENDS_IN_VALUE.test(row.label) ||
			doubt === 'sums' ||
			mayBeFilled(row, matched, width) ||
			hasOtherColumns() ||
			areMostShort(shortBeside(row), matched) ||
			((isOdd(row, matched, width) || shortBeside(row) > 0) && mayBeSplit(cells, holds));
		return isDoubtful ? null : cells;
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
		return cells && knownOf(columns, cells);
	};
}

const FEWEST_FAILING = 5;

/** Without the form's head: where the last column is not the sum of the others in most rows, columns are not the form's. */
function areOtherColumns(matched: readonly LabelledRow[], cut: CellsOf): boolean {
	const summed = matched.flatMap((row) => {
		const cells = cut(row);
		const isSummed =
			cells?.at(-1)?.printed.kind === 'number' && numbersOf(cells).some((value) => value !== 0);
		return isSummed ? [cells] : [];
	});
	const failing = summed.filter((cells) => !addsUp(cells)).length;
	return failing >= FEWEST_FAILING && failing > summed.length / 2;
}

/** Where blanks leave no trace, a number detached from its cell and printed below would fill the last row. */
const mayBeFilled = (row: LabelledRow, matched: readonly LabelledRow[], width: number): boolean =>
	row === matched.at(-1) &&
	row.blanks !== 'placed' &&
	matched.some((r) => printedCells(r).length < width);

/** A label in which those of several rows ran together may not be where its values belong. */
const AMONG_ROWS = /国家秘密|第三方合法权益|行政查询事项|不掌握|另行制作|公开出版物|重新出具/gu;
const SEVERAL_ROWS = 3;
const isRunOn = (row: LabelledRow): boolean =>
	(row.label.match(AMONG_ROWS)?.length ?? 0) >= SEVERAL_ROWS;

const isShort = (row: LabelledRow, width: number): boolean =>
	(row.blanks === 'placed' ? row.values : printedCells(row)).length < width;

/** Where most of several other rows lost cells, one that has the form's count may have it by chance. */
const areMostShort = (shortBeside: number, matched: readonly LabelledRow[]): boolean =>
	matched.length >= FEWEST_OTHERS && shortBeside > (matched.length - 1) / 2;
const FEWEST_OTHERS = 4;

/** A row with more cells than columns that no other row of the table is like, or with more than any other. */
const isOdd = (row: LabelledRow, matched: readonly LabelledRow[], width: number): boolean =>
	row.values.length > width &&
	(!matched.some((r) => r !== row && buildOf(r) === buildOf(row)) || hasMostCells(row, matched));

/** Where the count of cells does not prove which they are, the printed total must. */
function addsUp(cells: readonly TableCell[]): boolean {
	let sum = 0;
	let last = 0;
	for (const { printed } of cells) {
		sum += last;
		last = printed.kind === 'number' ? printed.value : 0;
	}
	return sum === last;
}

/** Without a column of totals each row prints the other six and no more. */
function isWithoutTotals(rows: readonly LabelledRow[], matched: readonly LabelledRow[]): boolean {
	const isSixWide = (row: LabelledRow) => {
		const cells = printedCells(row);
		return cells.length === WIDTH - 1 && cells.every((c) => c.printed.kind !== 'blank');
	};
	return matched.every(isSixWide) && lacksTotals(rows, matched);
}

/** Whether the head names the parties and no 总计. */
function lacksTotals(rows: readonly LabelledRow[], matched: readonly LabelledRow[]): boolean {
	const head = headOf(rows, matched);
	return /自然人.*商业企业.*科研机构/u.test(head) && !head.includes('总计');
}

const isHeadless = (rows: readonly LabelledRow[], matched: readonly LabelledRow[]): boolean =>
	!/自然人|商业企业|科研机构/u.test(headOf(rows, matched));

/** The labels down to the first row of the form. */
function headOf(rows: readonly LabelledRow[], matched: readonly LabelledRow[]): string {
	const [first] = matched;
	return rows
		.slice(0, first ? rows.indexOf(first) + 1 : 0)
		.map((r) => r.label)
		.join('');
}
