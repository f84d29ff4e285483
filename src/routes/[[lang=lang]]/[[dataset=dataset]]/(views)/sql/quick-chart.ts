import type { Sheet, SheetValue } from '#lib/db/sheet.ts';
import type { LineSeries } from '#lib/charts/lines/model.ts';
import type { RankedRow } from '#lib/charts/ranked-bars/model.ts';

export type QuickChart =
	{ kind: 'lines'; series: LineSeries[] } | { kind: 'bars'; rows: RankedRow[]; value: string };

const MOST_LINES = 3;
const MOST_YEARS = 100;
const MOST_BARS = 30;

/**
 * What a small answer looks like: numbers over years as lines, else the first number of each row as
 * bars under the words before it. Null where it has no number, no row, or numbers that no bar shows.
 */
export function quickChart(sheet: Sheet): QuickChart | null {
	const { columns, rows } = sheet;
	if (rows === 0 || columns.length === 0) return null;
	const table = Array.from({ length: Math.min(rows, MOST_YEARS + 1) }, (_, i) => sheet.row(i));
	const time = columns.findIndex((_, column) => rows > 1 && isYears(table, column));
	const numbers = columns.flatMap(({ numeric }, column) =>
		numeric && column !== time ? [column] : []
	);
	if (time >= 0 && numbers.length > 0 && rows <= MOST_YEARS)
		return { kind: 'lines', series: linesOf(sheet, table, time, numbers.slice(0, MOST_LINES)) };
	const [value] = numbers;
	if (value === undefined) return null;
	const shown = table.slice(0, MOST_BARS);
	if (shown.some((row) => Number(row[value] ?? 0) < 0)) return null;
	const words = columns.flatMap((_, column) => (column < value ? [column] : []));
	return {
		kind: 'bars',
		value: columns[value]?.name ?? '',
		rows: shown.map((row, index) => ({
			key: String(index),
			label: words.map((column) => String(row[column] ?? '–')).join(' · ') || String(index + 1),
			value: numberOf(row[value])
		}))
	};
}

const linesOf = (
	{ columns }: Sheet,
	table: readonly SheetValue[][],
	time: number,
	numbers: readonly number[]
): LineSeries[] =>
	numbers.map((column) => ({
		key: columns[column]?.name ?? '',
		label: columns[column]?.name ?? '',
		points: table
			.map((row) => ({ year: Number(row[time]), value: numberOf(row[column]) }))
			.toSorted((a, b) => a.year - b.year)
	}));

/** Whole years, none twice. */
function isYears(table: readonly SheetValue[][], column: number): boolean {
	const values = table.map((row) => row[column]);
	return (
		new Set(values).size === values.length &&
		values.every((value) => typeof value === 'number' && /^(?:19|20)\d\d$/.test(String(value)))
	);
}

const numberOf = (value: SheetValue | undefined): number | null =>
	typeof value === 'number' ? value : null;
