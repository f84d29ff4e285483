import type { RowOf, Value } from '#domain/row.ts';
import type { Columns, ColumnType } from '#domain/schema.ts';
import { CLOSED_LISTS } from './closed-lists.ts';
import { type ColumnBuffer, openBuffer, openClosed } from './column-buffer.ts';

/** Puts a value into the row under way. */
export type SetValue = (value: Value) => void;

export interface Stage<Table extends Columns = Columns> {
	/** Takes the values over by the names of their columns; what else the row has is left. */
	add(row: RowOf<Table>): void;
	/**
	 * Of each column, for rows that are so many that no object is made of each: every column is set,
	 * that of a closed list to a word or to its number, then the row ended.
	 */
	readonly set: { readonly [Name in keyof Table]: SetValue };
	/** `key` is the value of the first column. */
	endRow(key: Value): void;
	/** Hands over what is still held. */
	close(): void;
	readonly rows: number;
	/** Whether the first column never went down, so that the copy need not sort. */
	readonly ordered: boolean;
}

/** A column as an engine makes it and is given its values. */
export interface StagedColumn {
	name: string;
	type: ColumnType;
	/** Of a closed list; null where any word may come. */
	words: readonly string[] | null;
	buffer: ColumnBuffer;
}

/** How an engine takes rows: so many at once, earlier where their texts are long. */
export interface Appender {
	/** Takes the first `rows` of each column's buffer, and clears the buffers. */
	append(rows: number): void;
	close(): void;
}

/** The columns of a table with buffers for so many rows. */
export const stagedColumns = (table: string, columns: Columns, rows: number): StagedColumn[] =>
	Object.entries(columns).map(([name, type]) => {
		const words = CLOSED_LISTS[`${table}.${name}`] ?? null;
		return { name, type, words, buffer: words ? openClosed(words, rows) : openBuffer(type, rows) };
	});

/** Characters of text that are held at most, whatever the number of rows. */
const MOST_TEXT = 1 << 22;

/** A table to which rows are added chunk by chunk. */
export function openStage<Table extends Columns>(
	columns: readonly StagedColumn[],
	chunk: number,
	appender: Appender
): Stage<Table> {
	const texts = columns.flatMap(({ buffer }) => (buffer.kind === 'text' ? [buffer] : []));
	const first = columns[0]?.name ?? '';
	let held = 0;
	let count = 0;
	let last: Value = null;
	let ordered = true;

	const flush = () => {
		if (held === 0) return;
		appender.append(held);
		held = 0;
	};
	const isFull = () =>
		held === chunk || texts.reduce((sum, { size }) => sum + size, 0) >= MOST_TEXT;

	const endRow = (key: Value) => {
		if (last !== null && key !== null && key < last) ordered = false;
		last = key;
		count++;
		held++;
		if (isFull()) flush();
	};
	const setters = columns.map(({ name, buffer: { set } }): [string, SetValue] => [
		name,
		(value) => set(held, value)
	]);

	return {
		add(row) {
			for (const [column, set] of setters) set(row[column] ?? null);
			endRow(row[first] ?? null);
		},
		set: Object.fromEntries(setters) as Stage<Table>['set'],
		endRow,
		close() {
			flush();
			appender.close();
		},
		get rows() {
			return count;
		},
		get ordered() {
			return ordered;
		}
	};
}
