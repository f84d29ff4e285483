import type { Figure } from '#domain/figure.ts';
import type { RequestItem } from '#domain/requests.ts';
import { BALANCE, INTAKE, rowAddsUp } from './sums.ts';

/**
 * The rows of table 三 whose places the form's sums prove: each row of such a sum is there and adds up,
 * and so does every column, what came in and what became of it, or the outcomes and their total.
 */
export function provenRows(
	items: readonly RequestItem[],
	read: ReadonlyMap<RequestItem, readonly Figure[]>
): ReadonlySet<RequestItem> {
	const outcomes = items.filter((code) => !BALANCE.includes(code));
	const proven = new Set<RequestItem>();
	const sums: [readonly string[], readonly string[]][] = [
		[INTAKE, ['handled_total', 'carried_out']],
		[outcomes, ['handled_total']]
	];
	for (const [left, right] of sums)
		if (holds(left, right, read))
			for (const code of [...left, ...right]) proven.add(code as RequestItem);
	return proven;
}

function holds(
	left: readonly string[],
	right: readonly string[],
	read: ReadonlyMap<RequestItem, readonly Figure[]>
): boolean {
	const rowsOf = (codes: readonly string[]) =>
		codes.map((code) => valuesOf(read.get(code as RequestItem)));
	const [parts, wholes] = [rowsOf(left), rowsOf(right)];
	if (![...parts, ...wholes].every((row) => row.length > 0 && rowAddsUp(row))) return false;
	const sumAt = (rows: readonly number[][], column: number) =>
		rows.reduce((sum, row) => sum + (row[column] ?? NaN), 0);
	return (parts[0] ?? []).every((_, column) => sumAt(parts, column) === sumAt(wholes, column));
}

/** Whether all cells of a row could be read and do not come to its total. */
export const failsSum = (figures: readonly Figure[]): boolean =>
	figures.every(({ state }) => state !== 'unreadable') && !rowAddsUp(valuesOf(figures));

/** Blank and not applicable come to nothing; what is unreadable makes no sum. */
const valuesOf = (figures: readonly Figure[] | undefined): number[] =>
	(figures ?? []).map(({ state, value }) => (state === 'unreadable' ? NaN : (value ?? 0)));
