import type { PrintedLine } from './lines.ts';

const CLOSED = /[。；：！？.;:!?]$/u;

/** Tells of two lines whether the page's width cut one sentence: the first is full and ends in the middle, the next begins without indent. */
export function flowOf(
	lines: readonly PrintedLine[]
): (line: PrintedLine, next: PrintedLine) => boolean {
	const right = quantile(
		lines.map((l) => l.right),
		0.9
	);
	const left = quantile(
		lines.map((l) => l.left),
		0.1
	);
	return (line, next) =>
		!line.parted &&
		!next.parted &&
		!CLOSED.test(line.text) &&
		line.right > right - 1.6 * line.size &&
		next.left < left + 0.8 * next.size &&
		Math.abs(line.size - next.size) < line.size * 0.1;
}

const quantile = (values: readonly number[], share: number): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
