/** Numbers of a stream, in little endian; 0 beyond its end, as a file that was cut is read to there. */
export function createBytes(bytes: Uint8Array) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const has = (at: number, size: number) => at >= 0 && at + size <= bytes.length;
	return {
		length: bytes.length,
		u8: (at: number): number => bytes[at] ?? 0,
		u16: (at: number): number => (has(at, 2) ? view.getUint16(at, true) : 0),
		i16: (at: number): number => (has(at, 2) ? view.getInt16(at, true) : 0),
		u32: (at: number): number => (has(at, 4) ? view.getUint32(at, true) : 0),
		i32: (at: number): number => (has(at, 4) ? view.getInt32(at, true) : 0),
		part: (start: number, end: number): Uint8Array => bytes.subarray(Math.max(0, start), end)
	};
}

export type Bytes = ReturnType<typeof createBytes>;

const UTF16 = new TextDecoder('utf-16le');
export const wideText = (bytes: Uint8Array): string => UTF16.decode(bytes);
