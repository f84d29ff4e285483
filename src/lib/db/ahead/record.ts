import type { Database } from '../database.ts';
import type { Query } from '../sql.ts';

/** A question with its answer, as a database gave it. */
export interface Answered {
	readonly question: Query;
	readonly rows: readonly unknown[];
	/** Characters of the answer as JSON. */
	readonly size: number;
}

/** A database that keeps each question it is asked with the answer. Rows that JSON would change are not kept. */
export function recording(database: Database) {
	const kept = new Map<string, Answered>();
	async function query<Row>(question: Query<Row>): Promise<Row[]> {
		const rows = await database.query(question);
		const text = JSON.stringify(rows);
		if (isSame(rows, JSON.parse(text)))
			kept.set(questionKey(question), { question, rows, size: text.length });
		return rows;
	}
	const recorder: Database = { manifest: database.manifest, query };
	return { database: recorder, answered: kept as ReadonlyMap<string, Answered> };
}

/** A question is known by its whole text and all that is bound to it. */
export const questionKey = ({ text, params }: Query): string => JSON.stringify([text, params]);

/** Whether two values hold the same, what is no number, -0 and `undefined` told apart from what JSON makes of them. */
function isSame(left: unknown, right: unknown): boolean {
	if (typeof left !== 'object' || left === null) return Object.is(left, right);
	if (typeof right !== 'object' || right === null) return false;
	if (Array.isArray(left) !== Array.isArray(right)) return false;
	const names = Object.keys(left);
	return (
		names.length === Object.keys(right).length &&
		names.every((name) => isSame(valueOf(left, name), valueOf(right, name)))
	);
}

const valueOf = (holder: object, name: string): unknown =>
	(holder as Record<string, unknown>)[name];
