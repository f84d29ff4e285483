import type { Units } from './units.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Without the BOM; null where the bytes are not valid. */
export function decodeUtf8(bytes: Uint8Array): string | null {
	try {
		return UTF8.decode(bytes);
	} catch {
		return null;
	}
}

export function unitsFor(size: number): Units {
	const units = new Uint16Array(size);
	return {
		units,
		write(text) {
			for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
		},
		read: (length) => UTF16.decode(units.subarray(0, length))
	};
}
