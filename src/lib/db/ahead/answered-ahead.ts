import type { Database } from '../database.ts';
import type { Query } from '../sql.ts';
import type { LookUp } from './packed.ts';

/**
 * A database that gives the answers it has beforehand and asks the engine all else. The engine is
 * called for once those have come or failed to, so that it does not share the line with them.
 */
export function answeredAhead(
	{ manifest }: Pick<Database, 'manifest'>,
	ahead: readonly Promise<LookUp | null>[],
	engine: () => Promise<Database>
): Database {
	const known = Promise.all(ahead);
	async function query<Row>(question: Query<Row>): Promise<Row[]> {
		for (const lookUp of await known) {
			// The answer to the same words, and so of the same columns.
			const rows = lookUp?.(question) as Row[] | undefined;
			if (rows) return rows;
		}
		return (await engine()).query(question);
	}
	return { manifest, query };
}
