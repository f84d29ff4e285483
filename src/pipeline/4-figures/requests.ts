import { type Figure, type Place, placeOf } from '#domain/figure.ts';
import type { ReadingNote } from '#domain/report.ts';
import { APPLICANTS, REQUEST_ITEMS, type RequestItem, requestItems } from '#domain/requests.ts';
import type { FormTable } from '#domain/table.ts';
import { figureOf, unreadable } from './cell.ts';
import { type LabelledRow, matchLabel } from './labels.ts';
import type { TableReading } from './reading.ts';
import type { FormTemplate } from './templates/template.ts';
import { habitOf, valueCells } from './window.ts';

const WIDTH = APPLICANTS.length;

/** Table 三: each row by its label, seven cells each. A row that cannot be told or counted is unreadable as a whole. */
export function readRequests(
	table: FormTable,
	rows: readonly LabelledRow[],
	template: FormTemplate
): TableReading {
	const notes: ReadingNote[] = [];
	const matched = rows.flatMap((row) => {
		const item = itemOf(row, template, notes);
		return item === null ? [] : [{ item, row }];
	});
	const habit = habitOf(
		matched.map((m) => m.row),
		WIDTH
	);
	const read = new Map<RequestItem, Figure[]>();
	for (const { item, row } of matched) {
		const figures = readRow(item, row, habit, notes);
		const known = read.get(item);
		if (known === undefined) read.set(item, figures);
		else if (!sameValues(known, figures)) {
			notes.push(unreadableRow(item, row, 'row_twice'));
			read.set(item, blankOut(item, row));
		}
	}
	const expected = requestItems(template.id);
	const missing = expected.filter(({ code }) => !read.has(code));
	if (missing.length < expected.length)
		for (const { code } of missing) notes.push(unreadableRow(code, startOf(table), 'row_missing'));
	return {
		notes,
		figures: expected.flatMap(({ code }) => read.get(code) ?? blankOut(code, startOf(table)))
	};
}

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
	const above = matchLabel(template.requests, row.context + row.label);
	if (above === null && row.values.length >= WIDTH) notes.push(unknownRow(row));
	return above;
}

function readRow(
	item: RequestItem,
	row: LabelledRow,
	habit: ReturnType<typeof habitOf>,
	notes: ReadingNote[]
): Figure[] {
	const cells = valueCells(row, WIDTH, habit);
	if (cells === null) {
		notes.push(unreadableRow(item, row, `cells:${row.values.length}`));
		return blankOut(item, row);
	}
	return placesOf(item).map((place, i) => {
		const cell = cells[i];
		if (cell === undefined) throw new Error(`no cell ${i} in a row of ${WIDTH}`);
		return isCount(cell.printed) ? figureOf(place, cell) : unreadable(place, cell, cell.text);
	});
}

/** Requests are counted in whole numbers; anything else in their cells was not printed as one. */
const isCount = (printed: FormTable['rows'][number]['cells'][number]['printed']): boolean =>
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

const unknownRow = (row: LabelledRow): ReadingNote => ({
	rule: NUMBERED.test(row.label) ? 'row-unknown' : 'cell-unreadable',
	place: 'requests',
	cause: `label:${row.label.slice(0, 40)}`,
	start: row.start,
	end: row.end
});
