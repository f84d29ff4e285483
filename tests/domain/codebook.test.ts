import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { columnsOf, describedTables, isDescribed } from '#domain/codebook/columns.ts';
import { isIn, ITEM_LISTS } from '#domain/codebook/lists.ts';
import type { ItemListId } from '#domain/codebook/lists.ts';
import { TABLE_NOTES } from '#domain/codebook/table-notes.ts';
import type { Manifest } from '#domain/dataset.ts';

const FOLDER = 'static/data/demo';
const manifest = JSON.parse(readFileSync(`${FOLDER}/manifest.json`, 'utf8')) as Manifest;

async function ask(text: string): Promise<Record<string, unknown>[]> {
	const connection = await (await DuckDBInstance.create()).connect();
	const rows = (await connection.runAndReadAll(text)).getRowObjectsJson();
	connection.closeSync();
	return rows as Record<string, unknown>[];
}

it('tells of every table that a dataset has', () => {
	expect(manifest.tables.map(({ name }) => name).filter((name) => !isDescribed(name))).toEqual([]);
});

it.each(describedTables())(
	'tells of every column of %s, in its own order and type',
	async (table) => {
		const file = manifest.tables.find(({ name }) => name === table)?.file;
		const found = await ask(`describe select * from read_parquet('${FOLDER}/${String(file)}')`);
		const told = columnsOf(table);
		expect(told.map(({ name, type }) => [name, type])).toEqual(
			found.map(({ column_name, column_type }) => [column_name, column_type])
		);
		for (const { zh, en } of [TABLE_NOTES[table], ...told]) {
			expect(zh).toMatch(/\p{Script=Han}/u);
			expect(en).toMatch(/^[\p{Script=Latin}\p{P}\p{S}\d\s]+$/u);
		}
	}
);

it.each(Object.keys(ITEM_LISTS) as ItemListId[])(
	'knows every code of the list %s that stands in the data',
	async (id) => {
		const items = (await ask(`select * from '${FOLDER}/items.parquet'`)) as {
			code: string;
			table_name: string;
			item_group: string;
		}[];
		const known = new Set(items.filter((item) => isIn(id, item)).map(({ code }) => code));
		expect(known.size).toBeGreaterThan(2);
		const places = describedTables().flatMap((table) =>
			columnsOf(table)
				.filter(({ codes }) => codes === id)
				.map(({ name }) => `select distinct "${name}" as code from '${FOLDER}/${table}.parquet'`)
		);
		expect(places.length).toBeGreaterThan(0);
		const used = await ask(places.join(' union '));
		expect(
			used.map(({ code }) => code).filter((code) => code !== null && !known.has(String(code)))
		).toEqual([]);
	}
);
