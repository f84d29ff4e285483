import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { crc32 } from '#text/digest.ts';
import { BLOCK, type Written } from '../engine.ts';
import type { Export } from '../exports.ts';

/**
 * One thread cuts a file into other row groups than two or more do, which cut it alike; and DuckDB has
 * one where a machine has one core, or Slurm gives it one. The same rows are to give the same bytes.
 */
const FEWEST_THREADS = 2;
export const THREADS = Math.max(FEWEST_THREADS, os.availableParallelism());

/** Writes a table's file, which later tables can ask as `written_<name>`. */
export async function writeParquet(
	db: DuckDBConnection,
	folder: string,
	{ name, select, group, alone = false }: Export
): Promise<Written> {
	const file = `${name}.parquet`;
	const target = path.join(folder, file);
	const quoted = `'${target.replaceAll("'", "''")}'`;
	if (alone) await db.run('set threads = 1');
	await db.run(
		`copy (${select}) to ${quoted}
		(format parquet, compression zstd, row_group_size ${group}, write_bloom_filter false)`
	);
	if (alone) await db.run(`set threads = ${THREADS}`);
	const written = `written_${name}`;
	await db.run(`create view ${written} as select * from read_parquet(${quoted})`);
	const counted = await db.runAndReadAll(`select count(*)::integer from ${written}`);
	const { sums, ...told } = await lookAt(target);
	return { table: { name, file, rows: Number(counted.getRows()[0]?.[0]), ...told }, sums };
}

async function lookAt(file: string): Promise<{ bytes: number; sha256: string; sums: number[] }> {
	const handle = await open(file);
	try {
		const { size } = await handle.stat();
		const hash = createHash('sha256');
		const sums: number[] = [];
		const block = Buffer.alloc(BLOCK);
		for (let at = 0; at < size; at += BLOCK) {
			const { bytesRead } = await handle.read(block, 0, BLOCK, at);
			const part = block.subarray(0, bytesRead);
			hash.update(part);
			sums.push(crc32(part));
		}
		return { bytes: size, sha256: hash.digest('hex'), sums };
	} finally {
		await handle.close();
	}
}
