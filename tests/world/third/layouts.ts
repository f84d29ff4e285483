import { type FormCell, isFirst, slotsOf } from '../../../scripts/demo/form.ts';
import type { Printed } from '../figures.ts';

/** How the tables of the third set stand in a document; the last holds what its sums settle and no more. */
export const THIRD_LAYOUTS = [
	'word_html',
	'wide_spaces',
	'markdown',
	'pdf_text',
	'plain_html',
	'cell_pipes',
	'leading_tabs',
	'broken_markdown',
	'full_width',
	'blank_lines',
	'glued'
] as const;
export type ThirdLayout = (typeof THIRD_LAYOUTS)[number];

export const isPage = (layout: string): boolean => layout.includes('html');

type Grid = readonly FormCell[][];

const textOf = (cell: FormCell, printed: Printed): string =>
	cell.place === null ? cell.text : String(printed.get(cell.place) ?? '');

/** A grid of the form in a layout. */
export function gridIn(layout: ThirdLayout, grid: Grid, printed: Printed): string {
	const rows = grid.map((row) => row.map((cell) => textOf(cell, printed)));
	const slots = () =>
		slotsOf(grid).map((row) => row.map((s) => (isFirst(s) ? textOf(s.cell, printed) : '')));
	switch (layout) {
		case 'word_html':
			return word(grid, printed);
		case 'plain_html':
			return plain(grid, printed);
		case 'wide_spaces':
			return rows.map((row) => row.filter((text) => text !== '').join('    ')).join('\n');
		case 'markdown':
			return piped(slots(), (y) => y === 0);
		case 'broken_markdown':
			return piped(slots(), (y) => y === 0 || y === 15);
		case 'pdf_text':
			return rows.map(pdfLines).join('\n');
		case 'cell_pipes':
			return rows.map((row) => row.map((text) => `${text} |`).join('\n')).join('\n\n');
		case 'leading_tabs':
			return rows.map((row) => row.map((text) => `\t${text}`).join('\n')).join('\n');
		case 'full_width':
			return rows.map((row) => row.map(wide).join('\t')).join('\n');
		case 'blank_lines':
			return rows.map((row) => row.join('\n \n')).join('\n \n');
		case 'glued':
			return rows.map((row) => row.join('')).join('\n');
	}
}

const wide = (text: string): string =>
	/^\d+$/u.test(text)
		? text.replaceAll(/\d/gu, (d) => String.fromCodePoint(0xff10 + Number(d)))
		: text;

const piped = (rows: string[][], ruled: (y: number) => boolean): string =>
	rows
		.map((row, y) => {
			const line = `| ${row.join(' | ')} |`;
			return ruled(y) ? `${y > 0 ? '\n' : ''}${line}\n|${row.map(() => ' --- |').join('')}` : line;
		})
		.join('\n');

/** The numbers stand on the first line of a long label, whose rest comes below. */
function pdfLines(row: string[]): string {
	const at = row.findIndex((text) => /^\d/u.test(text) && !text.includes('.'));
	if (at < 1) return row.join(' ');
	const label = row.slice(0, at).join(' ');
	const numbers = row.slice(at).join(' ');
	return label.length > 14
		? `${label.slice(0, 14)} ${numbers}\n${label.slice(14)}`
		: `${label} ${numbers}`;
}

function word(grid: Grid, printed: Printed): string {
	const spans = (text: string) =>
		/^\d{2,}$/u.test(text)
			? `<span lang="EN-US">${text.slice(0, 1)}</span><span style="font-size:9pt">${text.slice(1)}</span>`
			: `<span>${text.replaceAll('规章', '规&nbsp; 章')}</span>`;
	const rows = grid.map(
		(row) =>
			`<tr>${row.map((c) => `<td colspan="${c.colspan}" rowspan="${c.rowspan}" valign="center"><p class="MsoNormal" align="center">${spans(textOf(c, printed))}<o:p></o:p></p></td>`).join('')}</tr>`
	);
	const tail = `<tr>${'<td><p>&nbsp;</p></td>'.repeat(Math.max(...grid.map((row) => row.length)))}</tr>`;
	return `<table class="MsoNormalTable" border="1"><tbody>${rows.join('\n')}${tail}</tbody></table>`;
}

function plain(grid: Grid, printed: Printed): string {
	const rows = grid.map(
		(row) =>
			`<tr>${row.map((c) => `<td${c.colspan > 1 ? ` colspan=${c.colspan}` : ''}${c.rowspan > 1 ? ` rowspan=${c.rowspan}` : ''}>${textOf(c, printed)}</td>`).join('')}</tr>`
	);
	return `<TABLE width="100%">${rows.join('')}</TABLE>`;
}
