import type { TableCell, TableRow } from '#domain/table.ts';
import type { Line } from '../lines.ts';
import { cellAt, isRule, splitCells, splitRows } from '../row.ts';
import { arePadded, isPad, withoutPads } from '../pads.ts';
import { unwrapped } from '../wrapped.ts';
import { ofEach, type Shape, share } from './shape.ts';

/** One row a line, cells divided by pipes, with or without a pipe at either end. */
export const pipeRows: Shape = {
	id: 'G1',
	matches: (lines) => {
		const piped = lines.filter((l) => l.pipes > 0);
		return piped.length > lines.length * 0.3 && share(piped, isRow) > 0.4;
	},
	rows: (text, lines) => {
		const written = unwrapped(
			text,
			lines.filter((l) => !l.isBlank && !isRule(l))
		);
		const isFramed = written.every((l) => l.pipes === 0 || isLed(l.text));
		if (arePadded(written)) return ofEach(written, (l) => paddedRows(text, l, isFramed));
		const isOpen = areOpen(text, written);
		return ofEach(written, (l) => {
			const own = pipeCells(text, l, isFramed);
			const rows = splitRows(isOpen && isEnded(l) ? [...own, emptyAt(text, l)] : own, 'placed');
			const [only] = rows;
			if (!only || rows.length > 1) return rows;
			const { cells, blanks, isParted, whole } = only;
			return [{ cells, blanks, isParted, whole, isLine: true }];
		});
	}
};

const isEnded = ({ text }: Line): boolean => text.trimEnd().endsWith('|');
const emptyAt = (text: string, { end }: Line): TableCell => cellAt(text, end, end);

/**
 * Whether pipes stand between cells only, so that one at the end of a line has an empty cell behind
 * it: not every row ends with one, and those that do have as many cells as the others with it.
 */
function areOpen(text: string, lines: readonly Line[]): boolean {
	const valued = lines.filter((l) => l.pipes > FEWEST_PIPES && /\d/u.test(l.text));
	if (!valued.some((l) => !isEnded(l)) || !valued.some(isEnded)) return false;
	const widths = valued.map((l) => {
		const cells = pipeCells(text, l, false);
		const label = cells.findLastIndex(({ printed }) => printed.kind === 'words');
		return cells.length - 1 - label + (isEnded(l) ? 1 : 0);
	});
	return new Set(widths).size === 1;
}
const FEWEST_PIPES = 4;

/** Its blanks were dropped where they stood and pipes put in their stead at the end; a row of nothing else is blank all through. */
function paddedRows(text: string, line: Line, isFramed: boolean): TableRow[] {
	const cells = pipeCells(text, withoutPads(line), isFramed);
	return isPad(line) && !cells.some(isPrinted)
		? splitRows(pipeCells(text, line, isFramed), 'placed')
		: splitRows(cells, 'lost');
}

const isPrinted = ({ printed }: TableCell): boolean =>
	printed.kind !== 'words' && printed.kind !== 'blank';

const isLed = (line: string): boolean => line.startsWith('|') || line.trimStart().startsWith('|');

/** Words beside words, or words and at least three pipes: a line of one cell has neither. */
function isRow({ text, pipes }: Line): boolean {
	let first = -1;
	let last = -1;
	let field = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === PIPE) field++;
		else if (last !== field && isWritten(code)) {
			if (first === -1) first = field;
			else if (last === field - 1) return true;
			last = field;
		}
	}
	return first !== -1 && (pipes + 1 - first > PIPES || last >= PIPES);
}
const PIPE = 0x7c;
const PIPES = 3;

const isWritten = (code: number): boolean =>
	code !== 0x20 &&
	((code > 0x20 && code < 0x7f) ||
		(code > 0x3000 && code < 0xfe00) ||
		String.fromCharCode(code).trim() !== '');

/** The pipes at the ends of a line are its border and enclose no cell; where other lines begin without, a first pipe follows an empty cell. */
export function pipeCells(text: string, line: Line, isFramed = true): TableCell[] {
	let { start, end } = line;
	let first = start;
	let last = end - 1;
	while (first < last && !isWritten(text.charCodeAt(first))) first++;
	while (last > first && !isWritten(text.charCodeAt(last))) last--;
	if (isFramed && text.charCodeAt(first) === PIPE) start = first + 1;
	if (last > first && text.charCodeAt(last) === PIPE) end = last;
	return splitCells(text, start, end, '|');
}
