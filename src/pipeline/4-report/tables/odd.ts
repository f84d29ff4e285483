import type { Figure } from '#domain/figure.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import type { TableCell } from '#domain/table.ts';

/** A count printed in ten thousands: to its last place, or rounded. */
const TEN_THOUSAND = 10_000;
const PLACES = 4;

/**
 * Of a run of cells that ends with its sum, the only one that prints no whole number as it stands
 * (`358?`, `23 817`, `2.3817万`): where the sum asks for just the digits that it prints, it is that.
 * Null where there is none, or the sum says otherwise, or nothing.
 */
export function settleOdd(
	cells: readonly TableCell[],
	figures: readonly Figure[]
): { at: number; figure: Figure; note: ReadingNote } | null {
	const at = figures.findIndex(isUnread);
	// Nearly no row has one.
	if (at === -1 || figures.findLastIndex(isUnread) !== at) return null;
	const [cell, figure] = [cells[at], figures[at]];
	if (cell === undefined || figure === undefined || !isOdd(cell)) return null;
	const total = figures.length - 1;
	const parts = figures.reduce((sum, f, i) => sum + (i === total ? 0 : (f.value ?? 0)), 0);
	const value = at === total ? parts : (figures[total]?.value ?? NaN) - parts;
	if (!(value >= 0) || !prints(cell, value)) return null;
	return { at, ...inferredAs(figure, cell, value) };
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
