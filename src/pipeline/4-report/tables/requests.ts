import type { Figure } from '#domain/figure.ts';
import { type Place, placeOf } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import { APPLICANTS, REQUEST_ITEMS, type RequestItem, requestItems } from '#domain/requests.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import { figureOf, isCount, unreadable } from './cell.ts';
import { type AlignedRow, alignRows } from './aligned.ts';
import { runOf, settleRows } from './glued.ts';
import { withNumbers } from './unknown.ts';
import { placedCells } from './request-cells.ts';
import { joinedFigures, joinSplit } from './joined.ts';
import { type LabelledRow, matchLabel } from './labels.ts';
import type { TableReading } from './reading.ts';
import { blankRows, blanksAt } from './trimmed.ts';
import { settleOdd } from './odd.ts';
import { fitsTable, rowAddsUp } from './sums.ts';
import { numbersOf } from './torn.ts';
import { template2019 } from '../templates/2019.ts';
import { template2021 } from '../templates/2021.ts';
import type { FormTemplate } from '../templates/template.ts';
import { printedCells } from './window.ts';

const WIDTH = APPLICANTS.length;

interface Matched {
	item: RequestItem;
	row: LabelledRow;
	by: AlignedRow<RequestItem>['by'];
}

/** Table 三: each row by its label, seven cells each. A row that cannot be told or counted is unreadable as a whole. */
export function readRequests(
	table: FormTable,
	printed: readonly LabelledRow[],
	template: FormTemplate
): TableReading {
	const rows = printed.some(mayBeTwo) ? printed.flatMap(parted) : printed;
	const form = formOf(rows, template);
	const notes: ReadingNote[] = [];
	const own = rows.filter((row) => !isOfApplicant(row));
	const isOnItsSide = rows.length - own.length >= FEWEST_APPLICANTS;
	const matched = isOnItsSide ? [] : matchRows(own, form, notes);
	const isGlued = table.shape === 'G7' || areRuns(matched);
	const expected = requestItems(form.id);
	const items = expected.map((i) => i.code);
	const cellsOf: (row: LabelledRow) => (TableCell | null)[] | null = isGlued
		? settleRows(matched, items)
		: placedCells(
				rows,
				matched.map((m) => m.row),
				table.shape === 'G10',
				notes
			);
	const areSpanned =
		table.shape === 'G11' &&
		matched.every(({ row }) => isOneZero(row) || row.values.length >= WIDTH);
	const read = new Map<RequestItem, Figure[]>();
	const unread: Matched[] = [];
	for (const { item, row } of matched) {
		const zeros =
			areSpanned && isOneZero(row) ? Array.from({ length: WIDTH }, () => row.values[0]!) : null;
		const cells = zeros ?? cellsOf(row);
		const figures =
			cells === null
				? blankOut(item, row)
				: rowFigures(item, cells, row, isGlued || zeros !== null);
		if (cells !== null && !isGlued) settleCell(cells, figures, notes);
		if (cells === null) unread.push({ item, row, by: 'label' });
		else if (zeros !== null) notes.push(inferredRow(item, row, cells));
		else if (isGlued) notes.push(inferredRow(item, row, cells));
		else if (cells.length < WIDTH) notes.push(unreadableRow(item, row, `cells:${cells.length}`));
		const known = read.get(item);
		if (known === undefined) read.set(item, figures);
		else if (!sameValues(known, figures)) {
			notes.push(unreadableRow(item, row, 'row_twice'));
			read.set(item, blankOut(item, row));
		}
	}
	if (!joinRow(unread, items, read, notes))
		for (const { item, row } of unread)
			notes.push(unreadableRow(item, row, `cells:${row.values.length}`));
	for (const { item, row } of blankOnes(rows, matched, form))
		if (!read.has(item)) read.set(item, rowFigures(item, blanksAt(row.end, WIDTH), row, false));
	for (const placed of matched)
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

/** A single 0 in a cell that spans the columns, in a table of which no other row lost cells. */
const isOneZero = ({ values }: LabelledRow): boolean =>
	values.length === 1 && values[0]?.printed.kind === 'number' && values[0].printed.value === 0;

/** Puts the value that its row asks for in place of the only cell that could not be read. */
function settleCell(
	cells: readonly (TableCell | null)[],
	figures: Figure[],
	notes: ReadingNote[]
): void {
	if (!figures.some(({ state }) => state === 'unreadable')) return;
	const known = cells.filter((cell) => cell !== null);
	if (known.length !== WIDTH) return;
	const settled = settleOdd(known, figures);
	if (settled === null) return;
	figures[settled.at] = settled.figure;
	notes.push(settled.note);
}

/** Two rows of which the second lost its label, where blanks leave no trace: both add up. */
function parted(row: LabelledRow): LabelledRow[] {
	const { values } = row;
	if (!mayBeTwo(row)) return [row];
	const halves = [values.slice(0, WIDTH), values.slice(WIDTH)];
	if (!halves.every((half) => rowAddsUp(numbersOf(half)))) return [row];
	const [first = [], second = []] = halves;
	const start = second[0]?.start ?? row.end;
	return [
		{ ...row, values: first, end: first.at(-1)?.end ?? row.end },
		{ ...row, label: '', context: '', labelCells: 0, values: second, cells: second, start }
	];
}

const mayBeTwo = ({ values, blanks }: LabelledRow): boolean =>
	values.length === 2 * WIDTH && blanks === 'lost';

/** One row 其他处理, or three: the table may be of the other form than the report's first. */
function formOf(rows: readonly LabelledRow[], template: FormTemplate): FormTemplate {
	const others = rows.filter(({ label }) => OTHER.test(label));
	const isOf = ({ requests }: FormTemplate, items: readonly RequestItem[]) =>
		others.some((row) => {
			const item = isPrinted(row) ? matchLabel(requests, row.label) : null;
			return item !== null && items.includes(item);
		});
	const isOneRow = isOf(template2019, ['other_handling']);
	const isThree = isOf(template2021, ['other_not_corrected', 'other_fee_unpaid', 'other_reason']);
	if (isOneRow === isThree) return template;
	return isOneRow ? template2019 : template2021;
}

/** What the labels of these rows have; to look up each label costs more. */
const OTHER = /其他(?:处理)?$|逾期|收费通知/u;

/** By each row's own label; where that leaves rows of the form or of the document over, by all labels together. */
function matchRows(
	own: readonly LabelledRow[],
	template: FormTemplate,
	notes: ReadingNote[]
): Matched[] {
	const matchOf = (row: LabelledRow) => itemOf(row, template);
	const matched: Matched[] = [];
	for (const row of own) {
		const item = matchOf(row);
		if (item !== null) matched.push({ item, row, by: 'label' });
	}
	const isWhole =
		matched.length === template.requests.length &&
		matched.every(({ item }, i) => item === template.requests[i]?.row);
	const aligned = isWhole ? null : alignRows(own, template.requests, matchOf);
	const all = aligned?.map(({ row, of, by }): Matched => ({ item: of, row, by })) ?? matched;
	let next = 0;
	const known = aligned && new Set(all.map(({ row }) => row));
	for (const row of own) {
		// By their labels alone they come in the order of the document.
		const isKnown = known ? known.has(row) : all[next]?.row === row;
		if (isKnown) next++;
		else if (row.values.length >= WIDTH && isPrinted(row)) notes.push(unknownRow(row));
	}
	for (const { item, row, by } of all) if (by === 'likeness') notes.push(changedLabel(item, row));
	return all;
}

/** A row without a label is the one that lacks in its place if all sums of the form then hold. */
function settlePlace(
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

const changedLabel = (item: RequestItem, row: LabelledRow): ReadingNote => ({
	rule: 'label-changed',
	place: `requests/${item}`,
	cause: writeCause('label', row.label.slice(-20)),
	start: row.start,
	end: row.end
});

const isPrinted = ({ values }: LabelledRow): boolean =>
	values.some((v) => v.printed.kind !== 'blank');

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
		return item === null ? [] : [{ item, row, by: 'label' }];
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

/** So many rows of applicants are of a table that could not be set upright: its columns are the items, and its 总计 is no item. */
const FEWEST_APPLICANTS = 3;

const isOfApplicant = ({ label, values }: LabelledRow): boolean =>
	values.some((v) => v.printed.kind === 'number') && APPLICANT_END.test(label);
const APPLICANT_END = /(?:自然人|商业企业|科研机构|社会公益组织|法律服务机构)$/u;

/** Which row of the form this is by its own label, or by the end of one that began above. */
function itemOf(row: LabelledRow, template: FormTemplate): RequestItem | null {
	const printed = isPrinted(row);
	if (!printed && row.values.length < WIDTH) return null;
	const item = matchLabel(template.requests, row.label);
	if (item !== null || !printed) return item;
	// A label with a number of its own is no end of another.
	return NUMBERED.test(row.label) ? null : matchLabel(template.requests, row.context + row.label);
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
		if (!isCount(cell)) return unreadable(place, cell, cell.text);
		const figure = figureOf(place, cell);
		return isInferred ? { ...figure, state: 'inferred' } : figure;
	});

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
