import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ManifestTable } from '#domain/dataset.ts';
import type { Export } from './exports.ts';

/** Writes a table's file, which later tables can ask as `written_<name>`. */
export async function writeParquet(
	db: DuckDBConnection,
	folder: string,
	table: Export
): Promise<ManifestTable> {
	const file = `${table.name}.parquet`;
	const target = path.join(folder, file);
	const quoted = `'${target.replaceAll("'", "''")}'`;
	await db.run(
		`copy (${table.select}) to ${quoted}
		(format parquet, compression zstd, row_group_size ${table.group}, write_bloom_filter false)`
	);
	const written = `written_${table.name}`;
	await db.run(`create view ${written} as select * from read_parquet(${quoted})`);
	const counted = await db.runAndReadAll(`select count(*)::integer from ${written}`);
	const hash = createHash('sha256');
	await pipeline(createReadStream(target), hash);
	return {
		name: table.name,
		file,
		rows: Number(counted.getRows()[0]?.[0]),
		bytes: (await stat(target)).size,
		sha256: hash.digest('hex')
	};
}
