import type { Figure } from '#domain/figure.ts';
import { type Place, placeOf } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import { APPLICANTS, REQUEST_ITEMS, type RequestItem, requestItems } from '#domain/requests.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import { figureOf, unreadable } from './cell.ts';
import { runOf, settleRows } from './glued.ts';
import { withNumbers } from './unknown.ts';
import { placedCells } from './request-cells.ts';
import { joinedFigures, joinSplit } from './joined.ts';
import { type LabelledRow, matchLabel } from './labels.ts';
import type { TableReading } from './reading.ts';
import { blankRows, blanksAt } from './trimmed.ts';
import { fitsTable } from './sums.ts';
import type { FormTemplate } from '../templates/template.ts';
import { printedCells } from './window.ts';

const WIDTH = APPLICANTS.length;

interface Matched {
	item: RequestItem;
	row: LabelledRow;
}

/** Table 三: each row by its label, seven cells each. A row that cannot be told or counted is unreadable as a whole. */
export function readRequests(
	table: FormTable,
	rows: readonly LabelledRow[],
	template: FormTemplate
): TableReading {
	const notes: ReadingNote[] = [];
	const matched: Matched[] = [];
	for (const row of isOnItsSide(rows) ? [] : rows) {
		const item = isOfApplicant(row) ? null : itemOf(row, template, notes);
		if (item !== null) matched.push({ item, row });
	}
	const isGlued = table.shape === 'G7' || areRuns(matched);
	const items = requestItems(template.id).map((i) => i.code);
	const cellsOf: (row: LabelledRow) => (TableCell | null)[] | null = isGlued
		? settleRows(matched, items)
		: placedCells(
				rows,
				matched.map((m) => m.row),
				table.shape === 'G10',
				notes
			);
	const read = new Map<RequestItem, Figure[]>();
	const unread: Matched[] = [];
	for (const { item, row } of matched) {
		const cells = cellsOf(row);
		const figures = cells === null ? blankOut(item, row) : rowFigures(item, cells, row, isGlued);
		if (cells === null) unread.push({ item, row });
		else if (isGlued) notes.push(inferredRow(item, row, cells));
		else if (cells.length < WIDTH) notes.push(unreadableRow(item, row, `cells:${cells.length}`));
		const known = read.get(item);
		if (known === undefined) read.set(item, figures);
		else if (!sameValues(known, figures)) {
			notes.push(unreadableRow(item, row, 'row_twice'));
			read.set(item, blankOut(item, row));
		}
	}
	const expected = requestItems(template.id);
	if (!joinRow(unread, expected, read, notes))
		for (const { item, row } of unread)
			notes.push(unreadableRow(item, row, `cells:${row.values.length}`));
	for (const { item, row } of blankOnes(rows, matched, template))
		if (!read.has(item)) read.set(item, rowFigures(item, blanksAt(row.end, WIDTH), row, false));
	const figures: Figure[] = [];
	for (const { code } of expected) {
		const known = read.get(code);
		if (known === undefined && read.size > 0)
			notes.push(unreadableRow(code, startOf(table), 'row_missing'));
		figures.push(...(known ?? blankOut(code, startOf(table))));
	}
	return { notes, figures };
}

const blankOnes = (
	rows: readonly LabelledRow[],
	matched: readonly Matched[],
	template: FormTemplate
): Matched[] =>
	blankRows(
		rows,
		matched.map((m) => m.row)
	).flatMap((row) => {
		const item = matchLabel(template.requests, row.label);
		return item === null ? [] : [{ item, row }];
	});

/** Several rows, each with one cell of as many digits as it has columns, whatever the shape. */
const areRuns = (matched: readonly Matched[]): boolean =>
	matched.length >= FEWEST_RUNS &&
	matched.every(({ row }) => (runOf(row)?.text.length ?? 0) >= WIDTH);
const FEWEST_RUNS = 4;

const inferredRow = (
	item: RequestItem,
	row: LabelledRow,
	cells: readonly (TableCell | null)[]
): ReadingNote => {
	const printed = row.values.map((v) => v.text).join('');
	const parted = cells.map((c) => c?.text ?? '?').join(' ');
	return {
		...unreadableRow(item, row, writeCause('reading', `${printed} → ${parted}`)),
		rule: 'cell-inferred'
	};
};

