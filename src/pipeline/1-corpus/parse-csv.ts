import Papa from 'papaparse';
import { RefusedInput } from './refused-input.ts';

export type Line = Readonly<Record<string, string>>;
/** Says where a value stands; never returns. */
export type Refuse = (column: string, problem: string) => never;

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
		throw new RefusedInput(`${file}, line 1: column ${missing} is missing`);
	const lines = lineNumbers(data);
	const [error] = errors.filter(({ type }) => type !== 'Delimiter');
	if (error)
		throw new RefusedInput(`${file}, line ${lines[error.row ?? 0] ?? 2}: ${error.message}`);
	return data.map((line, i) => ({
		line,
		at: lines[i] ?? i + 2,
		refuse: (column, problem) => {
			throw new RefusedInput(`${file}, line ${lines[i]}, column ${column}: ${problem}`);
		}
	}));
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
