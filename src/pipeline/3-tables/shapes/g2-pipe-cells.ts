import { isRule, splitRows } from '../row.ts';
import { pipeCells } from './g1-pipe-rows.ts';
import { type Shape, share } from './shape.ts';

/** One cell a line, each ending or starting with a pipe; empty pipes stand for spans and blanks. */
export const pipeCellLines: Shape = {
	id: 'G2',
	matches: (lines) => share(lines, (l) => l.includes('|')) > 0.4,
	rows: (text, lines) =>
		splitRows(
			lines
				.filter((l) => l.text.trim() !== '' && !isRule(l.text))
				.flatMap((l) => pipeCells(text, l)),
			'seen'
		)
};
