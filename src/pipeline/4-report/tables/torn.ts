import type { TableCell } from '#domain/table.ts';

type Holds = (values: readonly number[]) => boolean;

/** What stands in cells, for the sums alone: blank and not applicable come to nothing there. */
export const numbersOf = (cells: readonly TableCell[]): number[] =>
	cells.map(({ printed }) => (printed.kind === 'number' ? printed.value : 0));

/**
 * Whether cells that fail their sums satisfy them once two neighbours are one number again and a
 * blank that left no trace is put back: then the row has the form's count of cells by chance.
 */
export function mayBeSplit(cells: readonly TableCell[], holds: Holds): boolean {
	const values = numbersOf(cells);
	if (holds(values)) return false;
	return cells.slice(1).some((right, i) => {
		const left = cells[i];
		if (!left || !values[i]) return false;
		const joined = Number(digitsOf(left) + digitsOf(right));
		return holdsWith(values.toSpliced(i, 2, joined), 0, holds);
	});
}

const digitsOf = ({ text, printed }: TableCell): string =>
	printed.kind === 'number'
		? text.slice(printed.start, printed.end).normalize('NFKC').replaceAll(',', '')
		: '';

/** The same where a number from elsewhere stands first or last in the place of a blank. */
export function hasStray(values: readonly number[], holds: Holds): boolean {
	if (holds(values)) return false;
	const rest = values.slice(0, -1);
	return (
		holdsWith(rest, values.at(-1) ?? 0, holds) ||
		holdsWith(rest, 0, holds) ||
		holdsWith(values.slice(1), 0, holds)
	);
}

/** Whether the sums hold with this value put in somewhere. */
const holdsWith = (values: readonly number[], value: number, holds: Holds): boolean =>
	Array.from({ length: values.length + 1 }, (_, i) => i).some((i) =>
		holds(values.toSpliced(i, 0, value))
	);
