import { expect, test } from 'vitest';
import type { Manifest } from '#domain/dataset.ts';
import { remembering } from '#lib/db/remember.ts';
import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';

/** A database that gives as many rows as it is asked for, and keeps what it was asked. */
function counting() {
	const asked: Query[] = [];
	const database = remembering({
		manifest: {} as Manifest,
		query: async <Row>(query: Query<Row>): Promise<Row[]> => {
			asked.push(query);
			const [rows] = query.params;
			if (rows === -1) throw new Error('no such table');
			return Array.from({ length: Number(rows) }, () => ({}) as Row);
		}
	});
	return { asked, database };
}

test('a question is asked once, whoever asks and however soon', async () => {
	const { asked, database } = counting();
	const [first, second] = await Promise.all([
		database.query(sql`select ${3}`),
		database.query(sql`select ${3}`)
	]);
	expect(second).toBe(first);
	expect(await database.query(sql`select ${3}`)).toBe(first);
	expect(asked).toHaveLength(1);
});

test('other values make another question', async () => {
	const { asked, database } = counting();
	expect(await database.query(sql`select ${1}`)).toHaveLength(1);
	expect(await database.query(sql`select ${2}`)).toHaveLength(2);
	expect(asked).toHaveLength(2);
});

test('a failure and a large answer are asked for anew', async () => {
	const { asked, database } = counting();
	for (const rows of [-1, 2001])
		for (const _ of [1, 2]) await database.query(sql`select ${rows}`).catch(() => undefined);
	expect(asked).toHaveLength(4);
});

test('of many answers those asked for of late are kept', async () => {
	const { asked, database } = counting();
	const ask = (n: number) => database.query(sql`select ${n}`);
	await ask(0);
	for (let n = 1; n < 60; n++) await ask(n);
	await ask(0);
	await ask(60);
	expect(asked).toHaveLength(61);
	await ask(0);
	expect(asked).toHaveLength(61);
	await ask(1);
	expect(asked).toHaveLength(62);
});
