import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '#lib/db/ahead/packed.ts';
import { recording } from '#lib/db/ahead/record.ts';
import type { Database } from '#lib/db/database.ts';
import { NOTHING } from '#lib/db/nothing.ts';
import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';

const VERSION = 'cafe00112233';

/** A database that gives these rows to whatever it is asked. */
const giving = (rows: readonly unknown[]): Database => ({
	manifest: NOTHING,
	query: async <Row>() => rows as Row[]
});

async function packed(question: Query, rows: readonly unknown[]): Promise<Uint8Array> {
	const { database, answered } = recording(giving(rows));
	expect(await database.query(question)).toBe(rows);
	return pack(VERSION, answered.values());
}

const value = fc.oneof(
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
	fc.string({ unit: 'binary' }),
	fc.boolean(),
	fc.constant(null),
	fc.array(fc.oneof(fc.integer(), fc.constant(null), fc.record({ a: fc.string(), b: fc.nat() })))
);
const tables = fc
	.uniqueArray(fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/), { maxLength: 5 })
	.chain((names) =>
		fc.array(fc.record(Object.fromEntries(names.map((name) => [name, value]))), { maxLength: 5 })
	);

describe('answers in a file', () => {
	it('come back as they were, for the question word for word', async () => {
		await fc.assert(
			fc.asyncProperty(tables, fc.string(), fc.integer(), async (rows, word, number) => {
				const question = sql`select a from t where b = ${word} and c = ${number}`;
				const lookUp = unpack(await packed(question, rows), VERSION);
				expect(lookUp?.(question)).toEqual(rows);
				expect(lookUp?.({ ...question, text: question.text.replace('b', 'd') })).toBeUndefined();
				expect(lookUp?.({ ...question, params: [word, number + 1] })).toBeUndefined();
				expect(lookUp?.({ ...question, params: [`${word}.`, number] })).toBeUndefined();
			}),
			{ seed: 20261130, numRuns: 200 }
		);
	});

	it('tell a number from its text, and many texts apart', async () => {
		const { database, answered } = recording(giving([{ n: 1 }]));
		const asked = [sql`select ${'1'}`, sql`select ${1}`, sql`select 1`];
		for (const question of asked) await database.query(question);
		expect(answered.size).toBe(3);
		const lookUp = unpack(pack(VERSION, answered.values()), VERSION);
		for (const question of asked) expect(lookUp?.(question)).toEqual([{ n: 1 }]);
		expect(lookUp?.({ text: 'select ?', params: [1] })).toBeUndefined();
	});

	it('are JSON, and refused whole where one byte is another', async () => {
		const bytes = await packed(sql`select n from t`, [{ n: 49.3 }, { n: 51 }]);
		expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ version: VERSION });
		for (const at of bytes.keys()) {
			const harmed = Uint8Array.from(bytes);
			harmed[at] = (bytes[at] ?? 0) ^ 1;
			expect(unpack(harmed, VERSION)).toBeNull();
			expect(unpack(bytes.subarray(0, at), VERSION)).toBeNull();
		}
	});

	it('are refused where they are of another version, or a page of the host', async () => {
		const bytes = await packed(sql`select n from t`, [{ n: 1 }]);
		expect(unpack(bytes, 'cafe00112234')).toBeNull();
		expect(
			unpack(new TextEncoder().encode('<!doctype html><title>404</title>'), VERSION)
		).toBeNull();
	});
});

describe('a recording', () => {
	it('leaves out what JSON would change', async () => {
		for (const odd of [NaN, Infinity, -0, undefined, new Date(0), [NaN], { a: undefined }]) {
			const { database, answered } = recording(giving([{ odd }]));
			await database.query(sql`select odd`);
			expect(answered.size).toBe(0);
		}
	});
});
