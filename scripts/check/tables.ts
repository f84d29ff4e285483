import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Check } from './check.ts';
import { COLUMNS, FAMILIES } from './interface.ts';
import type { Table } from './manifest.ts';

/** Asks the dataset; every table of it is a view. */
export type Ask = (question: string) => Promise<Record<string, unknown>[]>;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Opens the tables for the time of `act`. */
export async function withTables(
	tables: readonly Table[],
	check: Check,
	act: (ask: Ask) => Promise<void>
): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:');
	const db = await instance.connect();
	try {
		const ask: Ask = async (question) => (await db.runAndReadAll(question)).getRowObjectsJS();
		for (const table of tables) await open(db, table, ask, check);
		await act(ask);
	} finally {
		db.closeSync();
		instance.closeSync();
	}
}

async function open(db: DuckDBConnection, { name, files, rows }: Table, ask: Ask, check: Check) {
	const opened = await db
		.run(`create view "${name}" as from read_parquet([${files.map(quoted).join()}])`)
		.then(() => true)
		.catch(() => false);
	if (!check(opened, `${name}: its file is no Parquet`)) return;
	const [found] = await ask(`select count(*)::integer as rows from "${name}"`);
	check(
		found?.rows === rows,
		`${name}: the manifest tells ${rows} rows, not ${String(found?.rows)}`
	);
}

/** Whether every table and column of the interface is there and of its type. */
export async function checkColumns(ask: Ask, check: Check): Promise<boolean> {
	const found = await ask(
		'select table_name, column_name, data_type from information_schema.columns'
	);
	const types = new Map(
		found.map((row) => [`${row.table_name}.${row.column_name}`, row.data_type])
	);
	const tables = new Set(found.map((row) => row.table_name));
	const held = Object.entries(COLUMNS).map(([table, columns]) => {
		if (!check(tables.has(table), `there is no table ${table}`)) return false;
		return Object.entries(columns).every(([column, family]) => {
			const type = types.get(`${table}.${column}`);
			if (!check(type !== undefined, `${table} has no column ${column}`)) return false;
			// A column without a single value may have lost its type.
			const fits = FAMILIES[family].test(String(type)) || String(type) === '"NULL"';
			return check(fits, `${table}.${column} is ${String(type)}, not a ${family}`);
		});
	});
	return held.every(Boolean);
}
