import { applied, type Matrix, type Point } from '../pdf/matrix.ts';
import type { Outline } from '../pdf/paths.ts';

/** How many numbers follow each sign of a path (GB/T 33190, 9.1). */
const NUMBERS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };
const MOST = 50_000;

/** The parts of a path in points of the page. What steers a curve counts as its corners: its shape is within them. */
export function outlinesIn(data: string, matrix: Matrix): Outline[] {
	const outlines: Outline[] = [];
	let open: Outline = { points: [], isCurved: false };
	const words = data.trim().split(/[\s,]+/u);
	for (let i = 0; i < words.length && i < MOST;) {
		const sign = words[i++] ?? '';
		const count = NUMBERS[sign];
		if (count === undefined) return outlines;
		const values = words.slice(i, i + count).map(Number);
		i += count;
		if (values.some((value) => !Number.isFinite(value))) return outlines;
		if (sign === 'C') {
			if (open.points[0]) open.points.push(open.points[0]);
			continue;
		}
		if (sign === 'S' || sign === 'M') outlines.push((open = { points: [], isCurved: false }));
		else if (sign !== 'L') open.isCurved = true;
		const from = sign === 'A' ? 5 : 0;
		for (let at = from; at + 1 < values.length; at += 2) {
			const point: Point = [values[at] ?? 0, values[at + 1] ?? 0];
			open.points.push(applied(matrix, point));
		}
	}
	return outlines;
}
