import { expect, it } from 'vitest';
import { blank, type Grey } from '#pipeline/2-text/scan/picture.ts';
import type { Recogniser } from '#pipeline/2-text/scan/recogniser.ts';
import { remembering } from '#pipeline/2-text/scan/remembering.ts';

/** Tells a strip by its fill, and how many strips it was given at a time. */
function counting(): { recogniser: Recogniser; given: number[] } {
	const given: number[] = [];
	const read = (strips: readonly Grey[]) => {
		given.push(strips.length);
		return Promise.resolve(
			strips.map(({ width, data }) => ({
				signs: [{ sign: `${data[0]}`, certainty: 1, at: width }],
				figures: []
			}))
		);
	};
	return { recogniser: { read }, given };
}

const strip = (width: number, fill: number) => blank(width, 48, fill);

it('reads equal strips once, and gives each its place', async () => {
	const { recogniser, given } = counting();
	const eyes = remembering(recogniser);
	const first = await eyes.read([strip(64, 1), strip(64, 2), strip(64, 1)]);
	expect(first.map(({ signs }) => signs[0]?.sign)).toEqual(['1', '2', '1']);
	const second = await eyes.read([strip(64, 2), strip(64, 3)]);
	expect(second.map(({ signs }) => signs[0]?.sign)).toEqual(['2', '3']);
	expect(given).toEqual([2, 1]);
});

it('tells strips of one fill and two widths apart', async () => {
	const { recogniser } = counting();
	const read = await remembering(recogniser).read([strip(64, 0x80), strip(80, 0x80)]);
	expect(read.map(({ signs }) => signs[0]?.at)).toEqual([64, 80]);
});

it('keeps no more than it has room for, and is right all the same', async () => {
	const { recogniser } = counting();
	const eyes = remembering(recogniser);
	const many = Array.from({ length: 600 }, (_, i) => {
		const one = strip(16, i % 256);
		one.data[1] = Math.floor(i / 256);
		return one;
	});
	expect(await eyes.read(many)).toHaveLength(600);
	expect((await eyes.read(many)).map(({ signs }) => signs[0]?.sign)).toEqual(
		many.map(({ data }) => `${data[0]}`)
	);
});
