import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import type { Figure } from '#domain/figure.ts';
import { type Place, placeOf } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import { figureOf, isCount, unreadable } from './cell.ts';
import { cellsOfSplit, runOf, splitDigits } from './glued.ts';
import { joinedFigures, joinSplit } from './joined.ts';
import type { LabelledRow } from './labels.ts';
import type { TableReading } from './reading.ts';
import { settleOdd } from './odd.ts';
import { runsOfSplits } from './splits.ts';
import { rowAddsUp } from './sums.ts';
import { hasStray, mayBeSplit, numbersOf } from './torn.ts';
import { ENDS_IN_VALUE, habitOf, printedCells, valueCells } from './window.ts';

const PLACES = CHANNELS.flatMap((channel) =>
	DISPUTE_OUTCOMES.map((outcome) => placeOf('disputes', channel.code, outcome.code))
);

/** Table 四: fifteen cells under a head of three storeys, in one row, in a row for each channel or, where lines were torn, in the runs of one. */
export function readDisputes(table: FormTable, rows: readonly LabelledRow[]): TableReading {
	const run = runIn(table, rows);
	if (run !== null) return gluedTable(run) ?? unreadTable(table, rows);
	const found = findCells(rows) ?? cellsByChannel(rows) ?? listedCells(rows);
	const cells = found && isProven(rows, found) ? found : null;
	if (cells === null) return joinedRow(rows) ?? unreadTable(table, rows);
	const figures = PLACES.map((place, i) => countAt(place, cells[i]));
	const notes = CHANNELS.flatMap((_, channel) => {
		const from = channel * WIDTH;
		const own = figures.slice(from, from + WIDTH);
		return settleOdd(cells.slice(from, from + WIDTH), own).map(({ at, figure, note }) => {
			figures[from + at] = figure;
			return note;
		});
	});
	return { notes, figures };
}

function countAt(place: Place, cell: TableCell | undefined): Figure {
	if (cell === undefined) throw new Error(`no cell for ${place}`);
	return isCount(cell) && !isNegative(cell)
		? figureOf(place, cell)
		: unreadable(place, cell, cell.text);
}

/** The row of a table whose cells ran together: the only one with values, in the shape of such tables or a single cell of digits for all. */
function runIn(table: FormTable, rows: readonly LabelledRow[]): LabelledRow | null {
	const [row, more] = rows.filter((r) => r.values.length > 0);
	if (row === undefined || more !== undefined) return null;
	return table.shape === 'G7' || (runOf(row)?.text.length ?? 0) >= PLACES.length ? row : null;
}

/** What is the same in every way to part it in which each channel adds up to its total. */
function gluedTable(row: LabelledRow): TableReading | null {
	const digits = splitDigits(row, PLACES.length);
	const run = runOf(row);
	const ways =
		digits !== null
			? [digits].filter((cells) => addsUp(numbersOf(cells)))
			: run === null
				? []
				: (runsOfSplits(run.text, WIDTH, CHANNELS.length) ?? []).map((way) =>
						cellsOfSplit(run, way)
					);
	const [first] = ways;
	if (first === undefined) return null;
	const isSame = (i: number) => ways.every((w) => textAt(w, i) === textAt(first, i));
	const figures = PLACES.map((place, i): Figure => {
		const cell = first[i];
		if (cell === undefined || !isSame(i)) return unreadable(place, row);
		const figure = countAt(place, cell);
		return figure.state === 'stated' ? { ...figure, state: 'inferred' } : figure;
	});
	const parted = figures.map((f) => f.raw ?? '?').join(' ');
	return { figures, notes: [inferredTable(row, parted)] };
}

const textAt = (cells: readonly TableCell[], i: number): string | undefined => cells[i]?.text;

const unreadTable = (table: FormTable, rows: readonly LabelledRow[]): TableReading => ({
	figures: PLACES.map((place) => unreadable(place, { start: table.start, end: table.start })),
	notes: [
		{
			rule: 'cell-unreadable',
			place: 'disputes',
			cause: writeCause('cells', printedIn(rows)),
			start: table.start,
			end: table.end
		}
	]
});

/** One row that holds all fifteen; else, where blanks leave no trace, all printed values if they are fifteen. */
function findCells(rows: readonly LabelledRow[]): TableCell[] | null {
	const whole = rows.filter((r) => r.values.length >= PLACES.length);
	const printed = whole.filter((r) => r.values.some((v) => v.printed.kind !== 'blank'));
	const only = printed.length === 0 ? whole.at(-1) : printed[0];
	if (only && printed.length <= 1)
		return valueCells(only, PLACES.length, () => habitOf([only], PLACES.length));
	const values = rows.flatMap((r) => r.values).filter((v) => v.printed.kind !== 'blank');
	const rowsAgree = rows.every((r) => r.blanks === 'lost') && whole.length === 0;
	return rowsAgree && values.length === PLACES.length ? values : null;
}

