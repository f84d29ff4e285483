import type { TableCell } from '#domain/table.ts';
import type { LabelledRow } from './labels.ts';

/**
 * The numbers of a row whose cells ran together (shape G7): one number is all of its digits, several
 * are told apart only where there is a digit for each. Null where there is not.
 */
export function splitDigits(row: LabelledRow, width: number): TableCell[] | null {
	const cell = row.values[0];
	if (cell === undefined || row.values.length !== 1) return null;
	if (width === 1) return [cell];
	if (cell.text.length !== width || !/^\d+$/u.test(cell.text)) return null;
	return [...cell.text].map((digit, i) => ({
		text: digit,
		printed: { kind: 'number', value: Number(digit), unit: null, start: 0, end: 1 },
		start: cell.start + i,
		end: cell.start + i + 1
	}));
}

/** A row with fewer digits than cells had a blank, and where one row has blanks `12` may be 12 and a blank. */
export const hasBlanks = (rows: readonly { row: LabelledRow; width: number }[]): boolean =>
	rows.some(({ row, width }) => (row.values[0]?.text.length ?? 0) < width);
