import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import type { Figure } from '#domain/figure.ts';
import { placeOf } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import { figureOf, unreadable } from './cell.ts';
import { splitDigits } from './glued.ts';
import { joinedFigures, joinSplit } from './joined.ts';
import type { LabelledRow } from './labels.ts';
import type { TableReading } from './reading.ts';
import { rowAddsUp } from './sums.ts';
import { hasStray, mayBeSplit, numbersOf } from './torn.ts';
import { ENDS_IN_VALUE, habitOf, printedCells, valueCells } from './window.ts';

const PLACES = CHANNELS.flatMap((channel) =>
	DISPUTE_OUTCOMES.map((outcome) => placeOf('disputes', channel.code, outcome.code))
);

/** Table 四: fifteen cells under a head of three storeys, in one row, in a row for each channel or, where lines were torn, in the runs of one. */
export function readDisputes(table: FormTable, rows: readonly LabelledRow[]): TableReading {
	const isGlued = table.shape === 'G7';
	const found = isGlued ? gluedCells(rows) : (findCells(rows) ?? cellsByChannel(rows));
	const cells = found && isProven(rows, found) ? found : null;
	if (cells === null) return joinedRow(rows) ?? unreadTable(table, rows);
	const figures = PLACES.map((place, i) => {
		const cell = cells[i];
		if (cell === undefined) throw new Error(`no cell ${i} for ${place}`);
		return isCount(cell) ? figureOf(place, cell) : unreadable(place, cell, cell.text);
	});
	if (!isGlued) return { notes: [], figures };
	return {
		notes: [inferredTable(cells)],
		figures: figures.map((figure): Figure => ({ ...figure, state: 'inferred' }))
	};
}

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

/** The channel that a label names last. */
function lastChannel(label: string): string {
	const ends = CHANNELS.map(({ code, zh }) => ({ code, at: label.lastIndexOf(zh) }));
	return ends.reduce((last, channel) => (channel.at > last.at ? channel : last)).code;
}

/** Fifteen digits that ran together, if each channel adds up to its total. */
function gluedCells(rows: readonly LabelledRow[]): TableCell[] | null {
	const [row, more] = rows.filter((r) => r.values.length > 0);
	const cells = row && more === undefined ? splitDigits(row, PLACES.length) : null;
	return cells && addsUp(cells.map((c) => Number(c.text))) ? cells : null;
}

const inferredTable = (cells: readonly TableCell[]): ReadingNote => ({
	rule: 'cell-inferred',
	place: 'disputes',
	cause: writeCause('reading', cells.map((c) => c.text).join('')),
	start: cells[0]?.start ?? 0,
	end: cells.at(-1)?.end ?? 0
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

const addsUp = (values: readonly number[]): boolean =>
	CHANNELS.every((_, i) => rowAddsUp(values, i * WIDTH, (i + 1) * WIDTH));

const printedIn = (rows: readonly LabelledRow[]): number =>
	rows.reduce((count, { values }) => count + countPrinted(values), 0);

const countPrinted = (cells: readonly TableCell[]): number =>
	cells.filter((c) => c.printed.kind !== 'blank').length;

const isCount = ({ printed }: TableCell): boolean =>
	printed.kind !== 'number' ||
	(Number.isInteger(printed.value) && printed.value >= 0 && printed.value < 2 ** 31);
