import type { HeatCell, HeatColumn, HeatRow } from '#lib/charts/heat-table/model.ts';
import type { Panel } from '#lib/charts/small-multiples/model.ts';
import type { CrossMeasure } from '#lib/queries/cross-measure.ts';
import type { CrossRow } from '#lib/queries/cross-table.ts';
import { wilson } from '#statistics/wilson.ts';
import type { Interval } from '#statistics/wilson.ts';

/** A cell as it is shown: its value is withheld where it rests on fewer cases than asked. */
export interface Cell extends CrossRow {
	shown: number | null;
	isFew: boolean;
	/** Of a share, at 95 %. */
	interval: Interval | null;
}

export function cellsOf(rows: readonly CrossRow[], measure: CrossMeasure, least: number): Cell[] {
	const isShare = measure.denominator !== null;
	return rows.map((row) => {
		const { numerator, denominator, value } = row;
		const isFew = isShare && value !== null && (denominator ?? 0) < least;
		const isPart = numerator !== null && denominator !== null && numerator <= denominator;
		return {
			...row,
			shown: isFew ? null : value,
			isFew,
			interval: isShare && isPart && !isFew ? wilson(numerator, denominator) : null
		};
	});
}

/** What the cells are called and where they lead. */
export interface CellWords {
	row: (cell: Cell) => string;
	column: (cell: Cell) => string;
	/** What stands behind the value: counts, interval, band. */
	note: (cell: Cell) => string;
	/** The value in words, the shorter ones after it; where there is but one way, none. */
	texts?: (cell: Cell) => string[] | undefined;
	/** Why there is no value. */
	missing: (cell: Cell) => string;
	href: (cell: Cell) => string | undefined;
}

const keyOf = (key: string | null): string => key ?? ' ';

/** Rows in the order of the answer unless `order` puts them elsewhere; columns likewise. */
export function heatOf(
	cells: readonly Cell[],
	words: CellWords,
	orders: { rows: readonly string[]; columns: readonly string[] }
): { rows: HeatRow[]; columns: HeatColumn[] } {
	const columns = distinct(cells, (cell) => cell.column, words.column, orders.columns);
	const rows = distinct(cells, (cell) => cell.row, words.row, orders.rows).map((row) => ({
		...row,
		cells: Object.fromEntries(
			cells
				.filter((cell) => keyOf(cell.row) === row.key)
				.map((cell): [string, HeatCell] => {
					const href = words.href(cell);
					const texts = words.texts?.(cell);
					return [
						keyOf(cell.column),
						{
							value: cell.shown,
							note: words.note(cell),
							missing: words.missing(cell),
							...(texts === undefined ? {} : { texts }),
							...(href === undefined ? {} : { href })
						}
					];
				})
		)
	}));
	return { rows, columns };
}

/** A small chart over the years for each row. */
export const panelsOf = (
	cells: readonly Cell[],
	words: CellWords,
	order: readonly string[]
): Panel[] =>
	distinct(cells, (cell) => cell.row, words.row, order).map((row) => ({
		...row,
		points: cells
			.filter((cell) => keyOf(cell.row) === row.key)
			.map((cell) => ({
				year: Number(cell.column),
				value: cell.shown,
				note: cell.shown === null ? words.missing(cell) : words.note(cell),
				href: words.href(cell)
			}))
	}));

function distinct(
	cells: readonly Cell[],
	of: (cell: Cell) => string | null,
	nameOf: (cell: Cell) => string,
	order: readonly string[]
): { key: string; label: string }[] {
	const names = new Map<string, string>();
	for (const cell of cells) {
		const key = keyOf(of(cell));
		if (!names.has(key)) names.set(key, nameOf(cell));
	}
	const placed = [...names].map(([key, label]) => ({ key, label, at: order.indexOf(key) }));
	// What has no place of its own keeps the order of the answer, after what has.
	return placed
		.map((one, i) => ({ ...one, at: one.at < 0 ? order.length + i : one.at }))
		.sort((a, b) => a.at - b.at)
		.map(({ key, label }) => ({ key, label }));
}
