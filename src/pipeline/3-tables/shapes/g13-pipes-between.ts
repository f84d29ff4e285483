import type { TableCell } from '#domain/table.ts';
import type { Line } from '../lines.ts';
import { cellAt, isRule, splitRows } from '../row.ts';
import { isLone } from './g2-pipe-cells.ts';
import { ofEach, type Shape, share } from './shape.ts';

/** So many rows that end with a value and no pipe tell this from a pipe behind every cell. */
const FEWEST_ENDS = 4;
const ENDS_IN_VALUE = /(?:\d|[/／—–-])\s*$/u;
const BEGINS_IN_WORDS = /^\s*(?:[（(\p{Script=Han}]|\d+[.．、])/u;

/** One cell a line and a pipe on a line of its own between those of a row, none behind the last: Markdown whose cells are paragraphs. */
export const pipesBetween: Shape = {
	id: 'G13',
	matches: (lines) => {
		const written = lines.filter((l) => !isRule(l));
		if (share(written, isLone) < 0.15 || written.some((l) => l.pipes > 0 && !isLone(l)))
			return false;
		const ends = written.filter((l, i) => {
			const next = written[i + 1];
			return next && ENDS_IN_VALUE.test(l.text) && BEGINS_IN_WORDS.test(next.text);
		});
		return ends.length >= FEWEST_ENDS;
	},
	rows: (text, lines) =>
		ofEach(
			rowsOf(
				text,
				lines.filter((l) => !l.isBlank && !isRule(l))
			),
			(cells) => splitRows(cells, 'seen')
		)
};

/** Where no pipe stands between two cells, a row ends; nothing between two pipes is an empty cell. */
function rowsOf(text: string, lines: readonly Line[]): TableCell[][] {
	const rows: TableCell[][] = [];
	let row: TableCell[] = [];
	let isParted = true;
	for (const line of lines) {
		if (isLone(line)) {
			if (isParted && row.length > 0) row.push(cellAt(text, line.start, line.start));
			isParted = true;
			continue;
		}
		if (!isParted) {
			rows.push(row);
			row = [];
		}
		row.push(cellAt(text, line.start, line.end));
		isParted = false;
	}
	return [...rows, row];
}
