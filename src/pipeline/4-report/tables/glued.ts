import { APPLICANTS, type RequestItem } from '#domain/requests.ts';
import type { TableCell } from '#domain/table.ts';
import type { LabelledRow } from './labels.ts';
import { type Candidates, settle } from './settle.ts';
import { type Split, splitsOf, waysToSplit } from './splits.ts';
import { rowAddsUp } from './sums.ts';
import { numbersOf } from './torn.ts';

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
const FEW_WAYS = 400;

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
	const waysOfRow = new Map(matched.map(({ row }) => [row, waysOf(row)] as const));
	const rows: Candidates = new Map();
	const open = new Map<RequestItem, string>();
	const twice = new Set<RequestItem>();
	for (const { item, row } of matched) {
		if (rows.has(item) || open.has(item)) twice.add(item);
		const ways = waysOfRow.get(row);
		if (ways) rows.set(item, ways.map(numbersOf));
		else open.set(item, runOf(row)?.text ?? '');
	}
	// A row that is there twice proves nothing.
	for (const item of twice) rows.set(item, []);
	const settled = settle(rows, open, items);
	const itemOf = new Map(matched.map(({ item, row }) => [row, item]));
	return (row) => {
		const item = itemOf.get(row);
		const agreed = item !== undefined && settled.agreeing.has(item) ? settled.rows.get(item) : null;
		const ways = agreed
			? agreed.map((values) => cellsAs(row, values))
			: isFewWays(row)
				? (waysOfRow.get(row) ?? [])
				: [];
		const [first, more] = ways;
		if (first === undefined || (!agreed && more !== undefined)) return null;
		return first.map((cell, i) => (ways.every((way) => way[i]?.text === cell.text) ? cell : null));
	};
}

/** The ways in which a row adds up; null for too many. */
function waysOf(row: LabelledRow): TableCell[][] | null {
	const cells = splitDigits(row, WIDTH);
	if (cells !== null) return rowAddsUp(numbersOf(cells)) ? [cells] : [];
	const run = runOf(row);
	if (run === null) return [];
	return splitsOf(run.text, WIDTH)?.map((split) => cellsOfSplit(run, split)) ?? null;
}

/** The cells of a row of which these are the values. */
function cellsAs(row: LabelledRow, values: readonly number[]): TableCell[] {
	const run = runOf(row);
	const cells = splitDigits(row, WIDTH);
	if (cells !== null || run === null) return cells ?? [];
	let end = 0;
	const ends = values.map((value) => (end += String(value).length));
	return cellsOfSplit(run, { values, ends });
}

function isFewWays(row: LabelledRow): boolean {
	const run = runOf(row);
	return run === null || waysToSplit(run.text, WIDTH, FEW_WAYS + 1) <= FEW_WAYS;
}
