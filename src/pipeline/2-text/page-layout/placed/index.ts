import { linesOf, type PrintedLine } from '../lines.ts';
import type { Box, Ruling, Word } from '../page.ts';
import type { RuledCell, RuledTable } from '../ruled.ts';
import { type Column, columnAt, columnsOf, edgesOf, labelEnd } from './columns.ts';
import { placedRow, withDoubts } from './doubts.ts';
import { type Label, labelsOf } from './labels.ts';
import { areLevel } from './level.ts';
import { assignLabels } from './rows.ts';
import { valuesOf } from './values.ts';

/** Rows of one build: heads, and the rows of values below them. */
interface Stretch {
	heads: PrintedLine[];
	/** All lines from the first row of values on. */
	lines: PrintedLine[];
	rows: PrintedLine[];
}

/** The columns of a table that the page before ended with. */
export interface Carried {
	columns: readonly Column[];
	left: number;
}

/** What is drawn on the page beside its words: lines, and what may stand in a cell. */
interface Drawn {
	level: readonly Ruling[];
	marks: readonly Box[];
}

/**
 * The tables of a page around whose cells no lines are drawn, by where their words stand: values one
 * over another are a column, and the label of a row is the one whose lines span its place. Words of
 * which no table is made are the rest.
 */
export function placedTables(
	lines: readonly PrintedLine[],
	{ level, marks }: Drawn,
	before: Carried | null
): { tables: RuledTable[]; rest: PrintedLine[]; carried: Carried | null } {
	const tables: RuledTable[] = [];
	const used = new Set<Word>();
	let carried: Carried | null = null;
	const [first, last] = [lines[0], lines.at(-1)];
	for (const band of bandsOf(lines)) {
		const made = tableOf(band, { level, marks }, band[0] === first ? before : null);
		if (!made) continue;
		tables.push(made.table);
		carried = band.at(-1) === last ? made.carried : null;
		for (const cell of made.table.rows.flat()) for (const word of cell.words) used.add(word);
	}
	// Most pages have no such table, and their lines are whole as they are.
	const rest =
		used.size === 0
			? [...lines]
			: linesOf(lines.flatMap((l) => l.words.filter((word) => !used.has(word))));
	return { tables, rest, carried };
}

/** Of the lines' whole width a line of one piece takes so much only in running text. */
const WIDE = 0.62;
/** Headings of the form's sections, which stand between its tables. */
const HEADING = /^[一二三四五六七]、\S*(?:情况|事项)$/u;

/** Lines between which there is no running text and no heading. */
function bandsOf(lines: readonly PrintedLine[]): PrintedLine[][] {
	const width =
		Math.max(...lines.map((l) => l.right), 0) - Math.min(...lines.map((l) => l.left), 0);
	const bands: PrintedLine[][] = [[]];
	for (const line of lines) {
		const isText =
			(!line.parted && (line.right - line.left > WIDE * width || line.text.endsWith('。'))) ||
			HEADING.test(line.text.replace(/\s+/gu, ''));
		if (isText) bands.push([]);
		else bands.at(-1)?.push(line);
	}
	return bands.filter((band) => band.some((line) => valuesOf(line).length > 0));
}

function tableOf(
	band: readonly PrintedLine[],
	drawn: Drawn,
	before: Carried | null
): { table: RuledTable; carried: Carried } | null {
	const stretches = stretchesOf(band, before);
	if (!stretches.some((s) => s.rows.length > 1 || s.rows.some((r) => valuesOf(r).length > 2)))
		return null;
	const left = before?.left ?? Math.min(...band.map((l) => l.left));
	const rows: RuledCell[][] = [];
	let isUneven = false;
	let columns: readonly Column[] = [];
	for (const [i, stretch] of stretches.entries()) {
		const own = columnsOf(stretch.rows, stretch.heads);
		columns = i === 0 && before ? merged(before.columns, own) : own;
		const made = cellsOf(stretch, columns, left, drawn);
		rows.push(...made.rows);
		isUneven ||= made.isUneven;
	}
	const filled = rows.filter((row) => row.some((c) => c.words.length > 0));
	const all = filled.flat();
	if (all.length === 0) return null;
	const table: RuledTable = {
		left,
		right: edgesOf(columns, left).at(-1) ?? left,
		top: Math.min(...all.map((c) => c.top)),
		bottom: Math.max(...all.map((c) => c.bottom)),
		rows: filled,
		placing: isUneven ? 'uneven' : 'level'
	};
	return { table, carried: { columns, left } };
}

/** The columns of the page before, if those of this page are among them. */
function merged(before: readonly Column[], own: readonly Column[]): readonly Column[] {
	const isAmong = own.every((c) => columnAt(c, before) !== null);
	return isAmong && own.length > 0 ? before : own;
}

