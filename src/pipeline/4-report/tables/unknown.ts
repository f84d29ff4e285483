import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import type { TableCell } from '#domain/table.ts';
import type { Column } from '../columns/columns.ts';

const MOST_NUMBERS = 40;

/** A label that the form does not have, with what stands in its cells, so that nothing printed is dropped. */
export const withNumbers = (label: string, cells: readonly TableCell[]): string =>
	`${label} ${cells
		.slice(0, MOST_NUMBERS)
		.map((c) => c.text || '·')
		.join(' ')}`.trim();

/** The columns that the form does not have, each with what stands in its cells of these rows. */
export const unknownColumns = (
	place: string,
	columns: readonly Column[],
	rows: readonly (readonly TableCell[])[]
): ReadingNote[] =>
	columns.flatMap((column, i): ReadingNote[] => {
		if ('code' in column) return [];
		const cells = rows.flatMap((row) => row[i] ?? []);
		const [first] = cells;
		if (!first) return [];
		return [
			{
				rule: 'column-unknown',
				place,
				cause: writeCause('label', withNumbers(column.label, cells)),
				start: first.start,
				end: first.end
			}
		];
	});

/** Without the cells of columns that the form does not have. */
export const knownOf = <Cell>(columns: readonly Column[], cells: readonly Cell[]): Cell[] =>
	cells.filter((_, i) => 'code' in (columns[i] ?? {}));
