import type { ManifestTable } from '#domain/dataset.ts';
import type { Columns } from '#domain/schema.ts';
import type { Export } from './exports.ts';
import type { Stage } from './stage.ts';

/** Bytes that have a sum of their own. Readers fetch whole blocks: small ones cost fewer bytes that nobody asked for, and more sums. */
export const BLOCK = 32_768;

/** A table as it was written, with the CRC-32 of each of its blocks. */
export interface Written {
	table: ManifestTable;
	sums: readonly number[];
}

/** A database that takes rows and writes the files of one dataset. */
export interface Engine {
	/** Makes a table to which rows are added. */
	stage<Table extends Columns>(name: string, columns: Table): Promise<Stage<Table>>;
	run(statement: string): Promise<unknown>;
	/** Writes a table's file, which later tables can ask as `written_<name>`. */
	write(table: Export): Promise<Written>;
	/** Writes these files beside those of the tables, and puts all of them in the place of the old dataset. */
	publish(others: ReadonlyMap<string, Uint8Array>): Promise<void>;
	/** Lets go of all that is not published. */
	close(): Promise<void>;
}
