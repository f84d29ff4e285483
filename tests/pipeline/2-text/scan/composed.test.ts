import { describe, expect, it } from 'vitest';
import { BLACK, CLEAR, composed, pixelsOf, WHITE } from '#pipeline/2-text/scan/composed.ts';

/** A page of 36 × 36 points, of one pixel a half point and more. */
const SIDE = 36;
const whole = [SIDE, 0, 0, -SIDE, 0, SIDE];

/** The greys in the middle of the four quarters of the page, row by row. */
function quarters(placed: Parameters<typeof composed>[2]): number[] {
	const page = composed(SIDE, SIDE, placed);
	if (page === null) return [];
	const { width, height, data, channels } = page;
	return [0.25, 0.75].flatMap((v) =>
		[0.25, 0.75].map((u) => {
			const [x, y] = [Math.floor(u * width), Math.floor(v * height)];
			return data[(y * width + x) * channels] ?? -1;
		})
	);
}

/** Two by two pixels, row by row. */
const four = (colours: readonly number[], matrix = whole) => ({
	width: 2,
	height: 2,
	at: (x: number, y: number) => colours[y * 2 + x] ?? CLEAR,
	matrix
});

describe('pictures on a page', () => {
	it('are none where none is laid', () => {
		expect(composed(SIDE, SIDE, [])).toBeNull();
	});

	it('lie where they are laid, on white', () => {
		const half = [SIDE / 2, 0, 0, -SIDE / 2, SIDE / 2, SIDE];
		expect(quarters([four([BLACK, BLACK, BLACK, BLACK], half)])).toEqual([255, 255, 255, 0]);
	});

	it('let through what lies below where they are clear, as the inks of a scan in layers', () => {
		const ground = four([WHITE, 0xff808080, WHITE, 0xff808080]);
		const ink = four([CLEAR, CLEAR, BLACK, BLACK]);
		expect(quarters([ground, ink])).toEqual([255, 128, 0, 0]);
	});

	it('half let through where they are half clear', () => {
		const half = (0x80 << 24) >>> 0;
		expect(quarters([four([half, half, half, half])])).toEqual([127, 127, 127, 127]);
	});
});

describe('the pixels of a picture', () => {
	it.each([
		{ channels: 1, data: [7], shown: 0xff070707 },
		{ channels: 3, data: [1, 2, 3], shown: 0xff010203 },
		{ channels: 4, data: [1, 2, 3, 0], shown: 0x00010203 }
	] as const)('of $channels channels', ({ channels, data, shown }) => {
		const at = pixelsOf({ width: 1, height: 1, channels, data: Uint8Array.from(data) });
		expect(at(0, 0) >>> 0).toBe(shown);
	});
});
