import type { TableCell } from '#domain/table.ts';
import type { LabelledRow } from './labels.ts';

/**
 * The numbers of a row whose cells ran together (shape G7): one number is all of its digits, several
 * are told apart only where there is a digit for each. Null where there is not.
 */
export function splitDigits(row: LabelledRow, width: number): TableCell[] | null {
	const { values } = row;
	if (width === 1) return values.length === 1 ? values : null;
	if (lengthOf(row) !== width || !values.every((v) => isNothing(v) || /^\d+$/u.test(v.text)))
		return null;
	return values.flatMap((cell) =>
		isNothing(cell)
			? [cell]
			: [...cell.text].map((digit, i) => ({
					text: digit,
					printed: { kind: 'number' as const, value: Number(digit), unit: null, start: 0, end: 1 },
					start: cell.start + i,
					end: cell.start + i + 1
				}))
	);
}

const isNothing = ({ printed }: TableCell): boolean => printed.kind === 'not_applicable';
const lengthOf = ({ values }: LabelledRow): number =>
	values.reduce((sum, { text }) => sum + text.length, 0);

/** A row with fewer digits than cells had a blank, and where one row has blanks `12` may be 12 and a blank. */
export const hasBlanks = (rows: readonly { row: LabelledRow; width: number }[]): boolean =>
	rows.some(({ row, width }) => lengthOf(row) < width);
