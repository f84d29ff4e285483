import { cellAt, isRule, splitRows } from '../row.ts';
import type { Shape } from './shape.ts';

/** One cell a line and nothing else but tabs around it; an empty cell is an empty line like any other and so is lost. */
export const plainCells: Shape = {
	id: 'G3',
	matches: () => true,
	rows: (text, lines) =>
		splitRows(
			lines.filter((l) => !l.isBlank && !isRule(l)).map((l) => cellAt(text, l.start, l.end)),
			'lost'
		)
};
