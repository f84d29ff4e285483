import type { Figure } from '#domain/figure.ts';
import type { ReadingNote } from '#domain/report.ts';
import { APPLICANTS, type RequestItem, requestItems } from '#domain/requests.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import type { FormTemplate } from '../templates/template.ts';
import { settleRows } from './glued.ts';
import type { LabelledRow } from './labels.ts';
import type { TableReading } from './reading.ts';
import { placedCells } from './request-cells.ts';
import { blankOut, inferredRow, rowFigures, sameValues, unreadableRow } from './request-figures.ts';
import { areRuns, blankOnes, type Matched, type RowsOfForm, rowsOfForm } from './request-rows.ts';
import { joinRow, settleCell, settlePlace } from './request-settled.ts';
import { blanksAt } from './trimmed.ts';

const WIDTH = APPLICANTS.length;

type ReadRows = Map<RequestItem, Figure[]>;

/** Table 三: each row by its label, seven cells each. A row that cannot be told or counted is unreadable as a whole. */
export function readRequests(
	table: FormTable,
	printed: readonly LabelledRow[],
	template: FormTemplate
): TableReading {
	const notes: ReadingNote[] = [];
	const found = rowsOfForm(printed, template, notes);
	const expected = requestItems(found.form.id);
	const items = expected.map((i) => i.code);
	const { read, unread } = readRows(table, found, items, notes);
	if (!joinRow(unread, items, read, notes))
		for (const { item, row } of unread)
			notes.push(unreadableRow(item, row, `cells:${row.values.length}`));
	for (const { item, row } of blankOnes(found))
		if (!read.has(item)) read.set(item, rowFigures(item, blanksAt(row.end, WIDTH), row, false));
	for (const placed of found.matched)
		if (placed.by === 'place') notes.push(settlePlace(placed, items, read));
	const figures: Figure[] = [];
	for (const { code } of expected) {
		const known = read.get(code);
		if (known === undefined && read.size > 0)
			notes.push(unreadableRow(code, startOf(table), 'row_missing'));
		figures.push(...(known ?? blankOut(code, startOf(table))));
	}
	return { notes, figures };
}

/** The figures of each row, and the rows whose cells could not be told. */
function readRows(
	{ shape }: FormTable,
	{ rows, matched }: RowsOfForm,
	items: readonly RequestItem[],
	notes: ReadingNote[]
): { read: ReadRows; unread: Matched[] } {
	const isGlued = shape === 'G7' || areRuns(matched);
	const cellsOf: (row: LabelledRow) => (TableCell | null)[] | null = isGlued
		? settleRows(matched, items)
		: placedCells(
				rows,
				matched.map((m) => m.row),
				shape === 'G10',
				notes
			);
	const areSpanned =
		shape === 'G11' && matched.every(({ row }) => isOneZero(row) || row.values.length >= WIDTH);
	const read: ReadRows = new Map();
	const unread: Matched[] = [];
	for (const { item, row } of matched) {
		const zeros =
			areSpanned && isOneZero(row) ? Array.from({ length: WIDTH }, () => row.values[0]!) : null;
		const cells = zeros ?? cellsOf(row);
		const isInferred = isGlued || zeros !== null;
		const figures = cells === null ? blankOut(item, row) : rowFigures(item, cells, row, isInferred);
		if (cells !== null && !isGlued) settleCell(cells, figures, notes);
		if (cells === null) unread.push({ item, row, by: 'label' });
		else if (isInferred) notes.push(inferredRow(item, row, cells));
		else if (cells.length < WIDTH) notes.push(unreadableRow(item, row, `cells:${cells.length}`));
		keep(item, row, figures, read, notes);
	}
	return { read, unread };
}

/** The same row twice is read once, and not at all where the two differ. */
function keep(
	item: RequestItem,
	row: LabelledRow,
	figures: Figure[],
	read: ReadRows,
	notes: ReadingNote[]
): void {
	const known = read.get(item);
	if (known === undefined) read.set(item, figures);
	else if (!sameValues(known, figures)) {
		notes.push(unreadableRow(item, row, 'row_twice'));
		read.set(item, blankOut(item, row));
	}
}

/** A single 0 in a cell that spans the columns, in a table of which no other row lost cells. */
const isOneZero = ({ values }: LabelledRow): boolean =>
	values.length === 1 && values[0]?.printed.kind === 'number' && values[0].printed.value === 0;

const startOf = (table: FormTable) => ({ start: table.start, end: table.start });
