import type { Passage } from '#domain/figure.ts';
import type { Grid, SourceText } from '#domain/table.ts';
import { OBJECT_SIGN, type OpenTable, type Part } from './parts.ts';
import { createTextBuilder } from './text-builder.ts';

/** A table on its way to a grid. */
interface Written {
	table: OpenTable;
	grid: Grid;
	cell: { start: number; across: number; isOmitted: boolean; over: number } | null;
}

/**
 * The parts as one text, one row of a table a line with tabs between its cells, and each table's own
 * cells by their place in that text. A table that holds tables is layout and yields no grid.
 */
export function joinParts(
	parts: readonly Part[],
	media_type: string,
	titles: string[] = []
): SourceText {
	const out = createTextBuilder();
	const grids: Grid[] = [];
	const tables: Written[] = [];
	/** Signs above the line that follow one another are one mark. */
	let raised = '';
	let isGloss = false;

	const writeRaised = () => {
		const mark = raised.replace(/[()（）\s]/gu, '');
		const isApart = isGloss || isMark(mark, out.last());
		if (isApart && mark !== '') out.text(`（${mark}）`);
		else out.text(raised);
		raised = '';
		isGloss = false;
	};
	const closeCell = (written: Written) => {
		const { cell, grid } = written;
		if (cell === null) return;
		const at = out.since(cell.start);
		const isUpon = cell.over > 0 && signsIn(out.slice(at)) > cell.over;
		if (isUpon || (cell.isOmitted && isEmpty(at))) out.text(OBJECT_SIGN);
		const passage = out.since(cell.start);
		const times = cell.across >= FEWEST_SHARED && isNothing(out.slice(passage)) ? cell.across : 1;
		for (let i = 0; i < times; i++) grid.rows.at(-1)?.push(passage);
		written.cell = null;
	};
	const openCell = (written: Written, across: number) => {
		closeCell(written);
		if (written.grid.rows.length === 0) written.grid.rows.push([]);
		if (written.grid.rows.at(-1)?.length) out.startNextCell();
		written.cell = { start: out.length(), across, isOmitted: false, over: 0 };
	};
	const closeTable = (written: Written) => {
		closeCell(written);
		tables.pop();
		written.grid.end = out.length();
		out.startRow();
		if (!written.table.isLayout) grids.push(written.grid);
	};
	/** How many tables within a cell are open whose content is that of the cell. */
	let plain = 0;

	for (const part of parts) {
		if (typeof part === 'string') {
			if (raised !== '') writeRaised();
			out.text(part);
			continue;
		}
		if (part.kind === 'raised') {
			raised += part.text;
			isGloss ||= part.isGloss === true;
			continue;
		}
		if (raised !== '') writeRaised();
		const written = tables.at(-1);
		const isPlain = plain > 0;
		switch (part.kind) {
			case 'break':
				out.newline();
				break;
			case 'within':
				if (written?.cell && !written.table.isLayout) out.text(part.text);
				break;
			case 'over':
				out.text(part.text);
				if (written?.cell) written.cell.over += signsIn(part.text);
				break;
			case 'numbered':
				out.text(`${part.text} `);
				break;
			case 'object':
				if (written?.cell && !written.table.isLayout) out.text(OBJECT_SIGN);
				break;
			case 'omitted':
				if (written?.cell && !written.table.isLayout) written.cell.isOmitted = true;
				break;
			case 'table':
				if (isPlain || (part.outer && !part.outer.isLayout)) {
					plain++;
					// Its cells side by side are not told from one number with a space in it.
					if (part.size > 1 && part.outer && written?.cell) out.text(OBJECT_SIGN);
					out.newline();
				} else {
					out.startRow();
					const grid = { rows: [], start: out.length(), end: 0 };
					tables.push({ table: part, grid, cell: null });
				}
				break;
			case 'row':
				if (isPlain || !written) out.newline();
				else {
					closeCell(written);
					out.startRow();
					written.grid.rows.push([]);
				}
				break;
			case 'cell':
				if (isPlain || !written) out.newline();
				else openCell(written, part.across);
				break;
			case 'cell-end':
				if (isPlain || !written) out.newline();
				else closeCell(written);
				break;
			case 'table-end':
				if (isPlain) {
					plain--;
					out.newline();
				} else if (written) closeTable(written);
		}
	}
	if (raised !== '') writeRaised();
	return { text: out.toString(), media_type, titles: titles.filter((t) => t !== ''), grids };
}

const signsIn = (text: string): number => text.replace(/\s+/gu, '').length;
const isEmpty = ({ start, end }: Passage): boolean => start === end;

/** The values of table two stand over up to three columns, and are one value. */
const FEWEST_SHARED = 5;
/** What a cell over several columns says of each of them: none, or nothing. */
const NOTHING = /^(?:[0０〇○零]|[/／—–\-－]{1,2}|无)$/u;
const isNothing = (text: string): boolean => text.length < 3 && NOTHING.test(text.trim());

const LONGEST_MARK = 8;
const WORDS = /[\u3400-\u9fff]/u;
const LETTER = /\p{Script=Latin}/u;

/** A raised word belongs to the words around it (№, m², ™); anything else points to a note. */
const isMark = (mark: string, before: string): boolean =>
	mark.length <= LONGEST_MARK &&
	!(WORDS.test(mark) && !mark.includes('注')) &&
	!(LETTER.test(before) && /^\d$/u.test(mark));
