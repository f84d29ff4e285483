import type { Figure } from '#domain/figure.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import { APPLICANTS, type RequestItem } from '#domain/requests.ts';
import type { TableCell } from '#domain/table.ts';
import { joinedFigures, joinSplit } from './joined.ts';
import { settleOdd } from './odd.ts';
import { blankOut, placesOf, unreadableRow } from './request-figures.ts';
import type { Matched } from './request-rows.ts';
import { fitsTable } from './sums.ts';
import { printedCells } from './window.ts';

const WIDTH = APPLICANTS.length;

/** Puts the values that their row asks for in place of the cells that could not be read. */
export function settleCell(
	cells: readonly (TableCell | null)[],
	figures: Figure[],
	notes: ReadingNote[]
): void {
	if (!figures.some(({ state }) => state === 'unreadable')) return;
	const known = cells.filter((cell) => cell !== null);
	if (known.length !== WIDTH) return;
	for (const { at, figure, note } of settleOdd(known, figures)) {
		figures[at] = figure;
		notes.push(note);
	}
}

/** A row without a label is the one that lacks in its place if all sums of the form then hold. */
export function settlePlace(
	{ item, row }: Matched,
	items: readonly RequestItem[],
	read: Map<RequestItem, Figure[]>
): ReadingNote {
	const figures = read.get(item) ?? [];
	const values = figures.map(({ value }) => value ?? NaN);
	if (!fitsTable(item, values, items, read)) {
		read.set(item, blankOut(item, row));
		return unreadableRow(item, row, 'row_missing');
	}
	read.set(
		item,
		figures.map((figure) => ({ ...figure, state: 'inferred' }))
	);
	const printed = row.values.map((v) => v.text).join(' ');
	return { ...unreadableRow(item, row, writeCause('reading', printed)), rule: 'cell-inferred' };
}

/** If a single row could not be read, and only because one of its numbers came in two cells. */
export function joinRow(
	unread: readonly Matched[],
	items: readonly RequestItem[],
	read: Map<RequestItem, Figure[]>,
	notes: ReadingNote[]
): boolean {
	const [only] = unread;
	if (!only || unread.length > 1) return false;
	const cells = printedCells(only.row);
	const joined = joinSplit(cells, WIDTH, (values) => fitsTable(only.item, values, items, read));
	if (joined === null) return false;
	const { figures, note } = joinedFigures(placesOf(only.item), cells, joined);
	read.set(only.item, figures);
	notes.push(note);
	return true;
}
