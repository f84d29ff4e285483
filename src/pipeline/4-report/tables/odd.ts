import type { Figure } from '#domain/figure.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import type { TableCell } from '#domain/table.ts';

/** A count printed in ten thousands: to its last place, or rounded. */
const TEN_THOUSAND = 10_000;
const PLACES = 4;

/** A cell that could not be read, by its place in a run of them, as the run's sum has it. */
export interface SettledCell {
	at: number;
	figure: Figure;
	note: ReadingNote;
}

/**
 * Of a run of cells that ends with its sum, the only one that prints no whole number as it stands
 * (`358?`, `23 817`, `2.3817万`): where the sum asks for just the digits that it prints, it is that. Several
 * that are parted at their thousands are what they print if the sum then holds. None where it says otherwise, or nothing.
 */
export function settleOdd(
	cells: readonly TableCell[],
	figures: readonly Figure[]
): readonly SettledCell[] {
	const at = figures.findIndex(isUnread);
	// Nearly no row has one.
	if (at === -1) return [];
	const total = figures.length - 1;
	if (figures.findLastIndex(isUnread) !== at) return settleThousands(cells, figures);
	const [cell, figure] = [cells[at], figures[at]];
	if (cell === undefined || figure === undefined || !isOdd(cell)) return [];
	const parts = figures.reduce((sum, f, i) => sum + (i === total ? 0 : (f.value ?? 0)), 0);
	const value = at === total ? parts : (figures[total]?.value ?? NaN) - parts;
	if (!(value >= 0) || !prints(cell, value)) return [];
	return [{ at, ...inferredAs(figure, cell, value) }];
}

/** Digits parted at their thousands. */
const THOUSANDS = /^[1-9]\d{0,2}(?:[ \u00a0\u2009\u3000]\d{3})+$/u;

/** All cells of a run that were not read, each parted at its thousands, where the sum holds of what they print. */
function settleThousands(
	cells: readonly TableCell[],
	figures: readonly Figure[]
): readonly SettledCell[] {
	let rest = 0;
	const settled: SettledCell[] = [];
	for (const [at, figure] of figures.entries()) {
		const cell = cells[at];
		const value = isUnread(figure) ? thousandsIn(cell) : (figure.value ?? 0);
		if (cell === undefined || value === null) return [];
		if (isUnread(figure)) settled.push({ at, ...inferredAs(figure, cell, value) });
		rest += at === figures.length - 1 ? -value : value;
	}
	return rest === 0 ? settled : [];
}

/** The number that a cell prints parted at its thousands; null of any other. */
const thousandsIn = (cell: TableCell | undefined): number | null =>
	cell !== undefined && cell.printed.kind === 'odd' && THOUSANDS.test(cell.text)
		? Number(cell.text.replace(/\D+/gu, ''))
		: null;

/** A count that stands alone in its row, parted at its thousands: there is no other cell that a part of it could be of. */
export function settleLone(
	cell: TableCell,
	figure: Figure
): { figure: Figure; note: ReadingNote } | null {
	const value = thousandsIn(cell);
	return value === null || !isUnread(figure) ? null : inferredAs(figure, cell, value);
}

/** A count in ten thousands with as many places as it takes to print each of them. */
export function settleExact(
	cell: TableCell,
	figure: Figure
): { figure: Figure; note: ReadingNote } | null {
	const { printed } = cell;
	if (figure.state !== 'unreadable' || printed.kind !== 'number' || printed.unit !== '万')
		return null;
	const digits = cell.text.slice(printed.start, printed.end);
	if (digits.split(/[.．]/u)[1]?.length !== PLACES) return null;
	return inferredAs(figure, cell, Math.round(printed.value * TEN_THOUSAND));
}

const isUnread = ({ state }: Figure): boolean => state === 'unreadable';

const isOdd = ({ printed }: TableCell): boolean =>
	printed.kind === 'odd' || (printed.kind === 'number' && printed.unit === '万');

function prints({ text, printed }: TableCell, value: number): boolean {
	if (printed.kind === 'number') {
		const places = text.slice(printed.start, printed.end).split(/[.．]/u)[1]?.length ?? 0;
		return (value / TEN_THOUSAND).toFixed(places) === printed.value.toFixed(places);
	}
	return text.normalize('NFKC').replace(/\D+/gu, '') === String(value);
}

function inferredAs(figure: Figure, { text, start, end }: TableCell, value: number) {
	const { place } = figure;
	return {
		figure: { place, value, state: 'inferred', raw: text, start, end } satisfies Figure,
		note: {
			rule: 'cell-inferred',
			place,
			cause: writeCause('reading', text),
			expected: value,
			start,
			end
		}
	};
}
