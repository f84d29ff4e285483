import { expect, test } from 'vitest';
import type { Manifest } from '#domain/dataset.ts';
import { databaseOver } from '#lib/db/database.ts';
import { definitions } from '#lib/db/schema.ts';
import type { Definition } from '#lib/db/schema.ts';
import { sql } from '#lib/db/sql.ts';

const manifest = {
	dataset: 'hand',
	tables: ['totals', 'reports', 'regions'].map((name) => ({
		name,
		file: `${name}.parquet`,
		rows: 0,
		bytes: 0,
		sha256: ''
	}))
} as unknown as Manifest;

/** An engine that answers nothing, and remembers what it was told. */
function listener(failures = 0) {
	const told: string[] = [];
	const database = databaseOver(manifest, definitions(manifest), {
		define: async ({ table }: Definition) => {
			told.push(table);
			if (told.length <= failures) throw new Error(`404 ${table}.parquet`);
		},
		ask: async () => [{ numRows: 0, schema: { fields: [] }, getChildAt: () => null }]
	});
	return { told, database };
}

test('a table is defined when a question first names it, and once', async () => {
	const { told, database } = listener();
	await database.query(sql`select count(*) as reports from totals`);
	expect(told).toEqual(['totals']);
	await Promise.all([
		database.query(sql`select * from totals join reports using (report)`),
		database.query(sql`select * from reports`)
	]);
	expect(told).toEqual(['totals', 'reports']);
});

test('a derived table brings what it rests on', async () => {
	const { told, database } = listener();
	await database.query(sql`select * from places`);
	expect(told).toEqual(['regions', 'places']);
});

test('a table that could not be fetched is tried again at the next question', async () => {
	const { told, database } = listener(1);
	const question = sql`select * from reports`;
	await expect(database.query(question)).rejects.toThrow(
		'404 reports.parquet\n\nselect * from reports'
	);
	expect(await database.query(question)).toEqual([]);
	expect(told).toEqual(['reports', 'reports']);
});
