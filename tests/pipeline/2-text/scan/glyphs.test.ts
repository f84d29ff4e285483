import { expect, test } from 'vitest';
import { openGallery, shapesIn } from '#pipeline/2-text/scan/glyphs.ts';
import { packed, unpacked } from '#pipeline/2-text/scan/packed.ts';
import { blank, type Grey } from '#pipeline/2-text/scan/picture.ts';

const DIGITS: Record<string, string[]> = {
	'1': ['  # ', ' ## ', '  # ', '  # ', '  # ', ' ###'],
	'7': ['####', '   #', '  # ', '  # ', ' #  ', ' #  '],
	'0': [' ## ', '#  #', '#  #', '#  #', '#  #', ' ## ']
};
const SIZE = 3;

/** Digits from the left with so much room between them, on white and as ink. */
function drawn(text: string, room: number) {
	const width = text.length * (4 * SIZE + room);
	const white: Grey = blank(width, 6 * SIZE, 255);
	const ink = blank(width, 6 * SIZE, 0);
	[...text].forEach((digit, n) =>
		(DIGITS[digit] ?? []).forEach((row, y) =>
			[...row].forEach((dot, x) => {
				if (dot !== '#') return;
				for (let j = 0; j < SIZE; j++)
					for (let i = 0; i < SIZE; i++) {
						const at = (y * SIZE + j) * width + n * (4 * SIZE + room) + x * SIZE + i;
						white.data[at] = 0;
						ink.data[at] = 1;
					}
			})
		)
	);
	return { white, ink, box: { left: 0, right: width, top: 0, bottom: 6 * SIZE } };
}

test('shapes tell a digit by the others that were read as the same', () => {
	const gallery = openGallery();
	const shapes = (text: string, room = 4) => {
		const { white, ink, box } = drawn(text, room);
		return shapesIn(white, ink, box, text.length).shapes ?? [];
	};
	for (const sign of ['0', '7', '1'])
		for (const shape of shapes(sign.repeat(3))) gallery.add(sign, shape);
	const [seven] = shapes('7');
	if (seven === undefined) throw new Error('no shape');
	expect(gallery.likest(seven, '7')).toEqual({ sign: '7', isKnown: true });
	// Read as a 1, it is still like the sevens.
	expect(gallery.likest(seven, '1')?.sign).toBe('7');
	expect(openGallery().likest(seven, '7')).toBeNull();
});

test('as many shapes as digits, also where they touch; else none', () => {
	const touching = drawn('00', 0);
	expect(shapesIn(touching.white, touching.ink, touching.box, 2).shapes).toHaveLength(2);
	const apart = drawn('17', 5);
	expect(shapesIn(apart.white, apart.ink, apart.box, 3).shapes).toBeNull();
	expect(shapesIn(apart.white, apart.ink, apart.box, 1).shapes).toBeNull();
});

test('cells packed on one strip get back what stands where they stand', () => {
	const strips = [blank(40, 48, 255), blank(30, 48, 255), blank(400, 48, 255)];
	const packs = packed(strips, [1, 0, 2]);
	expect(packs.map(({ cells }) => cells.map(({ place }) => place))).toEqual([[1, 0], [2]]);
	const [first] = packs;
	if (first === undefined) throw new Error('no strip');
	const signs = first.cells.map(({ left, right }, i) => ({
		sign: String(i),
		certainty: 1,
		at: (left + right) / 2
	}));
	expect(unpacked(first, signs).map(({ place, signs: own }) => [place, own[0]?.sign])).toEqual([
		[1, '0'],
		[0, '1']
	]);
});
