import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Answers of another engine than the site's, over the files of a dataset by the names of their tables. */
export async function askRows(folder: string, question: string): Promise<Record<string, string>[]> {
	const connection = await (await DuckDBInstance.create()).connect();
	const [, table = ''] = /from (\w+)/.exec(question) ?? [];
	await connection.run(
		`create view ${table} as select * from read_parquet('${path.join(folder, table)}.parquet')`
	);
	const rows = (await connection.runAndReadAll(question)).getRowObjectsJson();
	connection.closeSync();
	return rows.map((row) =>
		Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')]))
	);
}
