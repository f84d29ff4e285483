import type { Figure } from '#domain/figure.ts';
import type { RequestItem } from '#domain/requests.ts';

export const BALANCE: readonly string[] = [
	'received_new',
	'carried_in',
	'handled_total',
	'carried_out'
];
export const INTAKE: readonly string[] = ['received_new', 'carried_in'];

/** Six applicants and their total, or any such run among the values. */
export function rowAddsUp(values: readonly number[], from = 0, to = values.length): boolean {
	const total = Math.min(to, values.length) - 1;
	if (total < from) return false;
	let sum = 0;
	for (let i = from; i < total; i++) sum += values[i] ?? NaN;
	return sum === values[total];
}

/** Whether a row of table 三 with these values satisfies each sum it is a part of; false where another row of the sum is not all printed. */
export function fitsTable(
	item: RequestItem,
	values: readonly number[],
	items: readonly RequestItem[],
	read: ReadonlyMap<RequestItem, readonly Figure[]>
): boolean {
	const at = (code: string, column: number): number => {
		if (code === item) return values[column] ?? NaN;
		const figure = read.get(code as RequestItem)?.[column];
		return figure?.state === 'stated' ? (figure.value ?? NaN) : NaN;
	};
	const outcomes = items.filter((code) => !BALANCE.includes(code));
	const total = (codes: readonly string[], column: number): number =>
		codes.reduce((sum, code) => sum + at(code, column), 0);
	return (
		rowAddsUp(values) &&
		values.every((_, column) => {
			const balances = total(INTAKE, column) === total(['handled_total', 'carried_out'], column);
			const results = total(outcomes, column) === at('handled_total', column);
			if (item === 'handled_total') return balances && results;
			return BALANCE.includes(item) ? balances : results;
		})
	);
}
