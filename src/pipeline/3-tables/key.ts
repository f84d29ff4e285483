// Everything that tells no two labels apart: spaces, punctuation, quotes (“三安全一稳定” comes in any).
const IGNORED = /[\s\p{P}\p{S}]+/gu;

// The same few labels come again in every report; without this half of the reading is comparing them.
const known = new Map<string, string>();
const MOST_KNOWN = 5000;
const LONGEST_KNOWN = 64;

/** A label as it is compared: NFKC, without spaces, punctuation and symbols. */
export function keyOf(text: string): string {
	if (text.length > LONGEST_KNOWN) return strip(text);
	const found = known.get(text);
	if (found !== undefined) return found;
	const key = strip(text);
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(text, key);
	return key;
}

const strip = (text: string): string => text.normalize('NFKC').replace(IGNORED, '');
