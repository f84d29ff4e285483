import type { Placing } from '#domain/table.ts';
import { around, type Box, middle, type Page, partIn, type Ruling, type Word } from './page.ts';
import { OBJECT_SIGN } from '../parts.ts';

/** A table that is ruled: for each of its rows the cells that begin there, from the left. */
export interface RuledTable extends Box {
	rows: RuledCell[][];
	placing: Placing;
}

export interface RuledCell extends Box {
	words: Word[];
}

/** Lines closer than this are one, drawn twice or joined badly. */
const NEAR = 2.5;
/** Of a border between two cells this part must be drawn. */
const DRAWN = 0.6;
/** Pairs of lines that are tried for crossing, at most. */
const MOST = 4_000_000;

/** The ruled tables of a page with the words in their cells, and the words outside of them. */
export function tablesOf({ words, level, upright, marks }: Page): {
	tables: RuledTable[];
	rest: Word[];
} {
	const frames = framesOf(joined(level, 'level'), joined(upright, 'upright'));
	const found = frames.flatMap((frame) => tableOf(frame) ?? []);
	const cellAt = (box: Box) => {
		const { x, y } = middle(box);
		return found.find(({ table }) => contains(table, x, y))?.cellAt(x, y);
	};
	const rest = words.filter((word) => {
		const cell = cellAt(word);
		cell?.words.push(word);
		return cell === undefined;
	});
	for (const mark of marks) {
		const cell = cellAt(mark);
		if (cell?.words.length === 0 && partIn(mark, cell) >= INSIDE)
			cell.words.push({ ...mark, text: OBJECT_SIGN, size: mark.bottom - mark.top });
	}
	const tables = found.map(({ table }) => table);
	return { tables: tables.filter((t) => t.rows.flat().some((c) => c.words.length > 0)), rest };
}

/** The cells between lines that are drawn, row by row, whatever is in them. */
export const cellsOf = (level: readonly Ruling[], upright: readonly Ruling[]): RuledCell[][] =>
	framesOf(joined(level, 'level'), joined(upright, 'upright')).flatMap(
		(frame) => tableOf(frame)?.table.rows ?? []
	);

/** Of what is no word so much must be in a cell to be its content. */
const INSIDE = 0.7;

const contains = (box: Box, x: number, y: number): boolean =>
	x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

interface Frame {
	level: Ruling[];
	upright: Ruling[];
}

/** Lines on one line that touch are one. */
function joined(rulings: readonly Ruling[], way: 'level' | 'upright'): Ruling[] {
	const [at, from, to] =
		way === 'level' ? (['top', 'left', 'right'] as const) : (['left', 'top', 'bottom'] as const);
	const other = way === 'level' ? 'bottom' : 'right';
	const sorted = [...rulings].sort((a, b) => a[at] - b[at] || a[from] - b[from]);
	const bands: Ruling[][] = [];
	for (const ruling of sorted) {
		const band = bands.at(-1);
		if (band?.[0] && ruling[at] - band[0][at] <= NEAR) band.push(ruling);
		else bands.push([ruling]);
	}
	return bands.flatMap((band) => {
		const place = band.reduce((sum, r) => sum + r[at], 0) / band.length;
		const lines: Ruling[] = [];
		for (const ruling of band.sort((a, b) => a[from] - b[from])) {
			const last = lines.at(-1);
			if (last && ruling[from] - last[to] <= NEAR) last[to] = Math.max(last[to], ruling[to]);
			else lines.push({ ...ruling, [at]: place, [other]: place });
		}
		return lines;
	});
}

/** Lines that cross or touch belong to one table. */
function framesOf(level: Ruling[], upright: Ruling[]): Frame[] {
	if (level.length * upright.length > MOST) return [];
	const group = new Map<Ruling, Frame>();
	for (const row of level)
		for (const column of upright) {
			const crossing =
				column.left >= row.left - NEAR &&
				column.left <= row.right + NEAR &&
				row.top >= column.top - NEAR &&
				row.top <= column.bottom + NEAR;
			if (crossing) unite(group, row, column);
		}
	return [...new Set(group.values())];
}

function unite(group: Map<Ruling, Frame>, row: Ruling, column: Ruling): void {
	const a = group.get(row) ?? { level: [row], upright: [] };
	const b = group.get(column) ?? { level: [], upright: [column] };
	group.set(row, a);
	group.set(column, a);
	if (a === b) return;
	a.level.push(...b.level);
	a.upright.push(...b.upright);
	for (const ruling of [...b.level, ...b.upright]) group.set(ruling, a);
}

