import Papa from 'papaparse';
import type { RefusalCode, RefusalParts } from '#domain/refusal.ts';
import { isSteady } from '#text/steady.ts';
import { RefusedInput } from './refused-input.ts';
import { TORN } from './torn.ts';

export type Line = Readonly<Record<string, string>>;
/** Says where a value stands; never returns. */
export type Refuse = (column: string, code: RefusalCode, parts?: RefusalParts) => never;

export interface CsvRow {
	line: Line;
	/** Where it begins in the file, from 1. */
	at: number;
	refuse: Refuse;
}

/** The rows of a table with a head; refused, by the name of its file, if a column is missing or a row is torn. */
export function parseCsv(table: string, file: string, columns: readonly string[]): CsvRow[] {
	const { data, errors, meta } = Papa.parse<Line>(table.trimEnd(), { header: true });
	const missing = columns.find((column) => !meta.fields?.includes(column));
	if (missing !== undefined)
		throw new RefusedInput({ code: 'column_missing', file, line: 1, value: missing });
	const lines = lineNumbers(data);
	const [error] = errors.filter(({ type }) => type !== 'Delimiter');
	if (error)
		throw new RefusedInput({ code: TORN[error.code], file, line: lines[error.row ?? 0] ?? 2 });
	return data.map((line, i) => {
		const refuse: Refuse = (column, code, parts) => {
			throw new RefusedInput({ code, file, line: lines[i] ?? i + 2, column, ...parts });
		};
		for (const column of columns) refuseUnfit(column, line[column] ?? '', refuse);
		return { line, at: lines[i] ?? i + 2, refuse };
	});
}

/** What is shown, exported and named: nothing of it is longer. */
const LONGEST = 4000;

function refuseUnfit(column: string, value: string, refuse: Refuse): void {
	if (value.length > LONGEST) refuse(column, 'too_long', { right: String(LONGEST) });
	if (!isSteady(value)) refuse(column, 'steers');
}

/** Where each row begins: a value in quotes may run over several lines. */
function lineNumbers(data: readonly Line[]): number[] {
	let next = 2;
	return data.map((line) => {
		const at = next;
		next += 1 + Object.values(line).join('').split('\n').length - 1;
		return at;
	});
}
