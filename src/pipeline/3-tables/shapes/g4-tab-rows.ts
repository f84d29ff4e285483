import { isRule, splitCells, splitRows } from '../row.ts';
import { type Shape, share } from './shape.ts';

/** One row a line, cells divided by tabs, label columns ragged. */
export const tabRows: Shape = {
	id: 'G4',
	matches: (lines) => share(lines, (l) => l.tabs > 0) > 0.3,
	rows: (text, lines) =>
		lines
			.filter((l) => !l.isBlank && !isRule(l))
			.flatMap((l) => splitRows(splitCells(text, l.start, l.end, '\t'), 'placed'))
};
