import type { Figures } from '#domain/figures.ts';
import { writeCause } from '#domain/finding.ts';
import type { Excesses } from '../form/excess.ts';
import type { Explanation } from './explanation.ts';
import type { Form } from '../form/identities.ts';
import { type DoubtfulRows, holdsWith, rowOf, valuesOf } from './repairs.ts';
import { isCount } from './single-cells.ts';

/**
 * Rows of which all numbers are printed, one column beside where they belong: all seven, or the six
 * applicants beside a total that stands right. What fell off at the one end is found again from the
 * row's own sum, what came in at the other is 0 or that number.
 */
export function shiftedRows(
	figures: Figures,
	form: Form,
	excesses: Excesses,
	rows: DoubtfulRows
): Explanation[] {
	return rows.flatMap((row): Explanation[] => {
		const values = valuesOf(figures, row);
		if (values === null || values.includes(null)) return [];
		const printed = values as number[];
		const place = rowOf(row);
		const beside = [...allBeside(printed), ...partsBeside(printed)];
		const meant = new Map(beside.map((b) => [b.cells.join(), b]));
		return [...meant.values()].flatMap(({ cells, direction }): Explanation[] =>
			holdsWith(figures, form, excesses, row, cells)
				? [
						{
							cells: new Map(row.map((cell, i) => [cell, cells[i] ?? 0])),
							cause: writeCause('row_shifted', place, direction),
							place,
							telling: true
						}
					]
				: []
		);
	});
}

interface Beside {
	cells: number[];
	/** Where they have to go. */
	direction: 'left' | 'right';
}

function allBeside(values: readonly number[]): Beside[] {
	const first = values[0] ?? 0;
	const last = values.at(-1) ?? 0;
	const tail = values.slice(1);
	const head = values.slice(0, -1);
	const total = sum(tail);
	const found: Beside[] = [];
	if (first === 0 || first === total) found.push({ cells: [...tail, total], direction: 'left' });
	const start = 2 * (head.at(-1) ?? 0) - sum(head);
	if (isCount(start) && (last === 0 || last === start))
		found.push({ cells: [start, ...head], direction: 'right' });
	return found;
}

function partsBeside(values: readonly number[]): Beside[] {
	const parts = values.slice(0, -1);
	const total = values.at(-1) ?? 0;
	const [first = 0, last = 0] = [parts[0], parts.at(-1)];
	const [tail, head] = [parts.slice(1), parts.slice(0, -1)];
	const [lostBehind, lostBefore] = [total - sum(tail), total - sum(head)];
	const found: Beside[] = [];
	if (isCount(lostBehind) && (first === 0 || first === lostBehind))
		found.push({ cells: [...tail, lostBehind, total], direction: 'left' });
	if (isCount(lostBefore) && (last === 0 || last === lostBefore))
		found.push({ cells: [lostBefore, ...head, total], direction: 'right' });
	return found;
}

const sum = (cells: readonly number[]) => cells.reduce((a, b) => a + b, 0);
