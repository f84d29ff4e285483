import { Buffer, isUtf8, transcode } from 'node:buffer';
import type { Units } from './units.ts';

/** As in `web.ts`. To UTF-16 in a buffer takes a fourth of the time that it takes to a string. */
export function decodeUtf8(bytes: Uint8Array): string | null {
	if (!isUtf8(bytes)) return null;
	const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const units = transcode(isMarked ? bytes.subarray(3) : bytes, 'utf8', 'utf16le');
	return units.toString('utf16le');
}

export function unitsFor(size: number): Units {
	const units = new Uint16Array(size);
	const bytes = Buffer.from(units.buffer);
	return {
		units,
		write: (text) => void bytes.write(text, 'utf16le'),
		read: (length) => bytes.toString('utf16le', 0, 2 * length)
	};
}
