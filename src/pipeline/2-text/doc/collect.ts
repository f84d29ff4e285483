import type { Parts } from '../collect-parts.ts';
import type { Document, Paragraph, Run } from './document.ts';
import { createFields } from './fields.ts';
import { characterLookOf } from './look.ts';
import type { Column } from './properties.ts';

interface Row {
	cells: (Paragraph | Row[])[][];
	columns: Column[] | undefined;
}

/** Hands on what a document of Word 97 to 2003 prints. */
export function collectDocument(document: Document, parts: Parts, labelOf: LabelOf): void {
	const write = createWriter(document, parts, labelOf);
	for (const block of blocksOf(document.paragraphs()))
		if (Array.isArray(block)) write.table(block);
		else write.paragraph(block);
}

/** The automatic number of a paragraph; empty for none. */
export type LabelOf = (paragraph: Paragraph) => string;

const CELL_END = '\u0007';

const depthOf = ({ changes }: Paragraph): number => changes.depth ?? (changes.isInTable ? 1 : 0);
const endsRow = ({ changes }: Paragraph): boolean =>
	changes.isRowEnd === true || changes.isInnerRowEnd === true;
const endsCell = ({ changes, mark }: Paragraph): boolean =>
	mark === CELL_END || changes.isInnerCellEnd === true;

/** Paragraphs and tables, in their order; tables within cells are blocks of these. */
function* blocksOf(paragraphs: Iterable<Paragraph>): Generator<Paragraph | Row[]> {
	/** From the outermost table that is open to the innermost. */
	const open: { rows: Row[]; cells: Row['cells']; cell: Row['cells'][number] }[] = [];
	for (const paragraph of paragraphs) {
		const depth = Math.min(DEEPEST, Math.max(depthOf(paragraph), endsRow(paragraph) ? 1 : 0));
		while (open.length > depth) {
			const table = open.pop();
			if (!table) break;
			closeRow(table, undefined);
			const outer = open.at(-1);
			if (outer) outer.cell.push(table.rows);
			else yield table.rows;
		}
		while (open.length < depth) open.push({ rows: [], cells: [], cell: [] });
		const table = open.at(-1);
		if (!table) yield paragraph;
		else if (endsRow(paragraph)) closeRow(table, paragraph.changes.columns);
		else {
			table.cell.push(paragraph);
			if (!endsCell(paragraph)) continue;
			table.cells.push(table.cell);
			table.cell = [];
		}
	}
	for (let table = open.pop(); table; table = open.pop()) {
		closeRow(table, undefined);
		const outer = open.at(-1);
		if (outer) outer.cell.push(table.rows);
		else yield table.rows;
	}
}
const DEEPEST = 20;

function closeRow(
	table: { rows: Row[]; cells: Row['cells']; cell: Row['cells'][number] },
	columns: Column[] | undefined
): void {
	if (table.cell.length > 0) table.cells.push(table.cell);
	if (table.cells.length > 0) table.rows.push({ cells: table.cells, columns });
	table.cells = [];
	table.cell = [];
}

function createWriter(document: Document, parts: Parts, labelOf: LabelOf) {
	const fields = createFields(document.data);
	let notes = 0;

	const paragraph = (given: Paragraph, isInTable = false) => {
		parts.newline();
		const label = labelOf(given);
		if (label !== '') parts.numbered(label);
		for (const run of given.runs) runOf(run, given, isInTable);
		parts.newline();
	};
	const runOf = ({ text, changes, start }: Run, { style }: Paragraph, isInTable: boolean) => {
		const own = changes.style === undefined ? null : document.style(changes.style);
		const look = characterLookOf(changes, style, own, isInTable);
		let words = '';
		const flush = () => {
			if (words === '') return;
			if (!fields.isPrinted()) fields.code(words, undefined);
			else if (!look.isShown) {
				if (words.trim() !== '') parts.omitted();
			} else if (look.isRaised) parts.raised(words);
			else parts.text(words);
			words = '';
		};
		for (let at = 0; at < text.length; at++) {
			const sign = text.charAt(at);
			const code = text.charCodeAt(at);
			if (code >= 0x20 && !(changes.isSpecial === true && code === 0x28)) words += sign;
			else {
				flush();
				special(code, start + at, changes, look.isShown);
			}
		}
		flush();
		if (look.isUnsure && fields.isPrinted()) parts.object();
	};
	const special = (code: number, at: number, changes: Run['changes'], isShown: boolean): void => {
		if (code === 0x13) return fields.begin();
		if (code === 0x14) return fields.separate();
		if (code === 0x15) {
			const end = fields.end();
			if (end === null || !fields.isPrinted()) return;
			return end === 'object' || !isShown ? parts.object() : parts.within(end.entry);
		}
		if (!fields.isPrinted()) return fields.code('', changes.data);
		if (!isShown) return parts.omitted();
		if (code === 0x09) parts.text(' ');
		else if (code === 0x0b || code === 0x0e) parts.newline();
		else if (code === 0x1e) parts.text('-');
		else if (code === 0x28) symbol(changes.symbol ?? 0);
		else if (changes.isSpecial === true) ofSpecial(code, at);
	};
	const ofSpecial = (code: number, at: number) => {
		if (code === 0x02) parts.raised(String(++notes));
		else if (code === 0x01) parts.object();
		else if (code === 0x08) {
			const box = document.box(at);
			if (!box) return parts.object();
			for (const block of blocksOf(box)) if (!Array.isArray(block)) paragraph(block);
		}
	};
	/** Signs of fonts of pictures have a place of their own. */
	const symbol = (code: number) => {
		if (code > 0x20 && code < 0xe000) parts.text(String.fromCharCode(code));
		else parts.object();
	};

	const table = (rows: readonly Row[]) => {
		const edges = edgesOf(rows);
		parts.openTable();
		for (const { cells, columns } of rows) {
			parts.openRow();
			for (const [i, cell] of cells.entries()) {
				const column = columns?.length === cells.length ? columns[i] : undefined;
				if (column?.isContinued) continue;
				const depth = fields.depth();
				parts.openCell(column ? acrossOf(column, edges) : 1);
				for (const block of cell)
					if (Array.isArray(block)) table(block);
					else paragraph(block, true);
				fields.cutTo(depth);
				parts.closeCell();
			}
		}
		parts.closeTable();
	};
	return { paragraph, table };
}

/** Twentieths of a point: edges as near as that are one. */
const NEAR = 30;

/** Where columns of a table begin, from the left. */
function edgesOf(rows: readonly Row[]): number[] {
	const all = rows.flatMap(({ columns }) => columns?.map(({ left }) => left) ?? []);
	const edges: number[] = [];
	for (const edge of new Set(all.sort((a, b) => a - b)))
		if (edge - (edges.at(-1) ?? -Infinity) > NEAR) edges.push(edge);
	return edges;
}

const acrossOf = ({ left, right }: Column, edges: readonly number[]): number =>
	Math.max(1, edges.filter((edge) => edge > left - NEAR && edge < right - NEAR).length);
