import { type Matrix } from '../pdf/matrix.ts';
import type { Picture } from './picture.ts';

/** A picture that a page shows. */
export interface PlacedPicture {
	width: number;
	height: number;
	/** The colour of a pixel, rows from the upper one, as 0xaarrggbb. */
	at: (x: number, y: number) => number;
	/** From its unit square, whose origin is the picture's lower left corner, to the page as it is shown, in points. */
	matrix: Matrix;
}

export const [CLEAR, BLACK, WHITE] = [0, 0xff000000, 0xffffffff];
const [FINEST, COARSEST] = [300 / 72, 100 / 72];

/** What a page of this size, in points, shows of pictures, as one on white; null where it shows none. */
export function composed(
	width: number,
	height: number,
	placed: readonly PlacedPicture[]
): Picture | null {
	if (placed.length === 0) return null;
	const scale = Math.max(COARSEST, Math.min(FINEST, Math.max(...placed.map(finenessOf))));
	const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
	const data = new Uint8Array(across * down * 3).fill(255);
	const sheet: Picture = { width: across, height: down, channels: 3, data };
	for (const one of placed) paint(sheet, one, scale);
	return sheet;
}

/** Pixels a point. */
const finenessOf = ({
	width,
	height,
	matrix: [a = 0, b = 0, c = 0, d = 0]
}: PlacedPicture): number => Math.min(width / Math.hypot(a, b), height / Math.hypot(c, d)) || 0;

/** Mutates `sheet`: each of its pixels is the mean of those of the picture that it covers, laid on what is there. */
function paint(sheet: Picture, picture: PlacedPicture, scale: number): void {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = picture.matrix.map((value) => value * scale);
	const area = a * d - b * c;
	if (area === 0) return;
	const xs = [e, e + a, e + c, e + a + c];
	const ys = [f, f + b, f + d, f + b + d];
	const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.ceil(Math.max(...xs))];
	const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.ceil(Math.max(...ys))];
	const samples = Math.max(1, Math.min(4, Math.round(finenessOf(picture) / scale)));
	for (let y = top; y < Math.min(bottom, sheet.height); y++)
		for (let x = left; x < Math.min(right, sheet.width); x++) {
			const sums = [0, 0, 0];
			let count = 0;
			for (let i = 0; i < samples * samples; i++) {
				const dx = x + ((i % samples) + 0.5) / samples - e;
				const dy = y + (Math.floor(i / samples) + 0.5) / samples - f;
				const u = (dx * d - dy * c) / area;
				const v = (dy * a - dx * b) / area;
				if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
				// The picture's first row is its upper one, the unit square's last.
				const row = Math.min(picture.height - 1, Math.floor((1 - v) * picture.height));
				const pixel = picture.at(Math.floor(u * picture.width), Math.max(0, row));
				const alpha = (pixel >>> 24) / 255;
				for (let k = 0; k < 3; k++)
					sums[k] = (sums[k] ?? 0) + ((pixel >> (16 - 8 * k)) & 0xff) * alpha;
				count += alpha;
			}
			const share = count / (samples * samples);
			const to = (y * sheet.width + x) * 3;
			for (let k = 0; k < 3; k++)
				sheet.data[to + k] =
					(sums[k] ?? 0) / (samples * samples) + (sheet.data[to + k] ?? 255) * (1 - share);
		}
}

/** The pixels of a decoded picture. */
export function pixelsOf({ width, channels, data }: Picture): PlacedPicture['at'] {
	return (x, y) => {
		const at = (y * width + x) * channels;
		const red = data[at] ?? 0;
		const [green, blue] = channels === 1 ? [red, red] : [data[at + 1] ?? 0, data[at + 2] ?? 0];
		const alpha = channels === 4 ? (data[at + 3] ?? 255) : 255;
		return (alpha << 24) | (red << 16) | (green << 8) | blue;
	};
}
