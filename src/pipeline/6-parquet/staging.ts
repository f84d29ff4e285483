import { BOOLEAN, DATE, DOUBLE, ENUM, INTEGER, SMALLINT, VARCHAR } from '@duckdb/node-api';
import { DuckDBDataChunk, DuckDBDateValue } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import { CELL_STATES } from '#domain/figure.ts';
import type { Columns, ColumnType } from '#domain/schema.ts';
import { AXES, CELL_TABLES } from './places.ts';
import type { Row, Value } from './rows.ts';

/** The size of DuckDB's vectors: a data chunk holds no more. */
const CHUNK_ROWS = 2048;
const DAY = 86_400_000;

export interface Stage {
	add(row: Row): void;
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
	DOUBLE
};

/** Closed lists are staged as numbers: handing a string to DuckDB costs ten times as much. */
const CLOSED: Record<string, DuckDBType> = Object.fromEntries(
	CELL_TABLES.flatMap((table) => {
		const [rows, columns] = AXES[table];
		const names = { requests: ['item', 'applicant'], disputes: ['channel', 'outcome'] };
		const [row, column] = table === 'proactive' ? ['subject', 'measure'] : names[table];
		return [
			[`${table}.${row}`, ENUM(rows)],
			[`${table}.${column}`, ENUM(columns)],
			[`${table}.state`, ENUM(CELL_STATES)]
		];
	})
);

/** A table to which rows are added chunk by chunk. */
export async function stageTable(
	db: DuckDBConnection,
	name: string,
	columns: Columns
): Promise<Stage> {
	const names = Object.keys(columns);
	const types = names.map((c) => CLOSED[`${name}.${c}`] ?? TYPES[columns[c] as ColumnType]);
	await db.run(`create table "${name}" (${names.map((c, i) => `"${c}" ${types[i]}`).join(', ')})`);
	const appender = await db.createAppender(name);
	const dates = names.map((c) => columns[c] === 'DATE');
	// One chunk for all: the collector does not see how large they are and would let them pile up.
	const chunk = DuckDBDataChunk.create(types, CHUNK_ROWS);
	const vectors = types.map((_, i) => chunk.getColumnVector(i));
	let held = 0;
	let count = 0;
	let last: Value = null;
	let ordered = true;

	const flush = () => {
		if (held === 0) return;
		for (const vector of vectors) vector.flush();
		chunk.rowCount = held;
		appender.appendDataChunk(chunk);
		chunk.reset();
		held = 0;
	};

	return {
		add(row) {
			for (let i = 0; i < vectors.length; i++) {
				const value = row[i] as Value;
				const given = dates[i] && value !== null ? dateOf(String(value)) : value;
				vectors[i]?.setItem(held, given);
			}
			const key = row[0] as Value;
			if (last !== null && key !== null && key < last) ordered = false;
			last = key;
			count++;
			if (++held === CHUNK_ROWS) flush();
		},
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

const dateOf = (iso: string) => new DuckDBDateValue(Date.parse(`${iso}T00:00:00Z`) / DAY);
