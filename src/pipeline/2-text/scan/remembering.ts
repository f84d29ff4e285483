import type { Grey } from './picture.ts';
import type { ReadStrip, Recogniser } from './recogniser.ts';

/** Some ten megabytes: a strip of numbers has up to 48 × 320 pixels. */
const MOST = 512;

/**
 * Reads equal strips once. Pages that were never on paper have many: an empty line of a table, a
 * row of zeros, a heading on each page. What a strip says depends on it alone, so nothing changes.
 */
export function remembering(recogniser: Recogniser): Recogniser {
	const known = new Map<string, ReadStrip>();
	return {
		async read(strips) {
			const keys = strips.map(keyOf);
			const fresh = new Map<string, Grey>();
			keys.forEach((key, i) => {
				const strip = strips[i];
				if (strip && !known.has(key)) fresh.set(key, strip);
			});
			const read = await recogniser.read([...fresh.values()]);
			const found = new Map(known);
			[...fresh.keys()].forEach((key, i) => {
				const strip = read[i];
				if (strip) found.set(key, strip);
			});
			for (const [key, strip] of found) known.set(key, strip);
			for (const key of known.keys()) {
				if (known.size <= MOST) break;
				known.delete(key);
			}
			return keys.map((key) => {
				const strip = found.get(key);
				if (!strip) throw new Error('a strip that was not read');
				return strip;
			});
		}
	};
}

const keyOf = ({ width, data }: Grey): string => `${width} ${latin1.decode(data)}`;

const latin1 = new TextDecoder('latin1');