/** If a single row could not be read, and only because one of its numbers came in two cells. */
function joinRow(
	unread: readonly Matched[],
	expected: ReturnType<typeof requestItems>,
	read: Map<RequestItem, Figure[]>,
	notes: ReadingNote[]
): boolean {
	const [only] = unread;
	if (!only || unread.length > 1) return false;
	const cells = printedCells(only.row);
	const items = expected.map((i) => i.code);
	const joined = joinSplit(cells, WIDTH, (values) => fitsTable(only.item, values, items, read));
	if (joined === null) return false;
	const { figures, note } = joinedFigures(placesOf(only.item), cells, joined);
	read.set(only.item, figures);
	notes.push(note);
	return true;
}

/** A table that could not be set upright: its columns are the items, and its 总计 is no item. */
const isOnItsSide = (rows: readonly LabelledRow[]): boolean =>
	rows.filter(isOfApplicant).length >= FEWEST_APPLICANTS;
const FEWEST_APPLICANTS = 3;

const isOfApplicant = ({ label, values }: LabelledRow): boolean =>
	values.some((v) => v.printed.kind === 'number') && APPLICANT_END.test(label);
const APPLICANT_END = /(?:自然人|商业企业|科研机构|社会公益组织|法律服务机构)$/u;

/** Which row of the form this is; a row of the document that is none of them is noted if it has a full set of values. */
function itemOf(
	row: LabelledRow,
	template: FormTemplate,
	notes: ReadingNote[]
): RequestItem | null {
	const printed = row.values.some((v) => v.printed.kind !== 'blank');
	if (!printed && row.values.length < WIDTH) return null;
	const item = matchLabel(template.requests, row.label);
	if (item !== null || !printed) return item;
	// A label with a number of its own is no end of another.
	const isOwn = NUMBERED.test(row.label);
	const above = isOwn ? null : matchLabel(template.requests, row.context + row.label);
	if (above === null && row.values.length >= WIDTH) notes.push(unknownRow(row));
	return above;
}

/** A row without a total in the form's columns leaves it unreadable. */
const rowFigures = (
	item: RequestItem,
	cells: readonly (TableCell | null)[],
	row: LabelledRow,
	isInferred: boolean
): Figure[] =>
	placesOf(item).map((place, i) => {
		const cell = cells[i];
		if (cell === null) return unreadable(place, row);
		if (cell === undefined) return unreadable(place, { start: row.end, end: row.end });
		if (!isCount(cell.printed)) return unreadable(place, cell, cell.text);
		const figure = figureOf(place, cell);
		return isInferred ? { ...figure, state: 'inferred' } : figure;
	});

/** Requests are counted in whole numbers; anything else in their cells was not printed as one. */
const isCount = (printed: TableCell['printed']): boolean =>
	printed.kind !== 'number' || (Number.isInteger(printed.value) && printed.value < 2 ** 31);

// Written once: every report has the same 182 places.
const PLACES = new Map<RequestItem, Place[]>(
	REQUEST_ITEMS.map(({ code }) => [
		code,
		APPLICANTS.map((applicant) => placeOf('requests', code, applicant.code))
	])
);
const placesOf = (item: RequestItem): Place[] => PLACES.get(item) ?? [];

const startOf = (table: FormTable) => ({ start: table.start, end: table.start });

const blankOut = (item: RequestItem, at: { start: number; end: number }): Figure[] =>
	placesOf(item).map((place) => unreadable(place, at));

const sameValues = (a: readonly Figure[], b: readonly Figure[]): boolean =>
	a.every((figure, i) => figure.state === b[i]?.state && figure.value === b[i]?.value);

const unreadableRow = (
	item: RequestItem,
	at: { start: number; end: number },
	cause: string
): ReadingNote => ({
	rule: 'cell-unreadable',
	place: `requests/${item}`,
	cause,
	start: at.start,
	end: at.end
});

// A row of its own carries a number; without one it is a label torn from its row.
const NUMBERED = /^[\d一二三四五六七八九十]/u;

/** The values of several rows in one, torn from their labels. */
const isRun = (row: LabelledRow): boolean => printedCells(row).length >= 2 * WIDTH;

const unknownRow = (row: LabelledRow): ReadingNote => ({
	rule: NUMBERED.test(row.label) && !isRun(row) ? 'row-unknown' : 'cell-unreadable',
	place: 'requests',
	cause: writeCause('label', withNumbers(row.label.slice(0, 40), row.values)),
	start: row.start,
	end: row.end
});
