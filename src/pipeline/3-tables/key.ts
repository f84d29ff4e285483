import { kept } from '#text/memo.ts';

// Everything that tells no two labels apart: spaces, punctuation, quotes (“三安全一稳定” comes in any).
const IGNORED = /[\s\p{P}\p{S}]+/gu;

const MOST_LABELS = 5000;
const LONGEST_KEPT = 64;

/** A label as it is compared: NFKC, without spaces, punctuation and symbols. */
export const keyOf = (text: string): string =>
	text.length > LONGEST_KEPT ? strip(text) : stripKept(text);

const strip = (text: string): string => text.normalize('NFKC').replace(IGNORED, '');
// Without this half of the reading is comparing labels.
const stripKept = kept(MOST_LABELS, strip);
