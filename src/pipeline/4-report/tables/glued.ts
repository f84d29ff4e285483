import { APPLICANTS, type RequestItem } from '#domain/requests.ts';
import type { TableCell } from '#domain/table.ts';
import type { LabelledRow } from './labels.ts';
import { type Candidates, settle } from './settle.ts';
import { type Split, splitsOf, waysToSplit } from './splits.ts';
import { rowAddsUp } from './sums.ts';

/**
 * The numbers of a row whose cells ran together (shape G7): one number is all of its digits, several
 * are told apart only where there is a digit for each. Null where there is not.
 */
export function splitDigits(row: LabelledRow, width: number): TableCell[] | null {
	const { values } = row;
	if (width === 1) return values.length === 1 ? values : null;
	if (lengthOf(row) !== width || !values.every((v) => isNothing(v) || DIGITS.test(v.text)))
		return null;
	return values.flatMap((cell) =>
		isNothing(cell)
			? [cell]
			: [...cell.text].map((digit, i) => numberCell(cell, Number(digit), i, i + 1))
	);
}

const DIGITS = /^\d+$/u;
const isNothing = ({ printed }: TableCell): boolean => printed.kind === 'not_applicable';
const lengthOf = ({ values }: LabelledRow): number =>
	values.reduce((sum, { text }) => sum + text.length, 0);

const numberCell = (run: TableCell, value: number, from: number, to: number): TableCell => ({
	text: run.text.slice(from, to),
	printed: { kind: 'number', value, unit: null, start: 0, end: to - from },
	start: run.start + from,
	end: run.start + to
});

/** The numbers of a run of digits, parted in this way. */
export const cellsOfSplit = (run: TableCell, { values, ends }: Split): TableCell[] =>
	values.map((value, i) => numberCell(run, value, ends[i - 1] ?? 0, ends[i] ?? 0));

/** A row with fewer digits than cells had a blank, and where one row has blanks `12` may be 12 and a blank. */
export const hasBlanks = (rows: readonly { row: LabelledRow; width: number }[]): boolean =>
	rows.some(({ row, width }) => lengthOf(row) < width);

/** The only cell of a row, if it is a run of digits. */
export function runOf({ values }: LabelledRow): TableCell | null {
	const [run, more] = values;
	return run && more === undefined && DIGITS.test(run.text) ? run : null;
}

const WIDTH = APPLICANTS.length;
/** Where no sum of columns could be tried, more ways than these leave room for chance. */
const FEW_WAYS = 60;

/** A row of table 三: its cells as far as they are the same in every way left to part it. */
type SettledRow = (TableCell | null)[];

/**
 * Rows of which the seven numbers ran together. In each the first six come to the seventh, and the
 * columns to the totals: what only one way satisfies is settled. Null for a row that no way or too many do.
 */
export function settleRows(
	matched: readonly { item: RequestItem; row: LabelledRow }[],
	items: readonly RequestItem[]
): (row: LabelledRow) => SettledRow | null {
	if (hasBlanks(matched.map(({ row }) => ({ row, width: WIDTH })))) return () => null;
	const splits = new Map<LabelledRow, readonly Split[]>();
	const rows: Candidates = new Map();
	const byValues = new Map<readonly number[], TableCell[]>();
	for (const { item, row } of matched) {
		const own = waysOf(row);
		for (const { values, cells } of own) byValues.set(values, cells);
		splits.set(
			row,
			own.map(({ values }) => ({ values, ends: [] }))
		);
		// A row that is there twice proves nothing.
		rows.set(item, rows.has(item) ? [] : own.map(({ values }) => values));
	}
	const settled = settle(rows, items);
	const itemOf = new Map(matched.map(({ item, row }) => [row, item]));
	return (row) => {
		const item = itemOf.get(row);
		const agrees = item !== undefined && settled.agreeing.has(item);
		const left = agrees
			? (settled.rows.get(item) ?? [])
			: (splits.get(row) ?? []).map(({ values }) => values);
		const [first, more] = left.flatMap((values) => [byValues.get(values) ?? []]);
		if (first === undefined) return null;
		if (!agrees && (more !== undefined || !isFewWays(row))) return null;
		return first.map((cell, i) =>
			left.every((values) => values[i] === left[0]?.[i]) ? cell : null
		);
	};
}

interface Way {
	values: readonly number[];
	cells: TableCell[];
}

function waysOf(row: LabelledRow): Way[] {
	const cells = splitDigits(row, WIDTH);
	if (cells !== null) {
		const values = cells.map(({ printed }) => (printed.kind === 'number' ? printed.value : 0));
		return rowAddsUp(values) ? [{ values, cells }] : [];
	}
	const run = runOf(row);
	if (run === null) return [];
	return (splitsOf(run.text, WIDTH) ?? []).map((split) => ({
		values: split.values,
		cells: cellsOfSplit(run, split)
	}));
}

function isFewWays(row: LabelledRow): boolean {
	const run = runOf(row);
	return run === null || waysToSplit(run.text, WIDTH, FEW_WAYS + 1) <= FEW_WAYS;
}
