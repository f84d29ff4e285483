import type { Manifest } from '#domain/dataset.ts';
import { toRows } from './rows.ts';
import type { ArrowTable } from './rows.ts';
import type { Query } from './sql.ts';

/** One dataset that can be asked, in the browser and in Node alike. */
export interface Database {
	readonly manifest: Manifest;
	query<Row>(query: Query<Row>): Promise<Row[]>;
}

/** What an engine must do for a dataset. */
export interface Connection {
	run(statement: string): Promise<unknown>;
	ask(query: Query): Promise<ArrowTable>;
}

/**
 * A database whose tables are defined when a question first names them: to define one the engine
 * fetches the footers of its files, and most questions need a single table.
 */
export function databaseOver(
	manifest: Manifest,
	statements: ReadonlyMap<string, string>,
	connection: Connection
): Database {
	const defined = new Map<string, Promise<unknown>>();

	async function settled<T>(attempt: () => Promise<T>): Promise<T> {
		for (let left = statements.size; ; left--) {
			try {
				return await attempt();
			} catch (cause) {
				const table = missingTable(cause);
				if (table === undefined || left === 0 || !statements.has(table)) throw cause;
				await define(table);
			}
		}
	}

	function define(table: string): Promise<unknown> {
		const known = defined.get(table);
		if (known) return known;
		const statement = statements.get(table) ?? '';
		const made = settled(() => connection.run(statement));
		defined.set(table, made);
		made.catch(() => defined.delete(table));
		return made;
	}

	return {
		manifest,
		query: async <Row>(query: Query<Row>): Promise<Row[]> => {
			try {
				return toRows<Row>(await settled(() => connection.ask(query)));
			} catch (cause) {
				throw queryFailure(cause, query);
			}
		}
	};
}

const missingTable = (cause: unknown): string | undefined =>
	/Table with name (\w+) does not exist/.exec(String(cause))?.[1];

/** The engine's complaint together with the question it is about. */
function queryFailure(cause: unknown, { text, params }: Query): Error {
	const reason = cause instanceof Error ? cause.message : String(cause);
	const values = params.length > 0 ? `\n-- ${JSON.stringify(params)}` : '';
	return new Error(`${reason}\n\n${text.trim()}${values}`, { cause });
}
