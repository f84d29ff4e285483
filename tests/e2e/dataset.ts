import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

export type Row = Record<string, string | number | boolean | null>;

/** Asks the Parquet files of a dataset with another engine than the site’s. */
export async function askParquet(dataset: string, text: string): Promise<Row[]> {
	const instance = await DuckDBInstance.create();
	const connection = await instance.connect();
	const folder = path.resolve('static/data', dataset);
	for (const table of ['reports', 'agencies', 'requests', 'disputes', 'documents', 'findings'])
		await connection.run(
			`create view ${table} as select * from read_parquet('${folder}/${table}*.parquet')`
		);
	// Others begin with its name.
	await connection.run(
		`create view totals as select * from read_parquet('${folder}/totals.parquet')`
	);
	const rows = await connection.runAndReadAll(text);
	const found = rows.getRowObjectsJson() as Record<string, unknown>[];
	connection.closeSync();
	return found.map(
		(row) =>
			Object.fromEntries(
				Object.entries(row).map(([name, value]) => [
					name,
					typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
				])
			) as Row
	);
}

/** Reports that are added up: current, and what organs report of themselves. */
export const ADDED_UP = `r.is_current and r.scope = 'own'`;
