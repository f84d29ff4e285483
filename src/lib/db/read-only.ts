/** Rows that a reader's own question is answered with at most. */
export const MOST_ROWS = 1_000_000;

/**
 * A reader's question as the one statement that is run for it: a part of a `select`, where the
 * engine's grammar takes nothing that writes, and no second statement. One row more than are shown
 * tells that there are more. Throws a sentence where there is no question.
 */
export function readOnly(text: string, rows = MOST_ROWS): string {
	const question = withoutEnd(text);
	if (withoutComments(question) === '') throw new Error('There is no question to ask.');
	// On lines of its own: a comment at its end would hide the bracket.
	return `select * from (\n${question}\n) as answer limit ${rows + 1}`;
}

/** Without the semicolons and spaces that end a statement. */
const withoutEnd = (text: string): string => text.replace(/[\s;]+$/u, '');

const withoutComments = (text: string): string =>
	text.replace(/--[^\n]*|\/\*[^]*?\*\//gu, '').trim();

export interface PlainColumn {
	column_name: string;
	column_type: string;
}

/** The same rows in types that a Parquet file keeps: a sum of integers would be rounded, an interval refused by other readers. */
export function plainTypes(question: string, columns: readonly PlainColumn[]): string {
	const list = columns.map(({ column_name, column_type }) => {
		const name = `"${column_name.replaceAll('"', '""')}"`;
		const type = PLAIN_TYPES[column_type];
		return type === undefined ? name : `cast(${name} as ${type}) as ${name}`;
	});
	return `select ${list.join(', ')} from (\n${question}\n) as typed`;
}

const PLAIN_TYPES: Record<string, string> = { HUGEINT: 'bigint', INTERVAL: 'varchar' };
