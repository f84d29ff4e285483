import type { TableCell } from '#domain/table.ts';
import type { Line } from '../lines.ts';
import { isRule, splitCells, splitRows } from '../row.ts';
import { type Shape, share } from './shape.ts';

/** One row a line, cells divided by pipes, with or without a pipe at either end. */
export const pipeRows: Shape = {
	id: 'G1',
	matches: (lines) => {
		const piped = lines.filter((l) => l.text.includes('|'));
		return piped.length > lines.length * 0.3 && share(piped, isRow) > 0.4;
	},
	rows: (text, lines) => {
		const written = lines.filter((l) => l.text.trim() !== '' && !isRule(l.text));
		const isFramed = written.every((l) => !l.text.includes('|') || isLed(l.text));
		return written.flatMap((l) => {
			const rows = splitRows(pipeCells(text, l, isFramed), 'placed');
			const [only, more] = rows;
			return only && more === undefined ? [{ ...only, isLine: true }] : rows;
		});
	}
};

const isLed = (line: string): boolean => line.trimStart().startsWith('|');

/** Words beside words, or words and at least three pipes: a line of one cell has neither. */
function isRow(line: string): boolean {
	const fields = line.split('|').map((field) => field.trim() !== '');
	const first = fields.indexOf(true);
	if (first === -1) return false;
	const isWide = fields.length - first > PIPES || fields.lastIndexOf(true) >= PIPES;
	return isWide || fields.some((filled, i) => filled && fields[i + 1] === true);
}
const PIPES = 3;

/** The pipes at the ends of a line are its border and enclose no cell; where other lines begin without, a first pipe follows an empty cell. */
export function pipeCells(text: string, line: Line, isFramed = true): TableCell[] {
	const words = line.text.trim();
	const cells = splitCells(text, line.start, line.end, '|');
	if (words.length > 1 && words.endsWith('|')) cells.pop();
	if (isFramed && words.startsWith('|')) cells.shift();
	return cells;
}
