import type { Sheet, SheetValue } from '#lib/db/sheet.ts';
import { csvOf } from '#lib/export/csv.ts';

/** A name for each column that no other has. */
function keysOf({ columns }: Sheet): string[] {
	const seen = new Map<string, number>();
	return columns.map(({ name }) => {
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		return times === 1 ? name : `${name}_${times}`;
	});
}

const rowsOf = (sheet: Sheet): Record<string, SheetValue>[] => {
	const keys = keysOf(sheet);
	return Array.from({ length: sheet.rows }, (_, index) => {
		const row = sheet.row(index);
		return Object.fromEntries(keys.map((key, column) => [key, row[column] ?? null]));
	});
};

/** An answer as a CSV that spreadsheets take no formula from. */
export const answerCsv = (sheet: Sheet, synthetic: boolean): string =>
	csvOf(
		keysOf(sheet).map((key) => ({ key, label: key })),
		rowsOf(sheet),
		synthetic
	);

/** An answer as a list of objects, a line each. */
export const answerJson = (sheet: Sheet): string =>
	`[\n${rowsOf(sheet)
		.map((row) => JSON.stringify(row))
		.join(',\n')}\n]\n`;
