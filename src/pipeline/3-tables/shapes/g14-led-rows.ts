import type { TableCell } from '#domain/table.ts';
import type { Line } from '../lines.ts';
import { cellAt, isRule, splitRows } from '../row.ts';
import { isLone } from './g2-pipe-cells.ts';
import { ofEach, type Shape, share } from './shape.ts';

const FEWEST = 4;
const LEADS = /^\s*\|\s*[^|\s]/u;
const VALUE = '[\\d０-９.,，/／—–-]+\\s*$';
const IS_VALUE = new RegExp(`^\\s*${VALUE}`, 'u');
/** The first cell of table 四; where every cell is led so, rows are not. */
const LED_VALUE = new RegExp(`^\\s*\\|\\s*${VALUE}`, 'u');

const leads = ({ text, pipes }: Line): boolean => pipes === 1 && LEADS.test(text);

/** Pipe rows whose cells end in a line break (`| 规章`, `|`, `0`, `|`): a row begins with the pipe before its first words, and each cell ends with one alone. */
export const ledRows: Shape = {
	id: 'G14',
	matches: (lines) => {
		const written = lines.filter((l) => !l.isBlank && !isRule(l));
		if (written.filter(leads).length < FEWEST || share(written, isLone) < 0.3) return false;
		if (written.filter(({ text }) => LED_VALUE.test(text)).length > 1) return false;
		return written.every((line, i) => {
			const next = written[i + 1];
			// Every value is closed; one that is not may be part of another.
			return !IS_VALUE.test(line.text) || (next !== undefined && isLone(next));
		});
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

function rowsOf(text: string, lines: readonly Line[]): TableCell[][] {
	const rows: TableCell[][] = [];
	let row: TableCell[] = [];
	let from: number | null = null;
	let to = 0;
	const close = (empty: number | null): void => {
		if (from !== null) row.push(cellAt(text, from, to));
		else if (empty !== null) row.push(cellAt(text, empty, empty));
		from = null;
	};
	const endRow = (): void => {
		close(null);
		if (row.length > 0) rows.push(row);
		row = [];
	};
	for (const line of lines) {
		if (line.text.trim() === '|'.repeat(line.pipes)) {
			if (isLone(line)) close(line.start);
			else endRow();
			continue;
		}
		if (leads(line)) endRow();
		const start = leads(line) ? line.start + line.text.indexOf('|') + 1 : line.start;
		from ??= start;
		const last = line.text.trimEnd();
		const closes = !leads(line) && last.endsWith('|');
		to = line.start + last.length - (closes ? 1 : 0);
		if (closes) close(null);
	}
	endRow();
	return rows;
}
