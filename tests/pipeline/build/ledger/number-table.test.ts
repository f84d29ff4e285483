import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNumberTable } from '#pipeline/build/ledger/number-table.ts';

test('a table knows what a map knows, however many share a part of their keys', () => {
	const word = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.nat(2 ** 32 - 1));
	const entry = fc.tuple(fc.tuple(word, word), fc.maxSafeNat());
	fc.assert(
		fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
			const table = openNumberTable(2);
			const map = new Map<string, number>();
			for (const [key, value] of entries) {
				table.set(key, value);
				map.set(String(key), value);
			}
			for (const [key] of entries) expect(table.get(key)).toBe(map.get(String(key)));
			expect(table.get([7, 7])).toBe(map.get('7,7'));
		})
	);
});

test('a table holds more than it began with', () => {
	const table = openNumberTable(3);
	for (let i = 0; i < 50_000; i++) table.set([i % 7, i, 0], i * 2 ** 20);
	for (let i = 0; i < 50_000; i++)
		if (table.get([i % 7, i, 0]) !== i * 2 ** 20) expect.unreachable(`lost ${i}`);
	expect(table.get([0, 50_000, 0])).toBeUndefined();
});
