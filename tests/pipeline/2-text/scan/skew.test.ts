import { expect, test } from 'vitest';
import { blank } from '#pipeline/2-text/scan/picture.ts';
import { skewOf, straightened } from '#pipeline/2-text/scan/skew.ts';
import { inkOf } from '#pipeline/2-text/scan/ink.ts';

/** Lines of text, as bars. */
function page() {
	const grey = blank(400, 500, 255);
	for (let top = 40; top < 460; top += 30)
		for (let y = top; y < top + 8; y++) grey.data.fill(0, y * 400 + 40, y * 400 + 360);
	return grey;
}

test('a page without skew has none', () => {
	expect(skewOf(inkOf(page()))).toBe(0);
	expect(skewOf(blank(50, 50, 0))).toBe(0);
});

test.each([-2, -0.7, 0.4, 1.3, 2])('a page turned by %d degrees is set straight', (degrees) => {
	const crooked = straightened(page(), degrees);
	const skew = skewOf(inkOf(crooked));
	// Half a pixel at the ends of the lines.
	expect(Math.abs(skew + degrees)).toBeLessThan(0.16);
	expect(Math.abs(skewOf(inkOf(straightened(crooked, skew))))).toBeLessThan(0.16);
});
