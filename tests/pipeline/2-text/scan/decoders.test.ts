import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { decodeBmp } from '#pipeline/2-text/scan/decoders/bmp.ts';
import { decodeTiff } from '#pipeline/2-text/scan/decoders/tiff.ts';
import type { Picture } from '#pipeline/2-text/scan/picture.ts';
import { bitmap, greyJpeg, tiffOf } from './pictures.ts';

/** The red of each pixel of a row. */
const row = (picture: Picture | undefined, y: number): number[] =>
	Array.from({ length: picture?.width ?? 0 }, (_, x) => {
		const { width = 0, channels = 1, data = [] } = picture ?? {};
		return data[(y * width + x) * channels] ?? -1;
	});

describe('a bitmap with a palette', () => {
	it.each([
		{ name: 'black, white', palette: [0, 255], rows: [0, 255] },
		{ name: 'white, black', palette: [255, 0], rows: [255, 0] }
	])('of one bit, $name, is shown in its colours', async ({ palette, rows }) => {
		const [picture] = await decodeBmp(bitmap(1, palette));
		expect([row(picture, 0), row(picture, 1)]).toEqual(rows.map((grey) => Array(8).fill(grey)));
	});

	it('of eight bits is shown in its colours', async () => {
		const [picture] = await decodeBmp(bitmap(8, [200, 30, 90]));
		expect([row(picture, 0)[0], row(picture, 1)[0]]).toEqual([200, 30]);
	});

	it('says when a pixel has a colour that is not in it', async () => {
		await expect(decodeBmp(bitmap(8, [200]))).rejects.toThrow('colour 1 is not among the 1');
	});
});

describe('a TIFF of a grey JPEG', () => {
	const right = jpeg.decode(greyJpeg(), { formatAsRGBA: true }).data;
	const rights = Array.from({ length: 48 }, (_, x) => right[x * 4] ?? -1);

	it.each([
		{ name: 'black is zero', photometric: 1, shown: (grey: number) => grey },
		{ name: 'white is zero', photometric: 0, shown: (grey: number) => 255 - grey }
	])('whose $name has every row where it is', async ({ photometric, shown }) => {
		const [picture] = await decodeTiff(tiffOf(greyJpeg(), photometric));
		expect(picture).toMatchObject({ width: 48, height: 48 });
		const wanted = rights.map(shown);
		for (const y of [0, 1, 30, 47])
			row(picture, y).forEach((grey, x) =>
				expect(Math.abs(grey - (wanted[x] ?? 0)), `${x}, ${y}`).toBeLessThan(4)
			);
	});

	it('may leave out how many samples it has', async () => {
		const [picture] = await decodeTiff(tiffOf(greyJpeg(), 1, false));
		expect(row(picture, 47)[40]).toBe(row(picture, 0)[40]);
		expect(row(picture, 0)[40]).not.toBe(row(picture, 0)[0]);
	});
});
