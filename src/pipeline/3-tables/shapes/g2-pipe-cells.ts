import type { TableCell, TableRow } from '#domain/table.ts';
import type { Line } from '../lines.ts';
import { cellAt, isRule, splitRows } from '../row.ts';
import { pipeCells } from './g1-pipe-rows.ts';
import { type Shape, share } from './shape.ts';

/** One cell a line, each ending or starting with a pipe; empty pipes stand for spans and blanks. */
export const pipeCellLines: Shape = {
	id: 'G2',
	matches: (lines) => share(lines, (l) => l.pipes > 0) > 0.4,
	rows: (text, lines) => {
		const written = lines.filter((l) => !l.isBlank && !isRule(l));
		const cells = written.map((l) => pipeCells(text, l));
		return squareRows(text, written, cells) ?? splitRows(cells.flat(), 'seen');
	}
};

const WIDTHS = Array.from({ length: 16 }, (_, i) => i + 2);
const FEWEST_ROWS = 6;

/**
 * Where every place of the grid left its pipe, rows are runs of as many cells: taken so, all labels
 * stand in the first columns and all values in the others. Null where no width, or several, make it so.
 */
function squareRows(
	text: string,
	lines: readonly Line[],
	written: readonly TableCell[][]
): TableRow[] | null {
	const cells: TableCell[] = [];
	const first = lines.findIndex((l) => l.pipes > 0);
	const last = lines.findLastIndex((l) => l.pipes > 0);
	for (const [i, line] of lines.entries()) {
		if (i < first || i > last) continue;
		if (line.pipes === 0) return null;
		// A line of words is a place, and each pipe of a line without any.
		if (!ONLY_PIPES.test(line.text)) cells.push(...(written[i] ?? []));
		else
			for (
				let at = text.indexOf('|', line.start);
				at !== -1 && at < line.end;
				at = text.indexOf('|', at + 1)
			)
				cells.push(cellAt(text, at, at));
	}
	const valued = cells.findIndex(isValue);
	const start = cells.findLastIndex((c, i) => i < valued && isWords(c));
	if (start === -1) return null;
	const rest = cells.slice(start);
	const [rows, more] = WIDTHS.flatMap((width) => rowsOfWidth(rest, width) ?? []);
	if (rows === undefined || more !== undefined) return null;
	return [...splitRows(cells.slice(0, start), 'seen'), ...rows.rows];
}

function rowsOfWidth(cells: readonly TableCell[], width: number): { rows: TableRow[] } | null {
	if (cells.length % width !== 0 || cells.length < FEWEST_ROWS * width) return null;
	const rows = Array.from({ length: cells.length / width }, (_, i) =>
		cells.slice(i * width, (i + 1) * width)
	);
	let labels = 0;
	let values = Infinity;
	for (const row of rows) {
		labels = Math.max(labels, 1 + row.findLastIndex(isWords));
		const at = row.findIndex(isValue);
		if (at !== -1) values = Math.min(values, at);
	}
	if (labels > values || !rows.every((row) => row.some(isWords))) return null;
	return {
		rows: rows.map((row) => ({
			cells: [...row.slice(0, labels).filter(isWords), ...row.slice(labels)],
			blanks: 'placed'
		}))
	};
}

const ONLY_PIPES = /^[\s|]*$/u;

const isWords = ({ printed }: TableCell): boolean => printed.kind === 'words';
const isValue = ({ printed }: TableCell): boolean =>
	printed.kind === 'number' || printed.kind === 'not_applicable';
