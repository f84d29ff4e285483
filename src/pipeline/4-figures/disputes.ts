import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { placeOf } from '#domain/figure.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import { figureOf, unreadable } from './cell.ts';
import type { LabelledRow } from './labels.ts';
import type { TableReading } from './reading.ts';
import { habitOf, valueCells } from './window.ts';

const PLACES = CHANNELS.flatMap((channel) =>
	DISPUTE_OUTCOMES.map((outcome) => placeOf('disputes', channel.code, outcome.code))
);

/** Table 四: fifteen cells under a head of three storeys, in one row or, where lines were torn, in the runs of one. */
export function readDisputes(table: FormTable, rows: readonly LabelledRow[]): TableReading {
	const cells = findCells(rows);
	if (cells === null)
		return {
			figures: PLACES.map((place) => unreadable(place, { start: table.start, end: table.start })),
			notes: [
				{
					rule: 'cell-unreadable',
					place: 'disputes',
					cause: `cells:${printedIn(rows)}`,
					start: table.start,
					end: table.end
				}
			]
		};
	return {
		notes: [],
		figures: PLACES.map((place, i) => {
			const cell = cells[i];
			if (cell === undefined) throw new Error(`no cell ${i} for ${place}`);
			return isCount(cell) ? figureOf(place, cell) : unreadable(place, cell, cell.text);
		})
	};
}

/** One row that holds all fifteen; else, where blanks leave no trace, all printed values if they are fifteen. */
function findCells(rows: readonly LabelledRow[]): TableCell[] | null {
	const whole = rows.filter((r) => r.values.length >= PLACES.length);
	const printed = whole.filter((r) => r.values.some((v) => v.printed.kind !== 'blank'));
	const only = printed.length === 0 ? whole.at(-1) : printed[0];
	if (only && printed.length <= 1)
		return valueCells(only, PLACES.length, habitOf([only], PLACES.length));
	const values = rows.flatMap((r) => r.values).filter((v) => v.printed.kind !== 'blank');
	const rowsAgree = rows.every((r) => r.blanks === 'lost') && whole.length === 0;
	return rowsAgree && values.length === PLACES.length ? values : null;
}

const printedIn = (rows: readonly LabelledRow[]): number =>
	rows.flatMap((r) => r.values).filter((v) => v.printed.kind !== 'blank').length;

const isCount = ({ printed }: TableCell): boolean =>
	printed.kind !== 'number' ||
	(Number.isInteger(printed.value) && printed.value >= 0 && printed.value < 2 ** 31);
