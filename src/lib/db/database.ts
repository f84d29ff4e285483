import type { Manifest } from '#domain/dataset.ts';
import { toRows } from './rows.ts';
import type { ArrowTable } from './rows.ts';
import type { Definition } from './schema.ts';
import type { Query } from './sql.ts';

/** One dataset that can be asked, in the browser and in Node alike. */
export interface Database {
	readonly manifest: Manifest;
	query<Row>(query: Query<Row>): Promise<Row[]>;
}

/** One that gives its answers as the engine does too. */
export interface BatchDatabase extends Database {
	batches(query: Query): Promise<ArrowTable[]>;
}

/** What an engine must do for a dataset. */
export interface Connection {
	define(table: Definition): Promise<unknown>;
	/** The answer in batches, all of the same columns. Fails where any of its rows cannot be had. */
	ask(query: Query): Promise<ArrowTable[]>;
}

/**
 * A database whose tables are defined when a question first names them: to define one the engine
 * fetches the footers of its files, and most questions need a single table.
 */
export function databaseOver(
	manifest: Manifest,
	tables: readonly Definition[],
	connection: Connection
): BatchDatabase {
	const known = new Map(tables.map((t) => [t.table, t]));
	const defined = new Map<string, Promise<unknown>>();

	async function define(name: string): Promise<void> {
		const table = known.get(name);
		if (!table) return;
		for (const other of table.rests) await define(other);
		const made = defined.get(name) ?? connection.define(table);
		defined.set(name, made);
		// Tried anew when it is next asked for.
		made.catch(() => defined.delete(name));
		await made;
	}

	async function ask(asked: Query): Promise<ArrowTable[]> {
		const { sooner } = asked;
		const query = sooner && known.has(sooner.table) ? sooner.query : asked;
		for (const name of namedIn(query.text)) await define(name);
		for (;;) {
			try {
				return await connection.ask(query);
			} catch (cause) {
				const missing = missingTable(cause);
				if (missing === undefined || defined.has(missing) || !known.has(missing)) throw cause;
				await define(missing);
			}
		}
	}

	return {
		manifest,
		batches: ask,
		query: async <Row>(query: Query<Row>): Promise<Row[]> => {
			try {
				return (await ask(query)).flatMap((batch) => toRows<Row>(batch));
			} catch (cause) {
				throw queryFailure(cause, query);
			}
		}
	};
}

/** What the eye sees; the engine complains of what it misses, and of that in the console too. */
const namedIn = (text: string): string[] =>
	Array.from(text.matchAll(/\b(?:from|join)\s+(\w+)/gi), (found) => found[1] ?? '');

const missingTable = (cause: unknown): string | undefined =>
	/Table with name (\w+) does not exist/.exec(String(cause))?.[1];

/** The engine's complaint together with the question it is about. */
function queryFailure(cause: unknown, { text, params }: Query): Error {
	const reason = cause instanceof Error ? cause.message : String(cause);
	const values = params.length > 0 ? `\n-- ${JSON.stringify(params)}` : '';
	return new Error(`${reason}\n\n${text.trim()}${values}`, { cause });
}
