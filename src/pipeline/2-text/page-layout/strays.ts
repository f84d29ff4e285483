import { OBJECT_SIGN } from '../parts.ts';
import type { Word } from './page.ts';
import { isValue } from './placed/values.ts';
import type { RuledCell, RuledTable } from './ruled.ts';

/** Of a number: so much of it in the cell beside, and it may belong there. */
const OVER = 0.35;
/** Of the size: how far beside a table a number that was pushed out of it may stand. */
const BESIDE = 6;

/**
 * Adds to empty cells a sign that something may have been pushed out of them: beside them stands a cell
 * with two numbers, a number over their border or, at the sides of the table, a number outside of it.
 */
export function markStrays(tables: readonly RuledTable[], rest: readonly Word[]): void {
	const loose = rest.filter(isValue);
	for (const { rows } of tables) {
		const cells = rows.flat();
		const empty = cells.filter((cell) => cell.words.length === 0);
		if (empty.length === 0) continue;
		const crowded = cells.filter((cell) => cell.words.filter(isValue).length > 1);
		const wide = cells.flatMap((cell) =>
			cell.words.filter((w) => isValue(w) && (w.left < cell.left || w.right > cell.right))
		);
		if (crowded.length + wide.length + loose.length === 0) continue;
		const met = empty.flatMap((cell): [RuledCell, Word][] => {
			const [word] = [
				...crowded.filter((c) => areBeside(c, cell)).flatMap((c) => c.words),
				...wide.filter((w) => isLevel(w, cell) && reachesInto(w, cell)),
				...loose.filter((w) => isLevel(w, cell) && isOutside(w, cell))
			];
			return word ? [[cell, word]] : [];
		});
		for (const [cell, word] of met) cell.words.push({ ...word, text: OBJECT_SIGN });
	}
}

const NEAR = 3;

const areBeside = (a: RuledCell, b: RuledCell): boolean =>
	Math.abs(a.top - b.top) < NEAR &&
	Math.abs(a.bottom - b.bottom) < NEAR &&
	(Math.abs(a.right - b.left) < NEAR || Math.abs(b.right - a.left) < NEAR);

function isLevel({ top, bottom }: Word, cell: RuledCell): boolean {
	const middle = (top + bottom) / 2;
	return middle > cell.top && middle < cell.bottom;
}

const reachesInto = ({ left, right }: Word, cell: RuledCell): boolean =>
	Math.min(right, cell.right) - Math.max(left, cell.left) > OVER * (right - left);

/** Nothing of its table stands between the two: a cell that is not at the side has another there. */
const isOutside = ({ left, right, size }: Word, cell: RuledCell): boolean =>
	(left >= cell.right - NEAR && left - cell.right < BESIDE * size) ||
	(right <= cell.left + NEAR && cell.left - right < BESIDE * size);
