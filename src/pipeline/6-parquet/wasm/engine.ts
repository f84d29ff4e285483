import type { DuckDBBindings, DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import type { ColumnType } from '#domain/schema.ts';
import { crc32, sha256 } from '#text/digest.ts';
import { BLOCK, type Engine, type Written } from '../engine.ts';
import type { Export } from '../exports.ts';
import { openStage, stagedColumns } from '../stage.ts';
import { arrowOf } from './arrow.ts';

/** Rows of a batch: each costs a schema and a dictionary for every closed list. */
const CHUNK_ROWS = 16_384;

/** Where the files of a dataset are kept, which stand in the place of the old ones once they are all there. */
export interface Shelf {
	put(file: string, bytes: Uint8Array): Promise<void>;
	publish(): Promise<void>;
	drop(): Promise<void>;
}

const TYPES: Record<ColumnType, string> = {
	INTEGER: 'integer',
	SMALLINT: 'smallint',
	VARCHAR: 'varchar',
	DATE: 'date',
	BOOLEAN: 'boolean',
	DOUBLE: 'double',
	BLOB: 'varchar'
};

/**
 * DuckDB-WASM, started and open, as a writer: what it holds is in memory, and each file goes to the shelf as
 * soon as it is written. `scratch` stands before the names of its files, which in Node are those of the disk.
 */
export function openWasm(db: DuckDBBindings, shelf: Shelf, scratch = ''): Engine {
	const connection = db.connect();
	const files: string[] = [];
	let open = true;

	async function write(table: Export): Promise<Written> {
		const file = `${table.name}.parquet`;
		const own = `${scratch}${file}`;
		// An empty buffer of that name takes what is written; without one the engine warns and makes its own.
		db.registerFileBuffer(own, new Uint8Array(0));
		connection.query(
			`copy (${table.select}) to '${own}'
			(format parquet, compression zstd, row_group_size ${table.group})`
		);
		files.push(own);
		const bytes = db.copyFileToBuffer(own);
		const written = `written_${table.name}`;
		connection.query(`create view ${written} as select * from read_parquet('${own}')`);
		const rows = countOf(connection, written);
		await shelf.put(file, bytes);
		const sums: number[] = [];
		for (let at = 0; at < bytes.length; at += BLOCK)
			sums.push(crc32(bytes.subarray(at, at + BLOCK)));
		const told = { rows, bytes: bytes.length, sha256: sha256(bytes) };
		return { table: { name: table.name, file, ...told }, sums };
	}

	return {
		async stage(name, columns) {
			const staged = stagedColumns(name, columns, CHUNK_ROWS);
			const defined = staged.map(({ name: column, type, words }) => {
				const quoted = words?.map((word) => `'${word.replaceAll("'", "''")}'`);
				return `"${column}" ${quoted ? `enum(${quoted.join(', ')})` : TYPES[type]}`;
			});
			connection.query(`create table "${name}" (${defined.join(', ')})`);
			return openStage(staged, CHUNK_ROWS, {
				append: (rows) =>
					connection.insertArrowFromIPCStream(arrowOf(staged, rows), {
						name,
						schema: 'main',
						create: false
					}),
				close: () => undefined
			});
		},
		run: async (statement) => connection.query(statement),
		write,
		async publish(others) {
			for (const [file, bytes] of others) await shelf.put(file, bytes);
			await shelf.publish();
		},
		async close() {
			if (!open) return;
			open = false;
			connection.close();
			for (const file of files) db.dropFile(file);
			db.reset();
			await shelf.drop();
		}
	};
}

function countOf(connection: DuckDBConnection, table: string): number {
	const [row] = connection.query(`select count(*)::integer as rows from ${table}`).toArray();
	return Number((row as { rows: number } | undefined)?.rows ?? Number.NaN);
}
