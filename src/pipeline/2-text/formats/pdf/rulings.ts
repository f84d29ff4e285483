import type { Ruling } from './page.ts';
import { times } from './words.ts';

/** What the engine draws: a code and its arguments each. */
export interface Drawing {
	fnArray: readonly number[];
	argsArray: readonly unknown[];
}

type Codes = Readonly<Record<string, number>>;
type Point = readonly [x: number, y: number];

const SHORTEST = 3;
/** Thicker than this a filled box is a background and no line. */
const THICKEST = 3;
/** So many lines are a drawing, not tables. */
const MOST = 20_000;

/** The upright and level lines of a page as it is shown: strokes, and boxes filled so thin that they are lines. */
export function rulingsOf(
	{ fnArray, argsArray }: Drawing,
	codes: Codes,
	view: readonly number[]
): { level: Ruling[]; upright: Ruling[] } {
	const level: Ruling[] = [];
	const upright: Ruling[] = [];
	const strokes = codesOf(codes, 'stroke closeStroke fillStroke eoFillStroke closeFillStroke');
	const fills = codesOf(codes, 'fill eoFill');
	const add = ([x, y]: Point, [u, v]: Point) => {
		const box = {
			left: Math.min(x, u),
			right: Math.max(x, u),
			top: Math.min(y, v),
			bottom: Math.max(y, v)
		};
		if (Math.abs(y - v) < 1 && Math.abs(x - u) >= SHORTEST) level.push(box);
		else if (Math.abs(x - u) < 1 && Math.abs(y - v) >= SHORTEST) upright.push(box);
	};
	const addFilled = (points: readonly Point[]) => {
		const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
		const [left, right] = [Math.min(...xs), Math.max(...xs)];
		const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
		const [x, y] = [(left + right) / 2, (top + bottom) / 2];
		if (right - left <= THICKEST) add([x, top], [x, bottom]);
		else if (bottom - top <= THICKEST) add([left, y], [right, y]);
	};

	let matrix = view;
	const stack: (readonly number[])[] = [];
	for (const [i, code] of fnArray.entries()) {
		const args = argsArray[i];
		if (code === codes.save) stack.push(matrix);
		else if (code === codes.restore) matrix = stack.pop() ?? view;
		else if (code === codes.transform) matrix = times(matrix, args as number[]);
		else if (code === codes.paintFormXObjectBegin) {
			stack.push(matrix);
			const [form] = args as [number[] | null];
			if (form) matrix = times(matrix, form);
		} else if (code === codes.paintFormXObjectEnd) matrix = stack.pop() ?? view;
		else if (code === codes.constructPath) {
			const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
			if (!path || (!strokes.has(paint) && !fills.has(paint))) continue;
			for (const points of subpaths(path, matrix))
				if (fills.has(paint)) addFilled(points);
				else
					for (let p = 1; p < points.length; p++) add(points[p - 1] as Point, points[p] as Point);
			if (level.length + upright.length > MOST) return { level: [], upright: [] };
		}
	}
	return { level, upright };
}

const codesOf = (codes: Codes, names: string): Set<number | undefined> =>
	new Set(names.split(' ').map((name) => codes[name]));

/** Coordinates that follow the marks of a path: to, line, two kinds of curve, close. */
const COORDINATES = [2, 2, 6, 4, 0];
const CLOSE = 4;

function subpaths(path: ArrayLike<number>, matrix: readonly number[]): Point[][] {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
	const all: Point[][] = [];
	let points: Point[] = [];
	for (let i = 0; i < path.length;) {
		const mark = path[i] ?? CLOSE;
		const count = COORDINATES[mark];
		if (count === undefined) return all;
		if (mark === CLOSE) {
			if (points[0]) points.push(points[0]);
		} else {
			const [x, y] = [path[i + count - 1] ?? 0, path[i + count] ?? 0];
			if (mark === 0) all.push((points = []));
			points.push([a * x + c * y + e, b * x + d * y + f]);
		}
		i += 1 + count;
	}
	return all;
}
