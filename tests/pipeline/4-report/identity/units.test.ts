import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.resetModules();
});

test.each(['Node', 'the browser'])('texts are written and read back in %s', async (where) => {
	vi.resetModules();
	if (where === 'the browser') vi.stubGlobal('process', undefined);
	const { unitsFor } = await import('#pipeline/4-report/identity/units.ts');
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const memory = unitsFor(text.length + 3);
			memory.write(text);
			expect(memory.read(text.length)).toBe(text);
			expect(Array.from(memory.units.subarray(0, text.length))).toEqual(
				Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
			);
		})
	);
});