const ORDER = DISPUTE_OUTCOMES.map((o) => o.zh).join('');
const WIDTH = DISPUTE_OUTCOMES.length;

/** Three tables of one row each under the names of the channels (shape G10). */
function cellsByChannel(rows: readonly LabelledRow[]): TableCell[] | null {
	const printed = rows.filter((r) => r.values.length > 0);
	const cells = CHANNELS.map((channel) => {
		const own = printed.filter((r) => lastChannel(r.context + r.label) === channel.code);
		const [row] = own;
		const isWhole = row && own.length === 1 && row.values.length === WIDTH;
		return isWhole && row.blanks === 'placed' && row.context.endsWith(ORDER) ? row.values : [];
	});
	const isWhole = printed.length === CHANNELS.length && cells.every((c) => c.length === WIDTH);
	return isWhole ? cells.flat() : null;
}

/** Fifteen rows of one value, each under the name of its outcome, in the form's order. */
function listedCells(rows: readonly LabelledRow[]): TableCell[] | null {
	const printed = rows.filter((r) => countPrinted(r.values) > 0);
	if (printed.length !== PLACES.length) return null;
	const cells = printed.flatMap(({ label, values }, i) => {
		const own = printedCells({ values });
		const named = DISPUTE_OUTCOMES[i % WIDTH]?.zh ?? '?';
		return own.length === 1 && label.endsWith(named) ? own : [];
	});
	return cells.length === PLACES.length ? cells : null;
}

/** The channel that a label names last. */
function lastChannel(label: string): string {
	const ends = CHANNELS.map(({ code, zh }) => ({ code, at: label.lastIndexOf(zh) }));
	return ends.reduce((last, channel) => (channel.at > last.at ? channel : last)).code;
}

const inferredTable = (row: LabelledRow, parted: string): ReadingNote => ({
	rule: 'cell-inferred',
	place: 'disputes',
	cause: writeCause('reading', `${row.values.map((v) => v.text).join('')} → ${parted}`),
	start: row.start,
	end: row.end
});

/** One row of sixteen numbers of which one joining of two makes each channel add up. */
function joinedRow(rows: readonly LabelledRow[]): TableReading | null {
	const [row, more] = rows.filter((r) => printedCells(r).length > 0);
	if (row === undefined || more !== undefined) return null;
	const cells = printedCells(row);
	const joined = joinSplit(cells, PLACES.length, addsUp);
	if (joined === null) return null;
	const { figures, note } = joinedFigures(PLACES, cells, joined);
	return { figures, notes: [note] };
}

/** Whether it is by more than chance that there are fifteen cells; where it may be chance, the printed totals must prove it. */
function isProven(rows: readonly LabelledRow[], cells: readonly TableCell[]): boolean {
	const values = numbersOf(cells);
	// A number beside the cells may be that of a blank among them.
	const isWhole = printedIn(rows) <= countPrinted(cells);
	if (addsUp(values)) return isWhole || countPrinted(cells) === cells.length;
	const own = rows.filter((r) => r.values.length > 0);
	if (!isWhole || own.some((r) => ENDS_IN_VALUE.test(r.label))) return false;
	if (own.some((r) => r.isParted || r.values.length > PLACES.length)) return false;
	if (mayBeSplit(cells, addsUp)) return false;
	// Where blanks are seen, a number from elsewhere would make sixteen.
	return own.every((r) => r.blanks !== 'lost') || !hasStray(values, addsUp);
}

/** A row of fifteen numbers in which each channel comes to its total. */
export const isRowOfCases = ({ values }: LabelledRow): boolean =>
	values.length === PLACES.length &&
	values.every(({ printed }) => printed.kind === 'number') &&
	addsUp(numbersOf(values));

const addsUp = (values: readonly number[]): boolean =>
	CHANNELS.every((_, i) => rowAddsUp(values, i * WIDTH, (i + 1) * WIDTH));

const printedIn = (rows: readonly LabelledRow[]): number =>
	rows.reduce((count, { values }) => count + countPrinted(values), 0);

const countPrinted = (cells: readonly TableCell[]): number =>
	cells.filter((c) => c.printed.kind !== 'blank').length;

const isNegative = ({ printed }: TableCell): boolean =>
	printed.kind === 'number' && printed.value < 0;
