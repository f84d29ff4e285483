/** A tag of TIFF 6.0 and its numbers, each of two bytes. */
export type Tag = readonly [tag: number, values: readonly number[]];

const [SHORT, LONG] = [3, 4];
const [STRIPS, STRIP_BYTES] = [273, 279];

/** A page of one strip: `strip` as it is stored, the other tags as they are given. */
export function drawTiff(strip: Uint8Array, tags: readonly Tag[]): Uint8Array {
	const all = [
		...tags.map(([tag, values]) => ({ tag, type: SHORT, values })),
		{ tag: STRIPS, type: LONG, values: [8] },
		{ tag: STRIP_BYTES, type: LONG, values: [strip.length] }
	].sort((a, b) => a.tag - b.tag);
	const start = 8 + strip.length + (strip.length % 2);
	const far = start + 2 + all.length * 12 + 4;
	const longer = all.filter(({ type, values }) => type === SHORT && values.length > 2);
	const bytes = Buffer.alloc(far + longer.reduce((sum, { values }) => sum + 2 * values.length, 0));
	bytes.write('II*\0', 'latin1');
	bytes.writeUInt32LE(start, 4);
	bytes.set(strip, 8);
	bytes.writeUInt16LE(all.length, start);
	let free = far;
	for (const [i, { tag, type, values }] of all.entries()) {
		const at = start + 2 + i * 12;
		bytes.writeUInt16LE(tag, at);
		bytes.writeUInt16LE(type, at + 2);
		bytes.writeUInt32LE(values.length, at + 4);
		const isFar = type === SHORT && values.length > 2;
		if (isFar) bytes.writeUInt32LE(free, at + 8);
		values.forEach((value, n) => {
			if (type === LONG) bytes.writeUInt32LE(value, at + 8);
			else bytes.writeUInt16LE(value, (isFar ? free : at + 8) + 2 * n);
		});
		if (isFar) free += 2 * values.length;
	}
	return bytes;
}
