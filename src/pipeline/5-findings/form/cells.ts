import type { Figure } from '#domain/figure.ts';
import type { Figures } from '#domain/figures.ts';
import { PLACES } from '#domain/place.ts';
import type { Identity } from './identities.ts';

/** What the rules over figures ask of all cells of a report, one rule after another. */
export interface Cells {
	/** By the numbers of their places; a blank is 0, and NaN what is missing, unreadable or not as printed. */
	amounts: Float64Array;
	/** Those that are not a whole number as printed, in their order. */
	others: readonly Figure[];
}

/** The report asked for last, since its rules ask one after another. */
let last: { figures: Figures; cells: Cells } | null = null;

export function cellsOf(figures: Figures): Cells {
	if (last?.figures !== figures) last = { figures, cells: look(figures) };
	return last.cells;
}

function look(figures: Figures): Cells {
	const amounts = new Float64Array(PLACES.length).fill(NaN);
	const others: Figure[] = [];
	const { numbers } = figures;
	let at = 0;
	for (const figure of figures.values()) {
		const { state, value } = figure;
		if (state !== 'stated' || value === null || value < 0 || !Number.isInteger(value))
			others.push(figure);
		amounts[numbers[at++] ?? 0] = amountOf(figure);
	}
	return { amounts, others };
}

function amountOf({ state, value }: Figure): number {
	if (state === 'stated') return value ?? NaN;
	return state === 'blank' || state === 'not_applicable' ? 0 : NaN;
}

/** By how much left exceeds right with blanks as 0; NaN where it cannot be told. */
export const excessIn = ({ amounts }: Cells, { leftCells, rightCells }: Identity): number =>
	sumOf(amounts, leftCells) - sumOf(amounts, rightCells);

function sumOf(amounts: Float64Array, cells: readonly number[]): number {
	let sum = 0;
	for (const cell of cells) sum += amounts[cell] ?? NaN;
	return sum;
}
