import { encode } from 'fast-png';
import { describe, expect, it, test } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { openPackage } from '#pipeline/2-text/docx/package.ts';
import { readText } from '#pipeline/2-text/index.ts';
import { pagesIn } from '#pipeline/2-text/ofd/document.ts';
import { picturesOn } from '#pipeline/2-text/ofd/pictures.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { openEyes } from '#pipeline/build/workers/eyes.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import { harmed } from '../../../../scripts/accuracy/scans/harm.ts';
import { pageOf, rightOf } from '../../../../scripts/accuracy/scans.ts';
import { drawOfdScan, type ScanLook } from './draw-ofd-scan.ts';

const SHARE = 0.97;
const MINUTES = 60_000;

/** 210 × 297 pixels, one a millimetre: a black corner at the upper left, grey at the upper right. */
function corners(): Uint8Array {
	const [width, height] = [210, 297];
	const data = new Uint8Array(width * height).fill(255);
	for (let y = 0; y < 40; y++)
		for (let x = 0; x < 60; x++) {
			data[y * width + x] = 0;
			data[y * width + width - 1 - x] = 128;
		}
	return encode({ width, height, data, channels: 1, depth: 8 });
}

/** What is shown at places of the first page, in millimetres. */
async function shownAt(bytes: Uint8Array, places: readonly (readonly [number, number])[]) {
	const found = await openPackage(bytes);
	if (found === 'too_large') throw new Error('too large');
	const drawn = pagesIn(found);
	if (drawn === null) throw new Error('torn');
	for await (const { picture } of picturesOn(bytes, drawn, [1]))
		return places.map(([x, y]) => {
			const column = Math.floor((x / 210) * picture.width);
			const row = Math.floor((y / 297) * picture.height);
			return picture.data[(row * picture.width + column) * picture.channels];
		});
	return null;
}

describe('a page of OFD that is a picture', () => {
	const CORNERS = [
		[20, 20],
		[190, 20],
		[20, 280],
		[190, 280]
	] as const;

	it.each<{ name: string; look: ScanLook; shown: number[] }>([
		{ name: 'laid by a matrix', look: { ctm: '210 0 0 297 0 0' }, shown: [0, 128, 255, 255] },
		{ name: 'that fills its boundary', look: {}, shown: [0, 128, 255, 255] },
		{ name: 'upside down', look: { ctm: '-210 0 0 -297 210 297' }, shown: [255, 255, 128, 0] },
		{ name: 'mirrored', look: { ctm: '-210 0 0 297 210 0' }, shown: [128, 0, 255, 255] },
		{
			name: 'in half its size at the right',
			look: { boundary: '105 0 105 148.5', ctm: '105 0 0 148.5 0 0' },
			shown: [255, 128, 255, 255]
		},
		{ name: 'among public resources', look: { list: 'PublicRes' }, shown: [0, 128, 255, 255] },
		{ name: "among the page's own", look: { list: 'PageRes' }, shown: [0, 128, 255, 255] },
		{ name: 'under a base from the top', look: { base: '/Media' }, shown: [0, 128, 255, 255] },
		{ name: 'beside its list', look: { base: '' }, shown: [0, 128, 255, 255] }
	])('$name is shown as it lies', async ({ look, shown }) => {
		expect(await shownAt(drawOfdScan([corners()], look), CORNERS)).toEqual(shown);
	});

	it('is left out whole if its picture is of an unknown kind', async () => {
		expect(await shownAt(drawOfdScan([new Uint8Array(300).fill(7)]), CORNERS)).toBeNull();
	});

	it('is named and not read without eyes', async () => {
		expect(await readText(drawOfdScan([corners()], { words: '第1页' }))).toEqual({
			unreadable: 'needs_ocr',
			media_type: 'application/ofd'
		});
	});
});

test(
	'a scanned OFD gives its cells, none of them wrong, each with its place on its page',
	{ timeout: 10 * MINUTES },
	async () => {
		const scan = harmed(pageOf('song'), { id: 'test', dpi: 150, quality: 70, skew: 0.4 }, 3);
		const bytes = drawOfdScan([scan], { ctm: '210 0 0 297 0 0' });
		const index = indexRegistry(loadRegistry('data/registry'));
		const input = { path: 'scan.ofd', bytes, url: null, published: null };
		const { reports, status, media_type } = await readDocument(
			input,
			index,
			openEyes(() => undefined)
		);
		expect({ status, media_type }).toEqual({ status: 'report', media_type: 'application/ofd' });
		const right = Object.entries(rightOf('song'));
		const figures = reports[0]?.read.figures;
		const read = right.map(([place, value]) => [value, figures?.get(place)?.value]);
		expect(read.filter(([value, own]) => own !== null && own !== value)).toEqual([]);
		const count = read.filter(([value, own]) => own === value).length;
		expect(count).toBeGreaterThanOrEqual(SHARE * right.length);
		expect(reports[0]?.read.pictures?.cutouts[0]).toMatchObject({ page: 1 });
	}
);
