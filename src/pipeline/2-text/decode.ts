import { nodeBuffer } from '#text/node-buffer.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });
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

/** Without the BOM; null where the bytes are not valid. */
function decodeUtf8(bytes: Uint8Array): string | null {
	if (nodeBuffer) return nodeBuffer.isUtf8(bytes) ? byBuffer(bytes, nodeBuffer) : null;
	try {
		return UTF8.decode(bytes);
	} catch {
		return null;
	}
}

/** To UTF-16 in a buffer takes a fourth of the time that it takes to a string. */
function byBuffer(bytes: Uint8Array, { transcode }: NonNullable<typeof nodeBuffer>): string {
	const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const units = transcode(isMarked ? bytes.subarray(3) : bytes, 'utf8', 'utf16le');
	return units.toString('utf16le');
}
