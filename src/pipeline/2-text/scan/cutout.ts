import { encode } from 'fast-png';
import { cropped, type Grey, PAPER, type PixelBox } from './picture.ts';

/** Dots an inch that a reader needs to tell digits. */
const FINE_ENOUGH = 150;
/** Around the ink, in inches. */
const MARGIN = 0.05;

/** A place of a page as a small PNG of sixteen greys. */
export function cutoutOf(white: Grey, box: PixelBox, dpi: number): Uint8Array {
	const margin = MARGIN * dpi;
	const crop = cropped(white, {
		left: box.left - margin,
		right: box.right + margin,
		top: box.top - margin,
		bottom: box.bottom + margin
	});
	const { width, height, data } = smaller(crop, Math.max(1, Math.floor(dpi / FINE_ENOUGH)));
	const levels = data.map((light) => (light >> 4) * 17);
	return encode({ width, height, data: levels, depth: 8, channels: 1 }, { zlib: { level: 9 } });
}

function smaller(grey: Grey, times: number): Grey {
	if (times === 1) return grey;
	const [width, height] = [Math.ceil(grey.width / times), Math.ceil(grey.height / times)];
	const data = new Uint8Array(width * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			let sum = 0;
			let count = 0;
			for (let v = y * times; v < Math.min(grey.height, (y + 1) * times); v++)
				for (let u = x * times; u < Math.min(grey.width, (x + 1) * times); u++) {
					sum += grey.data[v * grey.width + u] ?? PAPER;
					count++;
				}
			data[y * width + x] = sum / count;
		}
	return { width, height, data };
}
