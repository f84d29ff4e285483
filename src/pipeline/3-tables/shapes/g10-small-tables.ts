import { keyOf } from '../key.ts';
import type { Line } from '../lines.ts';
import { cellAt, isRule, splitRows } from '../row.ts';
import { pipeCells } from './g1-pipe-rows.ts';
import { ofEach, type Shape } from './shape.ts';

const INVENTED_HEAD = /数据\s*\d/u;
/** Words that a converter put where the label stood, the label itself having become a heading. */
const INVENTED_LABEL = /^(?:件数|数量|数据|数值)$/u;

/** Markdown in which every row is a small table of its own under a heading, with invented columns 数据1 to 数据6. */
export const smallTables: Shape = {
	id: 'G10',
	matches: (lines) =>
		lines.some((l) => l.pipes > 0 && l.text.includes('数据') && INVENTED_HEAD.test(l.text)),
	rows: (text, lines) =>
		ofEach(lines, (l) =>
			l.isBlank || isRule(l) || INVENTED_HEAD.test(l.text)
				? []
				: splitRows(rowCells(text, l), 'placed')
		)
};

function rowCells(text: string, line: Line) {
	if (line.pipes === 0) return [cellAt(text, line.start, line.end)];
	const cells = pipeCells(text, line);
	return cells[0] && INVENTED_LABEL.test(keyOf(cells[0].text)) ? cells.slice(1) : cells;
}