/**
 * Null for a frame that divides nothing. `cellAt` goes by the fields between the lines: a cell whose
 * borders were not all drawn may reach around others, so that its box tells nothing.
 */
function tableOf({ level, upright }: Frame): {
	table: RuledTable;
	cellAt: (x: number, y: number) => RuledCell | undefined;
} | null {
	const xs = distinct([
		...upright.map((r) => r.left),
		Math.min(...level.map((r) => r.left)),
		Math.max(...level.map((r) => r.right))
	]);
	const ys = distinct([
		...level.map((r) => r.top),
		Math.min(...upright.map((r) => r.top)),
		Math.max(...upright.map((r) => r.bottom))
	]);
	const [columns, rows] = [xs.length - 1, ys.length - 1];
	// A frame around lines of words says nothing of their columns.
	if (columns < 2 || rows < 1) return null;
	const cells = new Map<number, RuledCell & { row: number }>();
	const roots = mergedCells(xs, ys, level, upright);
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			const root = roots[row * columns + column] ?? 0;
			const box = {
				left: xs[column] ?? 0,
				right: xs[column + 1] ?? 0,
				top: ys[row] ?? 0,
				bottom: ys[row + 1] ?? 0
			};
			const cell = cells.get(root);
			if (cell) Object.assign(cell, around(cell, box));
			else cells.set(root, { ...box, row, words: [] });
		}
	if (cells.size < 2) return null;
	const listed = Array.from({ length: rows }, (): RuledCell[] => []);
	for (const cell of cells.values()) listed[cell.row]?.push(cell);
	for (const row of listed) row.sort((a, b) => a.left - b.left);
	return {
		table: {
			left: xs[0] ?? 0,
			right: xs.at(-1) ?? 0,
			top: ys[0] ?? 0,
			bottom: ys.at(-1) ?? 0,
			rows: listed.filter((row) => row.length > 0),
			placing: 'drawn'
		},
		cellAt: (x, y) => cells.get(roots[intervalOf(ys, y) * columns + intervalOf(xs, x)] ?? 0)
	};
}

/** Between which two of the ordered places; the last two at the end. */
function intervalOf(places: readonly number[], at: number): number {
	const next = places.findIndex((place, i) => i > 0 && at <= place);
	return (next === -1 ? places.length - 1 : next) - 1;
}

function distinct(values: number[]): number[] {
	const found: number[] = [];
	for (const value of values.sort((a, b) => a - b))
		if (found.length === 0 || value - (found.at(-1) ?? 0) > NEAR) found.push(value);
	return found;
}

/** For each field between the lines the first field of its cell: fields with no border between them are one. */
function mergedCells(
	xs: readonly number[],
	ys: readonly number[],
	level: readonly Ruling[],
	upright: readonly Ruling[]
): number[] {
	const [columns, rows] = [xs.length - 1, ys.length - 1];
	const parent = Array.from({ length: columns * rows }, (_, i) => i);
	const rootOf = (field: number): number => {
		let root = field;
		while (parent[root] !== root) root = parent[root] ?? root;
		return (parent[field] = root);
	};
	const merge = (a: number, b: number) => {
		const [x, y] = [rootOf(a), rootOf(b)];
		parent[Math.max(x, y)] = Math.min(x, y);
	};
	const besides = xs.map((x) => near(upright, 'left', x));
	const belows = ys.map((y) => near(level, 'top', y));
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			const field = row * columns + column;
			const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
			const [left = 0, right = 0] = [xs[column], xs[column + 1]];
			const [beside, below] = [besides[column + 1] ?? [], belows[row + 1] ?? []];
			if (column + 1 < columns && !isDrawn(beside, 'top', top, 'bottom', bottom))
				merge(field, field + 1);
			if (row + 1 < rows && !isDrawn(below, 'left', left, 'right', right))
				merge(field, field + columns);
		}
	return parent.map((_, field) => rootOf(field));
}

/** Those of the lines that run there. */
const near = (rulings: readonly Ruling[], at: 'left' | 'top', place: number): Ruling[] =>
	rulings.filter((ruling) => Math.abs(ruling[at] - place) <= NEAR);

function isDrawn(
	rulings: readonly Ruling[],
	from: 'left' | 'top',
	start: number,
	to: 'right' | 'bottom',
	end: number
): boolean {
	let drawn = 0;
	for (const ruling of rulings)
		drawn += Math.max(0, Math.min(ruling[to], end) - Math.max(ruling[from], start));
	return drawn >= (end - start) * DRAWN;
}
