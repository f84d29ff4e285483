import { lineOf, partsOf, type Place } from '#domain/place.ts';
import type { Figures } from '#domain/figures.ts';
import { type CellChange, writeCause } from '#domain/finding.ts';
import { changeOf } from './digits.ts';
import { type Excesses, settles, signOf } from '../form/excess.ts';
import type { Explanation } from './explanation.ts';
import type { Form, Identity } from '../form/identities.ts';
import { statedAt } from '../form/sum.ts';

/** Slips that seldom come about by chance: they decide between cells that explain a sum equally well. */
export const TELLING: ReadonlySet<CellChange> = new Set(['digits_exchanged', 'times_ten', 'tenth']);

/** The cells of which one alone, changed, makes every sum hold. */
export function singleCells(figures: Figures, form: Form, excesses: Excesses): Explanation[] {
	const identity = firstFailing(excesses);
	if (identity === null) return [];
	const excess = excesses.get(identity) ?? 0;
	return [...identity.left, ...identity.right].flatMap((place): Explanation[] => {
		const stated = statedAt(figures, place);
		if (stated === null) return [];
		const expected = stated - excess * signOf(identity, place);
		if (!isCount(expected)) return [];
		if (!settles(form, excesses, new Map([[place, expected - stated]]))) return [];
		const change = changeOf(stated, expected);
		return [
			{
				cells: new Map([[place, expected]]),
				cause: writeCause('single_cell', place, `${stated}>${expected}`, change),
				place,
				telling: TELLING.has(change)
			}
		];
	});
}

/** Neighbours in a row or a column that, exchanged, make every sum hold. */
export function exchangedCells(figures: Figures, form: Form, excesses: Excesses): Explanation[] {
	const found: Explanation[] = [];
	for (const line of linesOf(form))
		for (let i = 1; i < line.length; i++) {
			const [place = '', other = ''] = line.slice(i - 1, i + 1);
			const a = statedAt(figures, place);
			const b = statedAt(figures, other);
			if (a === null || b === null || a === b) continue;
			const amounts = new Map([
				[place, b - a],
				[other, a - b]
			]);
			if (!settles(form, excesses, amounts)) continue;
			const cells = new Map([
				[place, b],
				[other, a]
			]);
			found.push({
				cells,
				cause: writeCause('cells_exchanged', place, other),
				place: commonLine(place, other),
				telling: true
			});
		}
	return found;
}

/** The row or the column in which both stand. */
function commonLine(place: Place, other: Place): Place {
	const { table, row } = partsOf(place);
	if (table === 'disputes') return place;
	return lineOf(place, partsOf(other).row === row ? 'row' : 'column');
}

export const isCount = (value: number) => Number.isInteger(value) && value >= 0;

/** The rows of the form, and its columns where it has more rows than one. */
export const linesOf = ({ grid }: Form): (readonly Place[])[] =>
	grid.length > 1 ? [...grid, ...columnsOf(grid)] : [...grid];

export const columnsOf = (grid: Form['grid']): Place[][] =>
	(grid[0] ?? []).map((_, c) => grid.map((row) => row[c] ?? ''));

function firstFailing(excesses: Excesses): Identity | null {
	for (const [identity, excess] of excesses) if (excess !== 0) return identity;
	return null;
}
