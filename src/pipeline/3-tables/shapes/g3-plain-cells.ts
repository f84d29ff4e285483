import { cellAt, isPageNumber, isRule, splitRows } from '../row.ts';
import type { Line } from '../lines.ts';
import { type Shape, share } from './shape.ts';

/** The same, each cell between tabs, as readers of pages leave them. */
export const tabbedCells: Shape = {
	id: 'G3',
	matches: (lines) => share(lines, isTabbed) > 0.9,
	rows: (text, lines) => plainCells.rows(text, lines)
};

const isTabbed = ({ text, tabs }: Line): boolean =>
	tabs > 0 && text.endsWith('\t') && !text.trim().includes('\t');

/** One cell a line and nothing else; an empty cell is an empty line like any other and so is lost. */
export const plainCells: Shape = {
	id: 'G3',
	matches: () => true,
	rows: (text, lines) =>
		splitRows(
			lines
				.filter((l) => !l.isBlank && !isRule(l) && !isPageNumber(l))
				.map((l) => cellAt(text, l.start, l.end)),
			'lost'
		)
};
