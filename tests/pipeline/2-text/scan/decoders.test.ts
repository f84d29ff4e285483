import jpeg from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { decodeBmp } from '#pipeline/2-text/scan/decoders/bmp.ts';
import { decodeJpeg } from '#pipeline/2-text/scan/decoders/jpeg.ts';
import { decodeTiff } from '#pipeline/2-text/scan/decoders/tiff.ts';
import type { Picture } from '#pipeline/2-text/scan/picture.ts';
import { drawTiff, type Tag } from './draw-tiff.ts';
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

describe('a picture that is stored otherwise than it is shown', () => {
	/** Three across, two down, as it is shown. */
	const SHOWN = [
		[10, 20, 30],
		[40, 50, 60]
	];
	/** The rows as they are stored, by the number that says so (TIFF 6.0, tag 274). */
	const STORED: readonly (readonly [number, number[][]])[] = [
		[1, SHOWN],
		[
			2,
			[
				[30, 20, 10],
				[60, 50, 40]
			]
		],
		[
			3,
			[
				[60, 50, 40],
				[30, 20, 10]
			]
		],
		[
			4,
			[
				[40, 50, 60],
				[10, 20, 30]
			]
		],
		[
			5,
			[
				[10, 40],
				[20, 50],
				[30, 60]
			]
		],
		[
			6,
			[
				[30, 60],
				[20, 50],
				[10, 40]
			]
		],
		[
			7,
			[
				[60, 30],
				[50, 20],
				[40, 10]
			]
		],
		[
			8,
			[
				[40, 10],
				[50, 20],
				[60, 30]
			]
		],
		[9, SHOWN]
	];
	const rowsOf = (picture: Picture | undefined) =>
		Array.from({ length: picture?.height ?? 0 }, (_, y) => row(picture, y));
	const tagsOf = (rows: readonly number[][], orientation: number): Tag[] => [
		[256, [rows[0]?.length ?? 0]],
		[257, [rows.length]],
		[258, [8]],
		[259, [1]],
		[262, [1]],
		[274, [orientation]],
		[277, [1]],
		[278, [rows.length]]
	];

	it.each(STORED)('as a TIFF of orientation %i', async (orientation, rows) => {
		const tiff = drawTiff(Uint8Array.from(rows.flat()), tagsOf(rows, orientation));
		expect(rowsOf((await decodeTiff(tiff))[0])).toEqual(SHOWN);
	});

	it('as a JPEG of a camera held upright', async () => {
		const plain = greyJpeg();
		const exif = Buffer.concat([
			Buffer.from('Exif\0\0', 'latin1'),
			drawTiff(new Uint8Array(0), [[274, [6]]])
		]);
		const length = Buffer.from([(exif.length + 2) >> 8, (exif.length + 2) & 255]);
		const turned = Buffer.concat([
			plain.subarray(0, 2),
			Buffer.from([255, 0xe1]),
			length,
			exif,
			plain.subarray(2)
		]);
		const [as, is] = [(await decodeJpeg(plain))[0], (await decodeJpeg(turned))[0]];
		// Stripes that were upright lie level; each keeps its grey.
		expect(rowsOf(is).map(([first]) => first)).toEqual(row(as, 0));
		expect(new Set(row(is, 0))).toEqual(new Set([row(as, 0)[0]]));
	});
});

describe('a TIFF of a fax server or a printer', () => {
	const ONE_BIT: Tag[] = [
		[256, [16]],
		[257, [1]],
		[258, [1]],
		[259, [1]],
		[262, [1]],
		[277, [1]],
		[278, [1]]
	];

	it('may begin with the lowest bit of each byte', async () => {
		const bits = Uint8Array.from([0b00000011, 0b10000000]);
		const shown = async (order: number) =>
			row((await decodeTiff(drawTiff(bits, [...ONE_BIT, [266, [order]]])))[0], 0).map(
				(value) => value / 255
			);
		expect(await shown(1)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
		expect(await shown(2)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
	});

	it('may be in four inks', async () => {
		const paper = [0, 0, 0, 0];
		const black = [0, 0, 0, 255];
		const red = [0, 255, 255, 0];
		const tiff = drawTiff(Uint8Array.from([...paper, ...black, ...red]), [
			[256, [3]],
			[257, [1]],
			[258, [8, 8, 8, 8]],
			[259, [1]],
			[262, [5]],
			[277, [4]],
			[278, [1]]
		]);
		const [picture] = await decodeTiff(tiff);
		expect([...(picture?.data ?? [])]).toEqual([
			...[255, 255, 255, 255],
			...[0, 0, 0, 255],
			...[255, 0, 0, 255]
		]);
	});
});
