import { columnsOf, isDescribed } from '#domain/codebook/columns.ts';
import { UNITS } from '#domain/codebook/column-note.ts';
import { TABLE_NOTES } from '#domain/codebook/table-notes.ts';
import type { ManifestTable } from '#domain/dataset.ts';
import { csvOf } from '#lib/export/csv.ts';
import { label } from '../shared/words.ts';
import type { CodeList } from './code-lists.ts';

const COLUMNS = ['table', 'column', 'type', 'unit', 'list', 'code', 'meaning'].map((key) => ({
	key,
	label: key
}));

/** The codebook as a CSV in the language of the page: a row for each table, each column and each code. */
export function codebookFile(tables: readonly ManifestTable[], lists: readonly CodeList[]): string {
	const columns = tables
		.map(({ name }) => name)
		.filter(isDescribed)
		.flatMap((table) => [
			{ table, meaning: label(TABLE_NOTES[table]) },
			...columnsOf(table).map((column) => ({
				table,
				column: column.name,
				type: column.type,
				unit: column.unit && label(UNITS[column.unit]),
				list: column.codes,
				meaning: label(column)
			}))
		]);
	const codes = lists.flatMap((list) =>
		list.codes.map(({ code, label }) => ({ list: list.id, code, meaning: label }))
	);
	return csvOf(COLUMNS, [...columns, ...codes]);
}
