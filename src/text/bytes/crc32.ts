/** CRC-32 as zip and gzip have it; `before` is that of the bytes that came before these. */
export type Crc32 = (bytes: Uint8Array, before?: number) => number;

/** Needs nothing around it: its source text runs in the engine's worker too. */
export function makeCrc32(): Crc32 {
	const table = new Int32Array(256);
	for (let byte = 0; byte < 256; byte++) {
		let rest = byte;
		for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
		table[byte] = rest;
	}
	return (bytes, before = 0) => {
		let sum = ~before;
		// By index: an iterator costs more than all the rest.
		for (let i = 0; i < bytes.length; i++)
			sum = (sum >>> 8) ^ (table[(sum ^ (bytes[i] ?? 0)) & 255] ?? 0);
		return ~sum >>> 0;
	};
}
