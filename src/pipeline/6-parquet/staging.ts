import { BLOB, BOOLEAN, DATE, DOUBLE, DuckDBDataChunk, ENUM } from '@duckdb/node-api';
import { INTEGER, SMALLINT, VARCHAR } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import type { RowOf, Value } from '#domain/row.ts';
import type { Columns, ColumnType } from '#domain/schema.ts';
import { CLOSED_LISTS } from './closed-lists.ts';
import { CHUNK_ROWS, openBuffer, openClosed } from './column-buffer.ts';

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
	/** Writes what is still held and lets go of the table. */
	close(): void;
	readonly rows: number;
	/** Whether the first column never went down, so that the copy need not sort. */
	readonly ordered: boolean;
}

const TYPES: Record<ColumnType, DuckDBType> = {
	INTEGER,
	SMALLINT,
	VARCHAR,
	DATE,
	BOOLEAN,
	DOUBLE,
	BLOB
};

/** A table to which rows are added chunk by chunk. */
export async function stageTable<Table extends Columns>(
	db: DuckDBConnection,
	name: string,
	columns: Table
): Promise<Stage<Table>> {
	const names = Object.keys(columns);
	const kinds = names.map((column) => {
		const words = CLOSED_LISTS[`${name}.${column}`];
		const type = columns[column] as ColumnType;
		return words
			? { type: ENUM(words), buffer: openClosed(words) }
			: { type: TYPES[type], buffer: openBuffer(type) };
	});
	const types = kinds.map(({ type }) => type);
	const buffers = kinds.map(({ buffer }) => buffer);
	await db.run(`create table "${name}" (${names.map((c, i) => `"${c}" ${types[i]}`).join(', ')})`);
	const appender = await db.createAppender(name);
	// One chunk for all: the collector does not see how large they are and would let them pile up.
	const chunk = DuckDBDataChunk.create(types, CHUNK_ROWS);
	const vectors = types.map((_, i) => duckdb.data_chunk_get_vector(chunk.chunk, i));
	let held = 0;
	let count = 0;
	let last: Value = null;
	let ordered = true;

	const flush = () => {
		if (held === 0) return;
		for (const [i, vector] of vectors.entries()) buffers[i]?.copyTo(vector, held);
		chunk.rowCount = held;
		appender.appendDataChunk(chunk);
		chunk.reset();
		held = 0;
	};

	const endRow = (key: Value) => {
		if (last !== null && key !== null && key < last) ordered = false;
		last = key;
		count++;
		if (++held === CHUNK_ROWS) flush();
	};
	const setters = buffers.map(({ set }, i): [string, SetValue] => [
		names[i] ?? '',
		(value) => set(held, value)
	]);

	return {
		add(row) {
			for (const [column, set] of setters) set(row[column] ?? null);
			endRow(row[names[0] ?? ''] ?? null);
		},
		set: Object.fromEntries(setters) as Stage<Table>['set'],
		endRow,
		close() {
			flush();
			appender.closeSync();
		},
		get rows() {
			return count;
		},
		get ordered() {
			return ordered;
		}
	};
}
