import { describe, expect, it, test } from 'vitest';
import { decodeJpeg } from '#pipeline/2-text/scan/decoders/jpeg.ts';
import {
	type Quarters,
	QUARTERS,
	turned,
	turnedBack
} from '#pipeline/2-text/scan/quarter-turns.ts';
import type { PictureOfPage } from '#pipeline/2-text/scan/read-pages.ts';
import { standingPage } from '#pipeline/2-text/scan/standing-page.ts';
import { openEyes } from '#pipeline/build/workers/eyes.ts';
import { harmed } from '../../../../scripts/accuracy/scans/harm.ts';
import { pageOf } from '../../../../scripts/accuracy/scans.ts';

const MINUTES = 60_000;
const BACK: Record<Quarters, Quarters> = { 0: 0, 1: 3, 2: 2, 3: 1 };

/** Four by two pixels of different greys, on a page of as many points. */
const small: PictureOfPage = {
	picture: { width: 4, height: 2, channels: 1, data: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]) },
	width: 4,
	height: 2,
	number: 3
};

describe('a page turned by quarters', () => {
	it('has its left side at the top after one', () => {
		const { picture, width, height } = turned(small, 1);
		expect([width, height, [...picture.data]]).toEqual([2, 4, [5, 1, 6, 2, 7, 3, 8, 4]]);
	});

	it.each(QUARTERS)('and back is what it was (%i)', (quarters) => {
		const there = turned(small, quarters);
		expect(turned(there, BACK[quarters])).toEqual(small);
	});

	it.each(QUARTERS)('leads each of its pixels back to its place (%i)', (quarters) => {
		const { picture } = turned(small, quarters);
		for (let y = 0; y < picture.height; y++)
			for (let x = 0; x < picture.width; x++) {
				const box = { page: 3, left: x, right: x + 1, top: y, bottom: y + 1 };
				const { left, right, top, bottom } = turnedBack(box, quarters, small);
				expect([right - left, bottom - top]).toEqual([1, 1]);
				const grey = small.picture.data[top * small.picture.width + left];
				expect(grey).toBe(picture.data[y * picture.width + x]);
			}
	});
});

test(
	'a sheet that lay sideways or upside down is set right, one that lay well is left',
	{ timeout: 10 * MINUTES },
	async () => {
		const recogniser = await openEyes(() => undefined)(1);
		const [picture] = await decodeJpeg(
			harmed(pageOf('kai'), { id: 'test', dpi: 150, quality: 60, noise: 6 }, 2)
		);
		if (!picture) throw new Error('no picture');
		const page = { picture, width: 595, height: 842, number: 1 };
		for (const quarters of QUARTERS) {
			const lies = turned(page, BACK[quarters]);
			expect((await standingPage(lies, recogniser)).quarters).toBe(quarters);
		}
	}
);
