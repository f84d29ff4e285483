import jpeg from 'jpeg-js';
import { createRandom } from '../../demo/random.ts';
import { straightened } from '#pipeline/2-text/scan/skew.ts';
import type { Grey } from '#pipeline/2-text/scan/picture.ts';

/** What a scanner does to a page. */
export interface Harm {
	id: string;
	dpi: number;
	/** Degrees by which the sheet lay crooked. */
	skew?: number;
	/** Standard deviation of the grain, of 255. */
	noise?: number;
	/** Of 100. */
	quality: number;
	/** Where the middle of a red seal lies, as shares of the page. */
	seal?: readonly [x: number, y: number];
	/** How much darker the paper is in its lower right corner. */
	shade?: number;
	/** How much of the ink's strength is gone. */
	fade?: number;
	/** Black and white alone. */
	isBitonal?: boolean;
}

export const HARMS: readonly Harm[] = [
	{ id: 'plain', dpi: 200, quality: 75 },
	{ id: 'coarse', dpi: 150, quality: 60 },
	{ id: 'skew', dpi: 200, quality: 60, skew: 1.9, noise: 6 },
	{ id: 'noise', dpi: 150, quality: 40, skew: -0.8, noise: 14 },
	{ id: 'seal', dpi: 200, quality: 60, noise: 6, seal: [0.62, 0.5] },
	{ id: 'faded', dpi: 200, quality: 50, noise: 8, fade: 0.5, shade: 0.25 },
	{ id: 'bitonal', dpi: 200, quality: 90, skew: 0.6, noise: 20, isBitonal: true }
];

/** A page of `dpi` 200 as JPEG, after what happened to it; the same for the same seed. */
export function harmed(page: Grey, harm: Harm, seed: number): Uint8Array {
	const { noise = 0, shade = 0, fade = 0, seal, isBitonal, quality, skew = 0 } = harm;
	const random = createRandom('scan', harm.id, seed);
	const { width, height, data } = straightened(resized(page, harm.dpi / PAGE_DPI), skew);
	const out = new Uint8Array(4 * width * height);
	for (let at = 0; at < data.length; at++) {
		const [x, y] = [at % width, Math.floor(at / width)];
		const ink = 255 - (255 - (data[at] ?? 255)) * (1 - fade);
		const isRed = seal && isOnSeal(x - seal[0] * width, y - seal[1] * height, harm.dpi);
		const light = 1 - shade * (0.6 * (x / width) + 0.4 * (y / height));
		const grain = noise * (random.next() + random.next() + random.next() - 1.5) * 2;
		for (let c = 0; c < 3; c++) {
			const colour = isRed ? (c === 0 ? Math.min(ink, 225) : Math.min(ink, 60 + ink / 4)) : ink;
			const value = colour * light + grain;
			out[4 * at + c] = clamped(isBitonal ? (value < 150 ? 0 : 255) : value);
		}
		out[4 * at + 3] = 255;
	}
	return jpeg.encode({ width, height, data: out }, quality).data;
}
const PAGE_DPI = 200;

const clamped = (value: number): number => Math.max(0, Math.min(255, value));

/** A ring, a star and what stands between them; offsets from the middle, in pixels. */
function isOnSeal(dx: number, dy: number, dpi: number): boolean {
	const radius = 0.82 * dpi;
	const [distance, angle] = [Math.hypot(dx, dy), Math.atan2(dy, dx)];
	if (Math.abs(distance - radius) < 0.03 * dpi) return true;
	if (distance > 0.6 * radius && distance < 0.85 * radius)
		return Math.sin(22 * angle) > 0.2 && Math.sin((40 * distance) / radius + 7 * angle) > -0.2;
	return distance < 0.3 * radius * (0.62 + 0.38 * Math.cos(5 * (angle + Math.PI / 2)));
}

/** By the mean of what each pixel covers. */
function resized({ width, height, data }: Grey, scale: number): Grey {
	if (scale === 1) return { width, height, data };
	const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
	const out = new Uint8Array(across * down);
	for (let y = 0; y < down; y++)
		for (let x = 0; x < across; x++) {
			let [sum, count] = [0, 0];
			for (let v = y / scale; v < (y + 1) / scale; v += 0.5)
				for (let u = x / scale; u < (x + 1) / scale; u += 0.5) {
					sum += data[Math.min(height - 1, v | 0) * width + Math.min(width - 1, u | 0)] ?? 255;
					count++;
				}
			out[y * across + x] = sum / count;
		}
	return { width: across, height: down, data: out };
}
