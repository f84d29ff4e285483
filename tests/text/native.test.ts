import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as chosen from '#text/native.ts';
import * as node from '#text/native/node.ts';
import * as web from '#text/native/web.ts';

test('a program of Node gets what Node has', () => {
	expect(chosen.unitsFor).toBe(node.unitsFor);
});

describe.each([
	['Node', node],
	['the browser', web]
])('in %s', (_, { decodeUtf8, unitsFor }) => {
	test('texts are written and read back', () => {
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

	test('UTF-8 is decoded, its mark dropped, what is none refused', () => {
		expect(decodeUtf8(Buffer.from('\ufeff年报𠮷'))).toBe('年报𠮷');
		expect(decodeUtf8(Uint8Array.of(0xc4, 0xea, 0xb1, 0xa8))).toBe(null);
	});
});
