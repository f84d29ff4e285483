import type { TableCell, TableRow } from '#domain/table.ts';
import type { Line } from '../lines.ts';
import { cellAt, isRule, splitRows } from '../row.ts';
import { isLone } from './g2-pipe-cells.ts';
import { type Shape, share } from './shape.ts';

const FEWEST_ENDS = 4;
const BEGINS_IN_WORDS = /^\s*(?:[（(\p{Script=Han}]|\d+[.．、])/u;

const isPad = ({ text, pipes }: Line): boolean => pipes > 1 && text.trim() === '|'.repeat(pipes);

/** One cell a line and a pipe alone behind each, and the places that a row leaves empty as one line of their pipes at its end. */
export const paddedEnds: Shape = {
	id: 'G15',
	matches: (lines) => {
		let ends = 0;
		let before: Line | null = null;
		for (const line of lines) {
			if (line.isBlank || isRule(line)) continue;
			const isPipes = isLone(line) || isPad(line);
			if (line.pipes > 0 && !isPipes) return false;
			if (isPad(line)) {
				// Within a row such a line would be cells that were left empty, of which more may be values.
				if (!before || !isLone(before)) return false;
				ends++;
			} else if (before && isPad(before) && !BEGINS_IN_WORDS.test(line.text)) return false;
			before = line;
		}
		return (
			ends >= FEWEST_ENDS &&
			share(
				lines.filter((l) => !isPad(l)),
				isLone
			) > 0.3
		);
	},
	rows: (text, lines) => {
		const rows: TableRow[] = [];
		let cells: TableCell[] = [];
		let isClosed = true;
		let from = 0;
		for (const line of lines) {
			if (line.isBlank || isRule(line)) continue;
			if (isPad(line)) {
				rows.push(...splitRows(cells, 'seen'));
				cells = [];
			} else if (isLone(line)) {
				if (isClosed) cells.push(cellAt(text, line.start, line.start));
			} else {
				// What no pipe closes goes on in the next line.
				if (!isClosed) cells.pop();
				else from = line.start;
				cells.push(cellAt(text, from, line.end));
			}
			isClosed = line.pipes > 0;
		}
		if (cells.length > 0) rows.push(...splitRows(cells, 'seen'));
		return rows;
	}
};
