import { nodeBuffer } from '#text/node-buffer.ts';

/** A piece of memory that texts are written to and read from, a number for each UTF-16 unit. */
export interface Units {
	readonly units: Uint16Array;
	write(text: string): void;
	/** The first `length` of them as a text. */
	read(length: number): string;
}

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

export function unitsFor(size: number): Units {
	const units = new Uint16Array(size);
	const bytes = nodeBuffer?.Buffer.from(units.buffer);
	if (bytes)
		return {
			units,
			write: (text) => void bytes.write(text, 'utf16le'),
			read: (length) => bytes.toString('utf16le', 0, 2 * length)
		};
	return {
		units,
		write(text) {
			for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
		},
		read: (length) => UTF16.decode(units.subarray(0, length))
	};
}
