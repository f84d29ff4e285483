import type { Figure } from '#domain/figure.ts';
import { partsOf, type Place } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import type { Measure } from '#domain/proactive.ts';
import type { ReadingNote } from '#domain/report.ts';
import type { TableCell } from '#domain/table.ts';
import { matchesIn } from '#text/matches.ts';
import { figureOf, unreadable } from './cell.ts';
import type { LabelledRow } from './labels.ts';
import { settleExact, settleLone } from './odd.ts';

/** How many of the form's 万元 one is. */
const FACTORS = { 元: 1 / 10_000, 万元: 1, 万: 1, 亿元: 10_000 } as const;
/** What a sum of money counts. */
export type MoneyUnit = keyof typeof FACTORS;
const AMOUNT_HEAD = /金额(?:单位|人民币|币种)*(万元|亿元|元)?/gu;
const UNIT_LINE = /单位(?:人民币)?(万元|亿元|元)$/u;

/** The unit that the head above a row gives; null where it gives none. */
export function unitAbove(rows: readonly LabelledRow[], row: LabelledRow): MoneyUnit | null {
	const above = rows.slice(0, rows.indexOf(row) + 1).map((r) => r.label);
	const head = matchesIn(above.join(''), AMOUNT_HEAD).at(-1);
	const line = above.findLast((label) => UNIT_LINE.test(label));
	const unit = head?.[1] ?? line?.match(UNIT_LINE)?.[1];
	return isMoney(unit) ? unit : null;
}

/**
 * A cell of table 二. Money is given in 万元: as its cell says, else its head. The form prints that
 * unit over the charges; over the procurement of the form of 2019 it prints none, so that an amount
 * without one may be either and is not read. 0 is 0 in any. `head` is asked where the cell has no unit.
 * `isLone`: its row has no other cell.
 */
export function measured(
	place: Place,
	measure: Measure | undefined,
	cell: TableCell,
	head: () => MoneyUnit | null,
	notes: ReadingNote[],
	isLone = false
): Figure {
	const figure = figureOf(place, cell);
	const { printed } = cell;
	if (printed.kind !== 'number') return isLone ? settledAlone(figure, cell, notes) : figure;
	if (measure !== 'amount_10k_cny') return counted(figure, cell, notes);
	if (printed.value === 0) return figure;
	const unit = isMoney(printed.unit) ? printed.unit : (head() ?? IMPLIED[subjectOf(place)] ?? null);
	if (unit === null) {
		notes.push(noted('cell-unreadable', figure, writeCause('unit_unknown', cell.text)));
		return unreadable(place, cell, cell.text);
	}
	const factor = FACTORS[unit];
	if (factor === 1) return figure;
	const value = unit === '元' ? printed.value / 10_000 : decimal(printed.value * factor);
	const cause = writeCause('unit', unit === '元' ? 'yuan' : unit);
	notes.push({ ...noted('cell-inferred', figure, cause), stated: printed.value, expected: value });
	return { ...figure, value, state: 'inferred' };
}

/** As in tenths of a 万元 and so on, without what binary fractions add. */
const decimal = (value: number): number => Number(value.toFixed(PLACES));
const PLACES = 6;

const subjectOf = (place: Place): string => partsOf(place).row ?? '';
const IMPLIED: Readonly<Record<string, MoneyUnit>> = { fees: '万元' };

const isMoney = (unit: string | null | undefined): unit is MoneyUnit =>
	unit !== null && unit !== undefined && Object.hasOwn(FACTORS, unit);

/** A count; one in ten thousands is no whole number as printed. */
function counted(figure: Figure, cell: TableCell, notes: ReadingNote[]): Figure {
	if (cell.printed.kind !== 'number' || cell.printed.unit !== '万') return figure;
	const unread = unreadable(figure.place, cell, cell.text);
	const exact = settleExact(cell, unread);
	if (exact === null) return unread;
	notes.push(exact.note);
	return exact.figure;
}

function settledAlone(figure: Figure, cell: TableCell, notes: ReadingNote[]): Figure {
	const settled = settleLone(cell, figure);
	if (settled === null) return figure;
	notes.push(settled.note);
	return settled.figure;
}

const noted = (rule: string, { place, start, end }: Figure, cause: string): ReadingNote => ({
	rule,
	place,
	cause,
	start,
	end
});
