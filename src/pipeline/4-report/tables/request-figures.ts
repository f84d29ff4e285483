import type { Figure } from '#domain/figure.ts';
import { writeCause } from '#domain/finding.ts';
import { type Place, placeOf } from '#domain/place.ts';
import type { ReadingNote } from '#domain/report.ts';
import { APPLICANTS, REQUEST_ITEMS, type RequestItem } from '#domain/requests.ts';
import type { TableCell } from '#domain/table.ts';
import { figureOf, isCount, unreadable } from './cell.ts';
import type { LabelledRow } from './labels.ts';

/** A row without a total in the form's columns leaves it unreadable. */
export const rowFigures = (
	item: RequestItem,
	cells: readonly (TableCell | null)[],
	row: LabelledRow,
	isInferred: boolean
): Figure[] =>
	placesOf(item).map((place, i) => {
		const cell = cells[i];
		if (cell === null) return unreadable(place, row);
		if (cell === undefined) return unreadable(place, { start: row.end, end: row.end });
		if (!isCount(cell)) return unreadable(place, cell, cell.text);
		const figure = figureOf(place, cell);
		return isInferred ? { ...figure, state: 'inferred' } : figure;
	});

export const blankOut = (item: RequestItem, at: { start: number; end: number }): Figure[] =>
	placesOf(item).map((place) => unreadable(place, at));

export const sameValues = (a: readonly Figure[], b: readonly Figure[]): boolean =>
	a.every((figure, i) => figure.state === b[i]?.state && figure.value === b[i]?.value);

export const unreadableRow = (
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

export const inferredRow = (
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

// Written once: every report has the same 182 places.
const PLACES = new Map<RequestItem, Place[]>(
	REQUEST_ITEMS.map(({ code }) => [
		code,
		APPLICANTS.map((applicant) => placeOf('requests', code, applicant.code))
	])
);
export const placesOf = (item: RequestItem): Place[] => PLACES.get(item) ?? [];
