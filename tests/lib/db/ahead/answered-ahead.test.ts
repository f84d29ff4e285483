import { expect, it } from 'vitest';
import { answeredAhead } from '#lib/db/ahead/answered-ahead.ts';
import type { LookUp } from '#lib/db/ahead/packed.ts';
import type { Database } from '#lib/db/database.ts';
import { NOTHING } from '#lib/db/nothing.ts';
import { sql } from '#lib/db/sql.ts';

const KNOWN = sql<{ n: number }>`select n from t where y = ${2021}`;
const OTHER = sql<{ n: number }>`select n from t where y = ${2022}`;
const known: LookUp = ({ params }) => (params[0] === 2021 ? [{ n: 7 }] : undefined);

/** An engine that gives 0, and how often it was called for. */
function engine() {
	let calls = 0;
	const database: Database = { manifest: NOTHING, query: async <Row>() => [{ n: 0 }] as Row[] };
	const open = async () => {
		calls += 1;
		return database;
	};
	return { open, calls: () => calls };
}

it('gives what it knows without the engine, and asks it all else', async () => {
	const { open, calls } = engine();
	const database = answeredAhead({ manifest: NOTHING }, [Promise.resolve(known)], open);
	expect(await database.query(KNOWN)).toEqual([{ n: 7 }]);
	expect(calls()).toBe(0);
	expect(await database.query(OTHER)).toEqual([{ n: 0 }]);
	expect(calls()).toBe(1);
});

it('looks into every file of answers, and past those that did not come', async () => {
	const { open, calls } = engine();
	const ahead = [Promise.resolve(null), Promise.resolve<LookUp>(() => undefined)];
	const database = answeredAhead({ manifest: NOTHING }, [...ahead, Promise.resolve(known)], open);
	expect(await database.query(KNOWN)).toEqual([{ n: 7 }]);
	expect(calls()).toBe(0);
});

it('does not call for the engine while the answers are on their way', async () => {
	const { open, calls } = engine();
	let arrive = (_: LookUp | null): void => undefined;
	const coming = new Promise<LookUp | null>((resolve) => (arrive = resolve));
	const database = answeredAhead({ manifest: NOTHING }, [coming], open);
	const asked = database.query(OTHER);
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(calls()).toBe(0);
	arrive(null);
	expect(await asked).toEqual([{ n: 0 }]);
});
