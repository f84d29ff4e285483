import { expect, test } from 'vitest';
import { makeCrc32 } from '#text/bytes/crc32.ts';

const crc32 = makeCrc32();

test('the sum is that of the standard, whatever the bytes are cut into', () => {
	const bytes = new TextEncoder().encode('123456789');
	expect(crc32(bytes)).toBe(0xcbf43926);
	for (let cut = 0; cut <= bytes.length; cut++)
		expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(0xcbf43926);
});
