import { cellText, type PrintedLine } from './lines.ts';
import type { RuledTable } from './tables.ts';

export type PageBlock = { line: PrintedLine } | { table: RuledTable };
export type Block = { line: PrintedLine } | { rows: string[][] };

/** Tables that follow each other with nothing between them and the same sides are one that a page break cut. */
export function joinTables(blocks: readonly PageBlock[]): Block[] {
	const joined: Block[] = [];
	let open: RuledTable | null = null;
	for (const block of blocks) {
		const last = joined.at(-1);
		if ('line' in block) {
			joined.push(block);
			open = null;
			continue;
		}
		const rows = block.table.rows.map((row) => row.map(({ words }) => cellText(words)));
		if (open && last && 'rows' in last && isSame(open, block.table)) joinRows(last.rows, rows);
		else joined.push({ rows });
		open = block.table;
	}
	return joined;
}

const isSame = (a: RuledTable, b: RuledTable): boolean =>
	Math.abs(a.left - b.left) < 4 && Math.abs(a.right - b.right) < 4;

const ORDINAL = /^\s*(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．]|[（(]?\d{1,2}[）)、.．])/u;

/**
 * A page break may cut a row: then one of its parts has the values and the other blanks. It is put
 * together where the form's ordinals say so; where they say nothing, blanks before the break may be
 * no blanks at all and are left out, so that the row is not read as empty.
 */
function joinRows(rows: string[][], more: string[][]): void {
	const above = rows.at(-1);
	const below = more[0];
	if (above && below && isEmpty(above) !== isEmpty(below)) {
		const cut = ORDINAL.test(labelOf(above)) && !ORDINAL.test(labelOf(below));
		if (cut && above.length === below.length) {
			rows[rows.length - 1] = above.map((text, i) => text + (below[i] ?? ''));
			rows.push(...more.slice(1));
			return;
		}
		if (isEmpty(above) && !ORDINAL.test(labelOf(below)))
			rows[rows.length - 1] = above.slice(0, lastWords(above) + 1);
	}
	rows.push(...more);
}

const VALUE = /^[\d０-９/／—–-]/u;
const isWords = (text: string): boolean =>
	text !== '' && !(VALUE.test(text) && !ORDINAL.test(text));
const lastWords = (row: readonly string[]): number => row.findLastIndex(isWords);
const labelOf = (row: readonly string[]): string => row[lastWords(row)] ?? '';
/** A label and nothing but blanks behind it. */
const isEmpty = (row: readonly string[]): boolean => {
	const last = lastWords(row);
	return last >= 0 && last < row.length - 1 && row.slice(last + 1).every((text) => text === '');
};
