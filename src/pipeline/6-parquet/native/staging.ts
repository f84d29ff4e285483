import { BOOLEAN, DATE, DOUBLE, DuckDBDataChunk, ENUM } from '@duckdb/node-api';
import { INTEGER, SMALLINT, VARCHAR } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import type { Columns, ColumnType } from '#domain/schema.ts';
import type { ColumnBuffer, Validity } from '../column-buffer.ts';
import { openStage, type Stage, type StagedColumn, stagedColumns } from '../stage.ts';

/** The size of DuckDB's vectors: a data chunk holds no more. */
const CHUNK_ROWS = 2048;

/**
 * Bytes after which a table takes in what its appender holds. By itself it does so every 204,800 rows, of all tables
 * in memory that no limit counts, and then wants the room of them all at once: a gigabyte of documents.
 */
const MOST_HELD = 1 << 24;
/** Of a value that is no text, or of the place of a text; texts count by themselves. */
const VALUE_BYTES = 8;

const TYPES: Record<ColumnType, DuckDBType> = {
	INTEGER,
	SMALLINT,
	VARCHAR,
	DATE,
	BOOLEAN,
	DOUBLE,
	BLOB: VARCHAR
};

/** A table to which rows are added as chunks of DuckDB's own. */
export async function stageTable<Table extends Columns>(
	db: DuckDBConnection,
	name: string,
	columns: Table
): Promise<Stage<Table>> {
	const staged = stagedColumns(name, columns, CHUNK_ROWS);
	const types = staged.map(({ type, words }) => (words ? ENUM(words) : TYPES[type]));
	await db.run(
		`create table "${name}" (${staged.map((c, i) => `"${c.name}" ${types[i]}`).join(', ')})`
	);
	const appender = await db.createAppender(name);
	// One chunk for all: the collector does not see how large they are and would let them pile up.
	const chunk = DuckDBDataChunk.create(types, CHUNK_ROWS);
	const vectors = types.map((_, i) => duckdb.data_chunk_get_vector(chunk.chunk, i));
	let held = 0;
	return openStage<Table>(staged, CHUNK_ROWS, {
		append(rows) {
			held += bytesOf(staged, rows);
			for (const [i, { buffer }] of staged.entries()) {
				const vector = vectors[i];
				if (vector === undefined) throw new Error(`no vector ${i} of ${name}`);
				copy(buffer, vector, rows);
			}
			chunk.rowCount = rows;
			appender.appendDataChunk(chunk);
			chunk.reset();
			if (held < MOST_HELD) return;
			appender.flushSync();
			held = 0;
		},
		close: () => appender.closeSync()
	});
}

const bytesOf = (columns: readonly StagedColumn[], rows: number): number =>
	columns.reduce(
		(sum, { buffer }) => sum + rows * VALUE_BYTES + (buffer.kind === 'text' ? 2 * buffer.size : 0),
		0
	);

/** The first `rows` of a buffer, which is cleared. Mutates both. */
function copy(buffer: ColumnBuffer, vector: duckdb.Vector, rows: number): void {
	const { there } = buffer;
	if (buffer.kind === 'numbers') {
		const { items } = buffer;
		duckdb.copy_data_to_vector(vector, 0, items.buffer, 0, rows * items.BYTES_PER_ELEMENT);
	} else {
		for (let at = 0; at < rows; at++) {
			const value = buffer.items[at];
			if (value !== null && value !== undefined)
				duckdb.vector_assign_string_element(vector, at, value);
			buffer.items[at] = null;
		}
		buffer.size = 0;
	}
	copyValidity(there, vector);
}

function copyValidity(there: Validity, vector: duckdb.Vector): void {
	if (there.whole) return;
	duckdb.vector_ensure_validity_writable(vector);
	duckdb.copy_data_to_vector_validity(vector, 0, there.bits.buffer, 0, there.bits.length);
	there.reset();
}
