import type { Place } from '#domain/place.ts';
import type { Figures } from '#domain/figures.ts';
import { writeCause } from '#domain/finding.ts';
import { cellsOf, excessIn } from '../form/cells.ts';
import type { Excesses } from '../form/excess.ts';
import type { Explanation } from './explanation.ts';
import type { Form, Identity } from '../form/identities.ts';

/**
 * Repairs of the shape of one row, never of a digit: the one empty cell of the table is put where a
 * cell was lost. Only where every sum that the row stands in then holds, and two or more did not.
 */
export function movedBlanks(
	figures: Figures,
	form: Form,
	excesses: Excesses,
	rows: DoubtfulRows
): Explanation[] {
	if (rows.length === 0) return [];
	const blanks = form.grid.flat().filter((place) => figures.get(place)?.state === 'blank');
	if (blanks.length !== 1) return [];
	return repairs(figures, form, excesses, rows, (_, values) =>
		values.includes(null) ? shifted(values) : []
	);
}

/** As `movedBlanks`: two cells that hold one number between them are joined, and the cell lost for it is put back as 0. */
export const joinedNumbers = (
	figures: Figures,
	form: Form,
	excesses: Excesses,
	rows: DoubtfulRows
): Explanation[] =>
	repairs(figures, form, excesses, rows, (row, values) =>
		values.includes(null) ? [] : joined(row, values as number[])
	);

function repairs(
	figures: Figures,
	form: Form,
	excesses: Excesses,
	rows: DoubtfulRows,
	repaired: (row: readonly Place[], values: readonly (number | null)[]) => Repaired[]
): Explanation[] {
	const found: Explanation[] = [];
	for (const row of rows) {
		const values = valuesOf(figures, row);
		if (values === null) continue;
		const known = new Set<string>();
		for (const { cells, cause } of repaired(row, values)) {
			if (known.has(cells.join()) || !holdsWith(figures, form, excesses, row, cells)) continue;
			known.add(cells.join());
			const expected = new Map(row.map((place, i) => [place, cells[i] ?? 0]));
			found.push({ cells: expected, cause: cause(rowOf(row)), place: rowOf(row), telling: true });
		}
	}
	return found;
}

export const rowOf = ([first = '']: readonly Place[]): Place =>
	first.startsWith('disputes/') ? 'disputes' : first.slice(0, first.lastIndexOf('/'));

/** Null for a blank; null as a whole where a cell is neither stated nor blank. */
export function valuesOf(figures: Figures, row: readonly Place[]): (number | null)[] | null {
	const values: (number | null)[] = [];
	for (const place of row) {
		const figure = figures.get(place);
		if (figure?.state === 'stated') values.push(figure.value);
		else if (figure?.state === 'blank') values.push(null);
		else return null;
	}
	return values;
}

const LEAST_FAILING = 2;

/** Rows that may be repaired: all that fails stands in each, and two or more of its sums do not hold with blanks as 0. */
export type DoubtfulRows = readonly (readonly Place[])[];

export function doubtfulRows(figures: Figures, form: Form, excesses: Excesses): DoubtfulRows {
	const cells = cellsOf(figures);
	const unequal = form.identities.filter((identity) => Boolean(excessIn(cells, identity)));
	if (unequal.length < LEAST_FAILING) return [];
	const failing = form.identities.filter((identity) => (excesses.get(identity) ?? 0) !== 0);
	return form.grid.filter((row) => {
		const touches = (identity: Identity) =>
			row.some((place) => form.identitiesAt.get(place)?.includes(identity));
		return failing.every(touches) && unequal.filter(touches).length >= LEAST_FAILING;
	});
}

interface Repaired {
	cells: number[];
	cause: (row: Place) => string;
}

/** The empty cell taken out, and put in at each other place. */
function shifted(values: readonly (number | null)[]): Repaired[] {
	const at = values.indexOf(null);
	const rest = values.filter((v) => v !== null);
	return values.flatMap((_, to): Repaired[] => {
		if (to === at) return [];
		const direction = to < at ? 'right' : 'left';
		return [
			{
				cells: rest.toSpliced(to, 0, 0),
				cause: (row) => writeCause('row_shifted', row, direction)
			}
		];
	});
}

/** Two neighbours put together, and an empty cell put in at each place after or before. */
function joined(row: readonly Place[], values: readonly number[]): Repaired[] {
	const found: Repaired[] = [];
	for (let i = 1; i < values.length; i++) {
		const left = values[i - 1] ?? 0;
		if (left === 0) continue;
		const value = Number(`${left}${values[i]}`);
		if (!Number.isSafeInteger(value)) continue;
		const rest = values.toSpliced(i - 1, 2, value);
		const cause = () => writeCause('cells_joined', row[i - 1] ?? '', row[i] ?? '', value);
		for (let to = 0; to <= rest.length; to++)
			found.push({ cells: rest.toSpliced(to, 0, 0), cause });
	}
	return found;
}

/** Whether every sum of the row, blanks as 0, holds with these numbers in it. */
export function holdsWith(
	figures: Figures,
	form: Form,
	excesses: Excesses,
	row: readonly Place[],
	cells: readonly number[]
): boolean {
	const at = new Map(row.map((place, i) => [place, cells[i] ?? 0]));
	const touched = new Set(row.flatMap((place) => form.identitiesAt.get(place) ?? []));
	const add = (places: readonly Place[]): number | null => {
		let sum = 0;
		for (const place of places) {
			const figure = figures.get(place);
			const value = at.get(place) ?? (figure?.state === 'blank' ? 0 : figure?.value);
			if (value === undefined || value === null || figure?.state === 'inferred') return null;
			sum += value;
		}
		return sum;
	};
	for (const identity of touched) {
		const left = add(identity.left);
		const right = add(identity.right);
		if (left === null || right === null) {
			if (excesses.get(identity)) return false;
		} else if (left !== right) return false;
	}
	return true;
}
