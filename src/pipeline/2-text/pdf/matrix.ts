/** [a b c d e f], as PDF writes a change of coordinates. */
export type Matrix = readonly number[];
export type Point = readonly [x: number, y: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Two transforms, the second one first. */
export function times(m: Matrix, n: Matrix): Matrix {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
	const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
	return [
		a * g + c * h,
		b * g + d * h,
		a * i + c * j,
		b * i + d * j,
		a * k + c * l + e,
		b * k + d * l + f
	];
}

export function applied([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [x, y]: Point): Point {
	return [a * x + c * y + e, b * x + d * y + f];
}

/** Upright box around the corners of a box of other coordinates. */
export function boxUnder(matrix: Matrix, [left, bottom, right, top]: readonly number[]) {
	const corners = [
		[left, bottom],
		[right, bottom],
		[left, top],
		[right, top]
	].map(([x = 0, y = 0]) => applied(matrix, [x, y]));
	return around(corners);
}

export const around = (points: readonly Point[]) => {
	const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
	for (const [x, y] of points) {
		box.left = Math.min(box.left, x);
		box.right = Math.max(box.right, x);
		box.top = Math.min(box.top, y);
		box.bottom = Math.max(box.bottom, y);
	}
	return box;
};
