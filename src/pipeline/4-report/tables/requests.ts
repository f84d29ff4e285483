import type { Figure } from '#domain/figure.ts';
import type { ReadingNote } from '#domain/report.ts';
import { APPLICANTS, type RequestItem, requestItems } from '#domain/requests.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import type { FormTemplate } from '../templates/template.ts';
import { unreadable } from './cell.ts';
import { settleRows } from './glued.ts';
import type { LabelledRow } from './labels.ts';
import { failsSum, provenRows } from './proven-rows.ts';
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
	if (table.placing === 'level' || table.placing === 'uneven') withoutDoubtfulBlanks(read);
	withoutCutRow(found.matched, items, read, notes);
	if (mayBeMoved(table, read)) withoutDoubtful(found.matched, provenRows(items, read), read, notes);
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
	// Rows without a label of the form are among them: they may hold what another row lost.
	const areSpanned =
		shape === 'G11' &&
		rows.every((row) => row.values.length === 0 || isOneZero(row) || row.values.length >= WIDTH);
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

/** Where no line is drawn, the number that a row's sum asks for may stand beside the row: its blanks may be none. */
function withoutDoubtfulBlanks(read: ReadRows): void {
	for (const [item, figures] of read)
		if (failsSum(figures))
			read.set(
				item,
				figures.map((f) => (f.state === 'blank' ? unreadable(f.place, f) : f))
			);
}

/** Where a text breaks off within a row, what is left of it may stand in other columns, and its last number may lack digits. */
function withoutCutRow(
	matched: readonly Matched[],
	items: readonly RequestItem[],
	read: ReadRows,
	notes: ReadingNote[]
): void {
	const last = matched.reduce<Matched | null>(
		(latest, one) => (latest && latest.row.start > one.row.start ? latest : one),
		null
	);
	if (!last || last.item === items.at(-1)) return;
	const figures = read.get(last.item);
	if (!figures || !failsSum(figures)) return;
	read.set(last.item, blankOut(last.item, last.row));
	notes.push(unreadableRow(last.item, last.row, `cells:${last.row.values.length}`));
}

/** No clerk errs in so many rows of one table; columns that were moved do. */
const FEWEST_FAILING = 3;

/** Whether values of a table without lines may stand beside the label of another row. */
const mayBeMoved = ({ placing }: FormTable, read: ReadRows): boolean =>
	placing === 'uneven' ||
	(placing === 'level' && [...read.values()].filter(failsSum).length >= FEWEST_FAILING);

/** Takes rows that may have the values of others out of what was read. */
function withoutDoubtful(
	matched: readonly Matched[],
	proven: ReadonlySet<RequestItem>,
	read: ReadRows,
	notes: ReadingNote[]
): void {
	for (const { item, row } of matched) {
		if (proven.has(item) || !read.has(item)) continue;
		read.set(item, blankOut(item, row));
		notes.push(unreadableRow(item, row, 'rows_apart'));
	}
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
