import type { Word } from '../page.ts';
import { valuesOf } from './values.ts';
import type { PrintedLine } from '../lines.ts';

/** From where to where the values of a column stand. */
export interface Column {
	left: number;
	right: number;
}

/** Values that stand one over another make a column; a head beside all others is one whose values are blank. */
export function columnsOf(rows: readonly PrintedLine[], heads: readonly PrintedLine[]): Column[] {
	const values = rows.flatMap(valuesOf);
	const columns: Column[] = [];
	for (const { left, right } of values.toSorted((a, b) => a.left - b.left)) {
		const last = columns.at(-1);
		if (last && left < last.right) last.right = Math.max(last.right, right);
		else columns.push({ left, right });
	}
	const after = labelEnd(rows);
	const named = heads.map((h) => h.words.filter((w) => w.left > after)).filter((w) => w.length > 0);
	// A head over several columns may stand beside the values below it: only the lowest heads, and only where they are more.
	const lowest = named.at(-1) ?? [];
	if (lowest.length + (named.length > 1 ? OVER_ROWS : 0) > columns.length)
		for (const word of named.flat())
			if (!columns.some((c) => word.left < c.right && word.right > c.left))
				columns.push({ left: word.left, right: word.right });
	return columns.sort((a, b) => a.left - b.left);
}
/** Heads of columns at the sides may stand in the lines above the lowest. */
const OVER_ROWS = 2;

/** Where the labels of rows end that stand before their values. */
export const labelEnd = (rows: readonly PrintedLine[]): number =>
	Math.max(...rows.map((row) => lastLabel(row)?.right ?? -Infinity));

/** The last word of a row before its values. */
function lastLabel(row: PrintedLine): Word | undefined {
	const [first] = valuesOf(row);
	return row.words.findLast((w) => first !== undefined && w.right <= first.left);
}

/** The places in the middle between columns, which stand for the lines that are not drawn. */
export function edgesOf(columns: readonly Column[], labels: number): number[] {
	const middles = columns.slice(1).map((c, i) => ((columns[i]?.right ?? 0) + c.left) / 2);
	const [first, last] = [columns[0], columns.at(-1)];
	if (!first || !last) return [];
	const half = columns.length > 1 ? (middles[0] ?? 0) - first.right : last.right - last.left;
	const start =
		labels < first.left ? (Math.max(labels, first.left - 3 * half) + first.left) / 2 : first.left;
	return [start, ...middles, last.right + half];
}

/** Which column a box stands in: the one that it overlaps; null where it reaches over several. */
export function columnAt(box: Column, columns: readonly Column[]): number | null {
	const over = columns.flatMap((c, i) => (box.left < c.right && box.right > c.left ? [i] : []));
	const [only] = over;
	return over.length === 1 && only !== undefined ? only : null;
}
