import type { Box } from '../page-layout/page.ts';
import { applied, around, type Matrix, type Point } from './matrix.ts';
import type { Painting } from './painting.ts';

/** How a path is painted. */
export interface Paint {
	isFilled: boolean;
	light: number | null;
	isOpaque: boolean;
	at: number;
}

export interface Outline {
	points: Point[];
	isCurved: boolean;
}

const SHORTEST = 3;
/** Thicker than this a filled box is a background and no line. */
const THICKEST = 3;
/** So many lines are a drawing, not tables. */
export const MOST_STROKES = 20_000;

/** Adds what a path paints to the painting, which changes: lines, boxes, and the places of other shapes. */
export function paintPath(painting: Painting, outlines: readonly Outline[], paint: Paint): void {
	for (const { points, isCurved } of outlines) {
		if (points.length < 2) continue;
		const box = around(points);
		if (paint.isFilled) paintFill(painting, box, isCurved || !isBox(points), paint);
		else if (isCurved) painting.figures.push({ ...box, kind: 'shape', at: paint.at });
		else
			for (let i = 1; i < points.length; i++)
				addStroke(painting, points[i - 1] as Point, points[i] as Point, paint.at);
	}
}

function paintFill(painting: Painting, box: Box, isShape: boolean, paint: Paint): void {
	if (isShape) {
		painting.figures.push({ ...box, kind: 'shape', at: paint.at });
		return;
	}
	const { light, isOpaque, at } = paint;
	const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
	// A white line is none to the eye.
	if (light === 1) painting.fills.push({ ...box, light, isOpaque, at });
	else if (box.right - box.left <= THICKEST) addStroke(painting, [x, box.top], [x, box.bottom], at);
	else if (box.bottom - box.top <= THICKEST) addStroke(painting, [box.left, y], [box.right, y], at);
	else painting.fills.push({ ...box, light, isOpaque, at });
}

function addStroke(painting: Painting, [x, y]: Point, [u, v]: Point, at: number): void {
	const box = {
		left: Math.min(x, u),
		right: Math.max(x, u),
		top: Math.min(y, v),
		bottom: Math.max(y, v),
		at
	};
	if (Math.abs(y - v) < 1 && Math.abs(x - u) >= SHORTEST) painting.level.push(box);
	else if (Math.abs(x - u) < 1 && Math.abs(y - v) >= SHORTEST) painting.upright.push(box);
}

const ALMOST = 0.05;

function isBox(points: readonly Point[]): boolean {
	const { left, right, top, bottom } = around(points);
	return points.every(
		([x, y]) => Math.min(x - left, right - x) <= ALMOST && Math.min(y - top, bottom - y) <= ALMOST
	);
}

/** Coordinates that follow the marks of a path: to, line, two kinds of curve, close. */
const COORDINATES = [2, 2, 6, 4, 0];
const CLOSE = 4;

/** The parts of a path, in the page's own measure. */
export function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Outline[] {
	const all: Outline[] = [];
	let outline: Outline = { points: [], isCurved: false };
	for (let i = 0; i < path.length;) {
		const mark = path[i] ?? CLOSE;
		const count = COORDINATES[mark];
		if (count === undefined) return all;
		if (mark === CLOSE) {
			if (outline.points[0]) outline.points.push(outline.points[0]);
		} else {
			if (mark === 0) all.push((outline = { points: [], isCurved: false }));
			if (mark > 1) outline.isCurved = true;
			// What steers a curve counts as its corners: its shape is within them.
			for (let at = 1; at < count; at += 2)
				outline.points.push(applied(matrix, [path[i + at] ?? 0, path[i + at + 1] ?? 0]));
		}
		i += 1 + count;
	}
	return all;
}
