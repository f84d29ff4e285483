import type { Line } from '../lines.ts';
import { cellAt, isRule, splitRows } from '../row.ts';
import { ofEach, type Shape } from './shape.ts';

const FEWEST = 3;

/** One row a line, each cell between pipes of its own (`|规章||0||0|`), as trafilatura wrote them before 1.7. An empty cell leaves no trace. */
export const doubledPipes: Shape = {
	id: 'G12',
	matches: (lines) => {
		const piped = lines.filter((l) => l.pipes > 0 && !isRule(l));
		return (
			piped.filter((l) => l.pipes > 2).length >= FEWEST && piped.every((l) => cellsOf(l) !== null)
		);
	},
	rows: (text, lines) =>
		splitRows(
			ofEach(lines, (l) => {
				if (l.isBlank || isRule(l)) return [];
				const cells = cellsOf(l) ?? [{ from: 0, to: l.text.length }];
				return cells.map(({ from, to }) => cellAt(text, l.start + from, l.start + to));
			}),
			'lost'
		)
};

/** What stands between the first pipe of a line and its last, two pipes parting the cells; null where one does, or the line is not enclosed. */
function cellsOf({ text, pipes }: Line): { from: number; to: number }[] | null {
	const start = text.length - text.trimStart().length;
	const end = text.trimEnd().length;
	if (pipes % 2 === 1 || text[start] !== '|' || text[end - 1] !== '|') return null;
	const cells: { from: number; to: number }[] = [];
	let from = start + 1;
	for (;;) {
		const to = text.indexOf('|', from);
		if (to === from) return null;
		cells.push({ from, to });
		if (to === end - 1) return cells;
		if (text[to + 1] !== '|') return null;
		from = to + 2;
	}
}
