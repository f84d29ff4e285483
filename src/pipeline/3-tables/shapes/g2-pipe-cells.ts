import type { TableCell, TableRow } from '#domain/table.ts';
import type { Line } from '../lines.ts';
import { cellAt, isRule, splitRows } from '../row.ts';
import { pipeCells } from './g1-pipe-rows.ts';
import { ofEach, type Shape, share } from './shape.ts';

/** One cell a line, each ending or starting with a pipe; empty pipes stand for spans and blanks. */
export const pipeCellLines: Shape = {
	id: 'G2',
	matches: (lines) => share(lines, (l) => l.pipes > 0) > 0.4,
	rows: (text, lines) => {
		const written = lines.filter((l) => !l.isBlank && !isRule(l));
		if (areApart(written)) {
			const cells = cellsBetween(text, areDoubled(written) ? halved(written) : written);
			return squareRows(cells) ?? splitRows(cells, 'seen');
		}
		const cells = written.map((l) => pipeCells(text, l));
		return (
			squareLines(text, written, cells) ??
			splitRows(
				ofEach(cells, (own) => own),
				'seen'
			)
		);
	}
};

export const isLone = ({ text, pipes }: Line): boolean => pipes === 1 && text.trim() === '|';

/** Whether pipes stand on lines of their own, between lines of cells without any. */
const areApart = (lines: readonly Line[]): boolean =>
	share(lines, isLone) > 0.4 && share(lines, (l) => l.pipes > 0 && !isLone(l)) < 0.05;

/** Whether two such pipes stand wherever one would part cells: each run of them has an even number. */
function areDoubled(lines: readonly Line[]): boolean {
	let run = 0;
	for (const line of lines) {
		if (isLone(line)) run++;
		else if (run % 2 === 1) return false;
		else run = 0;
	}
	return true;
}

/** Without every second pipe. */
function halved(lines: readonly Line[]): readonly Line[] {
	let isSecond = true;
	return lines.filter((line) => {
		isSecond = isLone(line) ? !isSecond : true;
		return !isLone(line) || !isSecond;
	});
}

/** What stands between two such pipes is a cell, and nothing between them an empty one. */
function cellsBetween(text: string, lines: readonly Line[]): TableCell[] {
	const cells: TableCell[] = [];
	let isEmpty = false;
	for (const line of lines) {
		if (isLone(line)) {
			if (isEmpty) cells.push(cellAt(text, line.start, line.start));
			isEmpty = true;
		} else {
			cells.push(cellAt(text, line.start, line.end));
			isEmpty = false;
		}
	}
	return cells;
}

const WIDTHS = Array.from({ length: 16 }, (_, i) => i + 2);
const FEWEST_ROWS = 6;

/** As `squareRows`; a line of words is a place, and each pipe of a line without any. */
function squareLines(
	text: string,
	lines: readonly Line[],
	written: readonly TableCell[][]
): TableRow[] | null {
	const cells: TableCell[] = [];
	const first = lines.findIndex((l) => l.pipes > 0);
	const last = lines.findLastIndex((l) => l.pipes > 0);
	// All that had pipes were the rule lines of tables.
	if (first === -1) return null;
	for (let i = first; i <= last; i++) {
		const line = lines[i]!;
		if (line.pipes === 0) return null;
		const own = written[i] ?? [];
		for (const place of own.every(isBlank) ? pipesOf(text, line) : own) cells.push(place);
	}
	return squareRows(cells);
}

/**
 * Where every place of the grid left its pipe, rows are runs of as many cells: taken so, all labels
 * stand in the first columns and all values in the others. Null where no width, or several, make it so.
 */
function squareRows(cells: readonly TableCell[]): TableRow[] | null {
	let start = cells.findIndex(isValue);
	while (start >= 0 && !isWords(cells[start]!)) start--;
	if (start === -1) return null;
	const rest = cells.slice(start);
	const [width, more] = WIDTHS.filter((w) => labelsOfWidth(rest, w) !== null);
	if (width === undefined || more !== undefined) return null;
	return [...splitRows(cells.slice(0, start), 'seen'), ...rowsOfWidth(rest, width)];
}

/** How many columns of labels rows of this width have; null if labels stand among values, or nowhere. */
function labelsOfWidth(cells: readonly TableCell[], width: number): number | null {
	if (cells.length % width !== 0 || cells.length < FEWEST_ROWS * width) return null;
	let labels = 0;
	let values = width;
	for (let from = 0; from < cells.length; from += width) {
		let words = -1;
		let value = width;
		for (let place = 0; place < width; place++) {
			const cell = cells[from + place];
			if (cell && isWords(cell)) words = place;
			else if (cell && place < value && isValue(cell)) value = place;
		}
		labels = Math.max(labels, words + 1);
		values = Math.min(values, value);
		if (words === -1 || labels > values) return null;
	}
	return labels;
}

function rowsOfWidth(cells: readonly TableCell[], width: number): TableRow[] {
	const labels = labelsOfWidth(cells, width) ?? 0;
	return Array.from({ length: cells.length / width }, (_, i) => {
		const row = cells.slice(i * width, (i + 1) * width);
		return {
			cells: [...row.slice(0, labels).filter(isWords), ...row.slice(labels)],
			blanks: 'placed'
		};
	});
}

/** An empty cell for each pipe of a line. */
function pipesOf(text: string, line: Line): TableCell[] {
	const cells: TableCell[] = [];
	let at = line.start - 1;
	while (cells.length < line.pipes) {
		at = text.indexOf('|', at + 1);
		cells.push(cellAt(text, at, at));
	}
	return cells;
}

const isWords = ({ printed }: TableCell): boolean => printed.kind === 'words';
const isBlank = ({ printed }: TableCell): boolean => printed.kind === 'blank';
const isValue = ({ printed }: TableCell): boolean =>
	printed.kind === 'number' || printed.kind === 'not_applicable';
