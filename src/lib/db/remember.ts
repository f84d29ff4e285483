import type { Database } from './database.ts';
import type { Query } from './sql.ts';

/** A view asks a handful of questions for each address; a reader goes back and forth between few. */
const MOST_ANSWERS = 60;
/** Larger answers are passages of text or lists to download, which are seldom asked for twice. */
const MOST_ROWS = 2000;

/**
 * Gives the answer to a question that was asked before without asking again: a dataset does not
 * change under its version. Whoever gets rows must not change them. Failures are not kept.
 */
export function remembering({ manifest, query }: Database): Database {
	const answers = new Map<string, Promise<unknown[]>>();

	function ask<Row>(question: Query<Row>): Promise<Row[]> {
		const key = JSON.stringify([question.text, question.params]);
		const known = answers.get(key) as Promise<Row[]> | undefined;
		const answer = known ?? query(question);
		// Put last, so that the first is the one not asked for the longest.
		answers.delete(key);
		answers.set(key, answer);
		if (known) return known;
		const forget = () => {
			if (answers.get(key) === answer) answers.delete(key);
		};
		answer.then((rows) => rows.length > MOST_ROWS && forget(), forget);
		for (const oldest of answers.keys()) {
			if (answers.size <= MOST_ANSWERS) break;
			answers.delete(oldest);
		}
		return answer;
	}

	return { manifest, query: ask };
}
