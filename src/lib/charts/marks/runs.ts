import { line } from 'd3';
import type { LinePoint, SeriesBreak } from './points.ts';

interface Stated {
	year: number;
	value: number;
}

/** Stretches of years without a gap and without a break. */
export function runs(points: readonly LinePoint[], breaks: readonly SeriesBreak[]): Stated[][] {
	const found: Stated[][] = [];
	let before = -Infinity;
	for (const point of points.toSorted((a, b) => a.year - b.year)) {
		if (point.value === null) continue;
		const joined =
			point.year === before + 1 &&
			point.apart !== true &&
			!breaks.some((b) => b.year === point.year);
		if (!joined) found.push([]);
		found.at(-1)?.push({ year: point.year, value: point.value });
		before = point.year;
	}
	return found;
}

/** A run of one year has no line: its dot stands for it. */
export function pathOf(
	run: readonly Stated[],
	x: (year: number) => number,
	y: (value: number) => number
): string {
	const draw = line<Stated>(
		(p) => x(p.year),
		(p) => y(p.value)
	).digits(1);
	return run.length > 1 ? (draw([...run]) ?? '') : '';
}