/** Cut where heads follow rows of values. Before the first of a page stands what was cut off from the page before. */
function stretchesOf(band: readonly PrintedLine[], before: Carried | null): Stretch[] {
	const end = before?.columns[0]?.left;
	const stretches: Stretch[] = end === undefined ? [] : [{ heads: [], lines: [], rows: [] }];
	let heads: PrintedLine[] = [];
	for (const [i, line] of band.entries()) {
		const last = stretches.at(-1);
		if (valuesOf(line).length > 0) {
			if (last && heads.length === 0) {
				last.rows.push(line);
				last.lines.push(line);
			} else stretches.push({ heads, lines: [line], rows: [line] });
			heads = [];
		} else if (isHead(line, last, end) || heads.length > 0 || !last) {
			if (last || line.parted || heads.length > 0 || band[i + 1]?.parted) heads.push(line);
		} else last.lines.push(line);
	}
	return stretches.filter((s) => s.rows.length > 0);
}

/** Words over the columns of values, or beyond where labels end. */
function isHead(line: PrintedLine, last: Stretch | undefined, end = Infinity): boolean {
	if (!last) return false;
	const first = Math.min(end, ...last.rows.flatMap(valuesOf).map((v) => v.left));
	const labels = labelEnd(last.rows);
	return line.words.some((w) => w.right > first || (labels > 0 && w.left > labels));
}

function cellsOf(
	{ heads, lines, rows }: Stretch,
	columns: readonly Column[],
	left: number,
	{ level, marks }: Drawn
): { rows: RuledCell[][]; isUneven: boolean } {
	const edges = edgesOf(columns, labelEnd(rows));
	const end = edges[0] ?? left;
	const labels = labelsOf(lines, end, level);
	const assigned = assignLabels(labels, rows);
	const { own, others, isShared } = assigned;
	const placed = rows.map((row) => placedRow(row, columns, end));
	const labelled = new Map(rows.map((row, i) => [row, own[i]]));
	withDoubts(
		placed,
		edges,
		marks,
		(row, next) =>
			isShared(row, next) || (labels.length > 0 && (!labelled.get(row) || !labelled.get(next)))
	);
	const cell = (words: Word[], line: PrintedLine, from: number, to: number): RuledCell => ({
		words,
		left: from,
		right: to,
		top: line.top,
		bottom: line.bottom
	});
	const made: { at: number; cells: RuledCell[] }[] = [];
	const groups = others.filter((o) =>
		own.some((l) => l && l.left > o.left && l.bottom > o.top && l.top < o.bottom)
	);
	const pending = new Set(groups);
	for (const [i, { line: row, values, odd }] of placed.entries()) {
		const label = own[i];
		const names = [...pending].filter((g) => g.top <= row.bottom);
		for (const name of names) pending.delete(name);
		const named = names.sort((a, b) => a.left - b.left).flatMap(wordsIn);
		const first = label ? label.left : left;
		const cells =
			(label || labels.length === 0) && odd.length === 0
				? values.map((words, c) => cell(words, row, edges[c] ?? end, edges[c + 1] ?? end))
				: [];
		made.push({
			at: row.bottom,
			cells: [
				cell([...named], row, left, first),
				cell(label ? wordsIn(label) : [], row, first, end),
				...cells
			]
		});
	}
	// A page break may have cut the first and the last: those keep their columns, by which they are joined.
	const [first, last] = [rows[0]?.top ?? 0, rows.at(-1)?.bottom ?? 0];
	for (const alone of others.filter((o) => !groups.includes(o))) {
		const isInside = alone.top > first && alone.bottom < last;
		const cells = aloneCells(alone, edges, left);
		made.push({ at: alone.bottom, cells: isInside ? cells.slice(0, 2) : cells });
	}
	return {
		rows: [
			...headCells(heads, columns, edges, left),
			...made.sort((a, b) => a.at - b.at).map((m) => m.cells)
		],
		isUneven: !areLevel(assigned, rows, groups)
	};
}

const wordsIn = (label: Label): Word[] => label.pieces.flatMap((p) => p.words);

function aloneCells(label: Label, edges: readonly number[], left: number): RuledCell[] {
	const box = { top: label.top, bottom: label.bottom };
	return [
		{ words: [], left, right: label.left, ...box },
		{ words: wordsIn(label), left: label.left, right: edges[0] ?? label.right, ...box },
		...edges.slice(1).map((right, i) => ({ words: [], left: edges[i] ?? 0, right, ...box }))
	];
}

/** The heads of columns, the lines of one joined; heads over several columns each a row above. */
function headCells(
	heads: readonly PrintedLine[],
	columns: readonly Column[],
	edges: readonly number[],
	left: number
): RuledCell[][] {
	if (heads.length === 0) return [];
	const own = columns.map(() => [] as Word[]);
	const label: Word[] = [];
	const above: RuledCell[][] = [];
	const end = edges[0] ?? left;
	for (const line of heads) {
		const wide: RuledCell[] = [];
		for (const word of line.words) {
			const column = columnAt(word, columns);
			if (column !== null) own[column]?.push(word);
			else if (word.right <= end) label.push(word);
			else wide.push({ ...word, words: [word] });
		}
		if (wide.length > 0) above.push(wide);
	}
	const top = Math.min(...heads.map((h) => h.top));
	const bottom = Math.max(...heads.map((h) => h.bottom));
	return [
		...above,
		[
			{ words: label, left, right: end, top, bottom },
			...own.map((words, i) => ({
				words,
				left: edges[i] ?? 0,
				right: edges[i + 1] ?? 0,
				top,
				bottom
			}))
		]
	];
}
