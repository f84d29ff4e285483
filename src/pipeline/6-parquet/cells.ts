import type { PublishedReport } from '#domain/dataset.ts';
import { CELL_STATES } from '#domain/figure.ts';
import { CELL_TABLE_NAMES, CELL_TABLES, CELLS, type CellTable } from '#domain/place.ts';
import type { TABLES } from '#domain/schema.ts';
import type { SetValue, Stage } from './stage.ts';

export type CellStages = { readonly [Table in CellTable]: Stage<(typeof TABLES)[Table]> };

/** The columns that the three tables share under one name or under their own. */
interface CellColumns {
	report: SetValue;
	row: SetValue;
	column: SetValue;
	value: SetValue;
	state: SetValue;
	raw: SetValue;
	text_start: SetValue;
	text_end: SetValue;
	endRow: (report: number) => void;
}

const STATED = CELL_STATES.indexOf('stated');

/**
 * Adds the cells of a report to their tables, the words of closed lists as their numbers. What is
 * printed is left out where it is the whole number itself, since handing strings to DuckDB is dear;
 * `exportsOf` puts it back.
 */
export function openCells(stages: CellStages): (report: PublishedReport) => void {
	const tables = Object.fromEntries(
		CELL_TABLE_NAMES.map((name) => [name, columnsOf(name, stages)])
	) as Record<CellTable, CellColumns>;
	const columns = CELLS.map(({ table }) => tables[table]);
	return ({ report, figures }) => {
		const { places, states, values, passages, raws } = figures;
		for (let i = 0; i < places.length; i++) {
			const cell = CELLS[places[i] ?? -1];
			const to = columns[places[i] ?? -1];
			if (!cell || !to) throw new Error(`no cell ${places[i]}`);
			const state = states[i] ?? STATED;
			const number = values[i] ?? NaN;
			const value = Number.isNaN(number) ? null : number;
			const told = value === null || (state === STATED && Number.isInteger(value));
			to.report(report);
			to.row(cell.row);
			to.column(cell.column);
			to.value(value);
			to.state(state);
			to.raw(raws.has(i) ? (raws.get(i) ?? null) : told ? null : String(value));
			to.text_start(passages[2 * i] ?? 0);
			to.text_end(passages[2 * i + 1] ?? 0);
			to.endRow(report);
		}
	};
}

function columnsOf<Table extends CellTable>(table: Table, stages: CellStages): CellColumns {
	const { set, endRow }: Stage = stages[table];
	const { row, column, value } = CELL_TABLES[table];
	const named = (name: string): SetValue => {
		const setter = set[name];
		if (!setter) throw new Error(`no column ${name} of ${table}`);
		return setter;
	};
	return {
		report: named('report'),
		row: named(row),
		column: named(column),
		value: named(value),
		state: named('state'),
		raw: named('raw'),
		text_start: named('text_start'),
		text_end: named('text_end'),
		endRow
	};
}
