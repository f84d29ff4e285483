import { type FormCell, FORMS, isFirst, slotsOf } from '../../scripts/demo/form.ts';
import type { Printed } from './figures.ts';

/** How the tables stand in a document; the last two hold what their sums settle and no more. */
export const LAYOUTS = [
	'pipes',
	'cell_lines',
	'tabs',
	'lone_pipes',
	'value_pipes',
	'html',
	'glued_rows',
	'glued_line'
] as const;
export type Layout = (typeof LAYOUTS)[number];
export type TableName = 'proactive' | 'requests' | 'disputes';

const textOf = (cell: FormCell, printed: Printed): string =>
	cell.place === null ? cell.text : String(printed.get(cell.place) ?? '');

/** One of the form's tables of 2021 in a layout. */
export function tableIn(layout: Layout, name: TableName, printed: Printed): string {
	const grid = FORMS['2021'][name];
	const rows = grid.map((row) => row.map((cell) => textOf(cell, printed)));
	if (layout === 'html') return htmlOf(grid, printed);
	if (layout === 'pipes') {
		const slots = slotsOf(grid);
		return slots
			.map(
				(row) => `| ${row.map((s) => (isFirst(s) ? textOf(s.cell, printed) : '')).join(' | ')} |`
			)
			.join('\n');
	}
	if (layout === 'tabs') return rows.map((row) => row.join('\t')).join('\n');
	if (layout === 'cell_lines') return rows.map((row) => row.join('\n\n')).join('\n\n');
	if (layout === 'lone_pipes')
		return rows
			.flat()
			.map((cell) => `${cell}\n|`)
			.join('\n');
	if (layout === 'value_pipes')
		return rows.map((row) => ['|', ...row.map((cell) => `${cell} |`)].join('\n')).join('\n');
	if (layout === 'glued_rows') return rows.map((row) => row.join('')).join('\n');
	return rows.flat().join('');
}

function htmlOf(grid: readonly FormCell[][], printed: Printed): string {
	const cell = (c: FormCell) =>
		`<td colspan="${c.colspan}" rowspan="${c.rowspan}"><p class="MsoNormal"><span>${textOf(c, printed)}</span></p></td>`;
	return `<table border="1">${grid.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</table>`;
}
