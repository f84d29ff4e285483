import { expect, test } from 'vitest';
import { portionsOf } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/open/portions.ts';

test('many files are handed over in portions, all of them and in their order', () => {
	const files = Array.from({ length: 501 }, (_, i) => i);
	const portions = [...portionsOf(files)];
	expect(portions.flat()).toEqual(files);
	expect(Math.max(...portions.map(({ length }) => length))).toBeLessThanOrEqual(40);
	expect([...portionsOf([])]).toEqual([]);
});
