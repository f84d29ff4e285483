import { isRule, splitCells, splitRows } from '../row.ts';
import { areCellsInTabs, ofEach, type Shape, share } from './shape.ts';

/** One row a line, cells divided by tabs, label columns ragged. */
export const tabRows: Shape = {
	id: 'G4',
	matches: (lines) => share(lines, (l) => l.tabs > 0) > 0.3 && !areCellsInTabs(lines),
	rows: (text, lines) =>
		ofEach(lines, (l) =>
			l.isBlank || isRule(l) ? [] : splitRows(splitCells(text, l.start, l.end, '\t'), 'placed')
		)
};
