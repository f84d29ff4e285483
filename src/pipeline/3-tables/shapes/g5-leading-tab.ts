import type { TableCell, TableRow } from '#domain/table.ts';
import type { Line } from '../lines.ts';
import { cellAt, splitCells, splitRows } from '../row.ts';
import { areCellsInTabs, type Shape, share } from './shape.ts';

/**
 * One cell a line behind a tab; a line without one continues the cell above it; an empty line ends
 * the row if the next line is a cell. A line with words before its tab is two cells whose break was
 * lost (` ⇥16` is an empty cell and 16).
 */
export const leadingTab: Shape = {
	id: 'G5',
	matches: (lines) =>
		share(lines, (l) => l.tabs === 1 && l.text.startsWith('\t')) > 0.5 && !areCellsInTabs(lines),
	rows: readRows
};

function readRows(text: string, lines: readonly Line[]): TableRow[] {
	const rows: TableRow[] = [];
	let cells: TableCell[] = [];
	const endRow = () => {
		for (const row of splitRows(cells, 'placed')) rows.push(row);
		cells = [];
	};
	for (const [i, line] of lines.entries()) {
		if (line.tabs > 0) {
			const isLed = line.text.startsWith('\t');
			const from = isLed ? line.start + 1 : line.start;
			if (isLed && line.tabs === 1) cells.push(cellAt(text, from, line.end));
			else for (const cell of splitCells(text, from, line.end, '\t')) cells.push(cell);
		} else if (line.isBlank) {
			if (lines[i + 1]?.text.startsWith('\t')) endRow();
		} else continueCell(text, cells, line);
	}
	endRow();
	return rows;
}

function continueCell(text: string, cells: TableCell[], line: Line): void {
	const last = cells.pop();
	cells.push(cellAt(text, last && last.text !== '' ? last.start : line.start, line.end));
}
