import { readPrinted } from '#domain/printed.ts';
import type { Blanks, TableCell, TableRow } from '#domain/table.ts';

/** The cell between two offsets of `text`, without the spaces around it. */
export function cellAt(text: string, start: number, end: number): TableCell {
	let from = start;
	let to = end;
	while (from < to && isSpace(text.charCodeAt(from))) from++;
	while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
	const words = text.slice(from, to);
	return { text: words, printed: readPrinted(words), start: from, end: to };
}

/** Cells of one line divided by a character; offsets are the document's. */
export function splitCells(text: string, start: number, end: number, by: string): TableCell[] {
	const cells: TableCell[] = [];
	let from = start;
	for (;;) {
		const at = text.indexOf(by, from);
		if (at === -1 || at >= end) return [...cells, cellAt(text, from, end)];
		cells.push(cellAt(text, from, at));
		from = at + by.length;
	}
}

export const isWords = (cell: TableCell): boolean => cell.printed.kind === 'words';

/** Where words follow a value, a new row of the form begins, whatever the document's lines say. */
export function splitRows(cells: TableCell[], blanks: Blanks): TableRow[] {
	const rows: TableRow[] = [];
	let row: TableCell[] = [];
	let valued = false;
	for (const cell of cells) {
		if (isWords(cell) && valued) {
			rows.push({ cells: row, blanks });
			row = [];
			valued = false;
		}
		if (cell.printed.kind === 'number' || cell.printed.kind === 'not_applicable') valued = true;
		row.push(cell);
	}
	if (row.length > 0) rows.push({ cells: row, blanks });
	return rows;
}

/** A line of dashes under a head, as converters to plain text draw it. */
export const isRule = (line: string): boolean => /^[\s|:+=\-—–]*-{2,}[\s|:+=\-—–]*$/u.test(line);

// Space, tab, line breaks, no-break space, ideographic space.
const isSpace = (code: number): boolean =>
	code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;
