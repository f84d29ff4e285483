import { blank, type Grey, type Mask, PAPER } from './picture.ts';

/** In degrees. */
const WIDEST = 4;
const COARSE = 0.1;
const FINE = 0.01;
/** Every so many pixels one is looked at for the coarse angle; less where few are inked. */
const MOST_POINTS = 60_000;

/**
 * By how many degrees the lines of a page fall to the right: the angle at which ink falls into the
 * fewest and fullest rows. 0 for a page without ink.
 */
export function skewOf(mask: Mask): number {
	const points = pointsOf(mask);
	const coarse = best(points, mask, 0, WIDEST, COARSE);
	return best(points, mask, coarse, COARSE, FINE);
}

function pointsOf({ width, data }: Mask): Float32Array {
	const inked: number[] = [];
	let count = 0;
	for (const value of data) count += value;
	const step = Math.max(1, Math.floor(count / MOST_POINTS));
	let met = 0;
	for (let at = 0; at < data.length; at++)
		if (data[at] === 1 && met++ % step === 0) inked.push(at % width, Math.floor(at / width));
	return Float32Array.from(inked);
}

function best(points: Float32Array, mask: Mask, around: number, reach: number, step: number) {
	let [found, most] = [around, -1];
	const steps = Math.round(reach / step);
	for (let i = -steps; i <= steps; i++) {
		const angle = around + i * step;
		const score = fullness(points, mask, angle);
		// Of equals the one nearest to upright.
		if (score > most || (score === most && Math.abs(angle) < Math.abs(found)))
			[found, most] = [angle, score];
	}
	return Math.round(found / FINE) * FINE;
}

function fullness(points: Float32Array, { width, height }: Mask, angle: number): number {
	const slope = Math.tan((angle * Math.PI) / 180);
	const shift = Math.ceil(width * Math.abs(slope)) + 1;
	const rows = new Uint32Array(height + 2 * shift + 1);
	for (let i = 0; i < points.length; i += 2) {
		const row = Math.round((points[i + 1] ?? 0) - (points[i] ?? 0) * slope) + shift;
		rows[row] = (rows[row] ?? 0) + 1;
	}
	let score = 0;
	for (const count of rows) score += count * count;
	return score;
}

/** Turned back by so many degrees around its middle; what comes from beyond the picture is paper. */
export function straightened(grey: Grey, degrees: number): Grey {
	if (degrees === 0) return grey;
	const { width, height, data } = grey;
	const angle = (degrees * Math.PI) / 180;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
	const turned = blank(width, height, PAPER);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const u = (x - middleX) * cos - (y - middleY) * sin + middleX;
			const v = (x - middleX) * sin + (y - middleY) * cos + middleY;
			const [left, top] = [Math.floor(u), Math.floor(v)];
			if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
			const at = top * width + left;
			const [over, down] = [u - left, v - top];
			const above = (data[at] ?? 0) * (1 - over) + (data[at + 1] ?? 0) * over;
			const below = (data[at + width] ?? 0) * (1 - over) + (data[at + width + 1] ?? 0) * over;
			turned.data[y * width + x] = above + (below - above) * down + 0.5;
		}
	return turned;
}
