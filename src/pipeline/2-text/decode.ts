import { decodeUtf8 } from '#text/native.ts';

const GB18030 = new TextDecoder('gb18030');
const UTF16LE = new TextDecoder('utf-16le');
const UTF16BE = new TextDecoder('utf-16be');

/** Bytes to text by what they are, not by what a header claims: a BOM, else valid UTF-8, else GB18030. Null for binary. */
export function decode(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return UTF16LE.decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return UTF16BE.decode(bytes);
	if (bytes.subarray(0, 4096).includes(0)) return null;
	return decodeUtf8(bytes) ?? GB18030.decode(bytes);
}
