import { cropped, type Grey, type Mask, PAPER, type PixelBox } from './picture.ts';
import { tightened } from './lines.ts';

/** The shape of one sign, whatever its size: how dark each field of a raster is, of length 1. */
export type Shape = Float32Array;

const RASTER = { width: 16, height: 24 };
/** Of a sign's height a part beside it that is lower is dust, or a point. */
const LOW = 0.45;

/**
 * The shapes of `count` signs within a box of ink, from the left: what stands apart from what is
 * beside it; what touches is parted where it is thinnest. Points and commas are counted only. Null
 * where there are not as many.
 */
export function shapesIn(
	white: Grey,
	ink: Mask,
	box: PixelBox,
	count: number
): { shapes: Shape[] | null; points: number } {
	const height = box.bottom - box.top;
	const parts = columnsOf(ink, box);
	const signs = parts.filter((sign) => sign.bottom - sign.top >= LOW * height);
	// A point stands on the line; what is as low and stands higher is dust.
	const points = parts.filter(
		(part) => !signs.includes(part) && box.bottom - part.bottom < ON_LINE * height
	).length;
	while (signs.length < count && partWidest(signs, ink, height));
	if (signs.length !== count) return { shapes: null, points };
	const shapes = signs.map((sign) => shapeOf(white, { ...sign, top: box.top, bottom: box.bottom }));
	return { shapes, points };
}
const ON_LINE = 0.25;
/** Of its height: what is narrower is one digit. */
const NARROWEST_PAIR = 0.72;

/** Mutates `signs`. Whether there was one wide enough to be two. */
function partWidest(signs: PixelBox[], ink: Mask, height: number): boolean {
	const widths = signs.map(({ left, right }) => right - left);
	const place = widths.indexOf(Math.max(...widths));
	const pair = signs[place];
	if (!pair || pair.right - pair.left < NARROWEST_PAIR * height) return false;
	const third = Math.floor((pair.right - pair.left) / 3);
	let [best, least] = [0, Infinity];
	for (let x = pair.left + third; x < pair.right - third; x++) {
		let inked = 0;
		for (let y = pair.top; y < pair.bottom; y++) inked += ink.data[y * ink.width + x] ?? 0;
		if (inked < least) [best, least] = [x, inked];
	}
	signs.splice(place, 1, { ...pair, right: best }, { ...pair, left: best });
	return true;
}

function columnsOf(ink: Mask, box: PixelBox): PixelBox[] {
	const found: PixelBox[] = [];
	let start = -1;
	for (let x = box.left; x <= box.right; x++) {
		let isInked = false;
		for (let y = box.top; x < box.right && y < box.bottom && !isInked; y++)
			isInked = ink.data[y * ink.width + x] === 1;
		if (isInked && start < 0) start = x;
		if (isInked || start < 0) continue;
		const sign = tightened(ink, { ...box, left: start, right: x });
		if (sign) found.push(sign);
		start = -1;
	}
	return found;
}

/** The sign in the middle of the raster, as high as it. */
function shapeOf(white: Grey, box: PixelBox): Shape {
	const crop = cropped(white, { ...box, left: box.left - 1, right: box.right + 1 });
	const scale = crop.height / RASTER.height;
	const shape = new Float32Array(RASTER.width * RASTER.height);
	let square = 0;
	for (let y = 0; y < RASTER.height; y++)
		for (let x = 0; x < RASTER.width; x++) {
			const from = crop.width / 2 + (x - RASTER.width / 2) * scale;
			const dark = darkness(crop, from, y * scale, scale);
			shape[y * RASTER.width + x] = dark;
			square += dark * dark;
		}
	const length = Math.sqrt(square) || 1;
	return shape.map((dark) => dark / length);
}

/** The mean over a square; paper is 0. */
function darkness({ width, height, data }: Grey, left: number, top: number, side: number): number {
	let sum = 0;
	let count = 0;
	for (let y = Math.floor(top); y < top + side; y++)
		for (let x = Math.floor(left); x < left + side; x++) {
			const isOn = x >= 0 && y >= 0 && x < width && y < height;
			const part =
				(Math.min(x + 1, left + side) - Math.max(x, left)) *
				(Math.min(y + 1, top + side) - Math.max(y, top));
			if (part <= 0) continue;
			sum += part * (isOn ? PAPER - (data[y * width + x] ?? PAPER) : 0);
			count += part;
		}
	return count > 0 ? sum / count : 0;
}

/** Shapes by what they were read as: in one document a digit looks like itself. */
export interface Gallery {
	add: (sign: string, shape: Shape) => void;
	/**
	 * Which sign's other shapes it is most like; `own` is what it was added as. `isKnown` if there are
	 * enough of that one too. Null where there are enough of none.
	 */
	likest: (shape: Shape, own: string) => { sign: string; isKnown: boolean } | null;
}

/** So many others must have been read as the same for them to tell anything. */
const FEWEST = 2;

export function openGallery(): Gallery {
	const sums = new Map<string, { sum: Float32Array; count: number }>();
	return {
		add(sign, shape) {
			const known = sums.get(sign) ?? { sum: new Float32Array(shape.length), count: 0 };
			shape.forEach((dark, i) => void (known.sum[i] = (known.sum[i] ?? 0) + dark));
			known.count++;
			sums.set(sign, known);
		},
		likest(shape, own) {
			let best: { sign: string; likeness: number } | null = null;
			for (const [sign, { sum, count }] of sums) {
				const isOwn = sign === own;
				if (count - (isOwn ? 1 : 0) < FEWEST) continue;
				const likeness = likenessTo(shape, sum, isOwn);
				if (best === null || likeness > best.likeness) best = { sign, likeness };
			}
			const isKnown = (sums.get(own)?.count ?? 0) - 1 >= FEWEST;
			return best && { sign: best.sign, isKnown };
		}
	};
}

/** Between the shape and the mean of others (1 is the same), itself left out of them. */
function likenessTo(shape: Shape, sum: Float32Array, isIn: boolean): number {
	let product = 0;
	let square = 0;
	for (let i = 0; i < shape.length; i++) {
		const own = shape[i] ?? 0;
		const other = (sum[i] ?? 0) - (isIn ? own : 0);
		product += own * other;
		square += other * other;
	}
	return product / (Math.sqrt(square) || 1);
}
