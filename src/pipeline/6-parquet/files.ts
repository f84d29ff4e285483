import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { ManifestTable } from '#domain/dataset.ts';
import type { Export } from './exports.ts';

export async function writeParquet(
	db: DuckDBConnection,
	folder: string,
	table: Export
): Promise<ManifestTable> {
	const file = `${table.name}.parquet`;
	const target = path.join(folder, file);
	await db.run(
		`copy (${table.select}) to '${target.replaceAll("'", "''")}'
		(format parquet, compression zstd, row_group_size ${table.group}, write_bloom_filter false)`
	);
	const hash = createHash('sha256');
	await pipeline(createReadStream(target), hash);
	return {
		name: table.name,
		file,
		rows: table.rows,
		bytes: (await stat(target)).size,
		sha256: hash.digest('hex')
	};
}
