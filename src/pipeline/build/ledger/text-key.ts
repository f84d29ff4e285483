import { sha256 } from '#text/digest.ts';

/** Words of a key: 128 bits of a digest, as good as unique whoever chooses what is digested. */
export const KEY_WORDS = 4;
const WORD_DIGITS = 8;

const encoder = new TextEncoder();

/** A text as the key of a `NumberTable`, so that the text itself need not be held. */
export const keyOfText = (text: string): Uint32Array => keyOfDigest(sha256(encoder.encode(text)));

/** The first words of a digest in hex. */
export function keyOfDigest(hex: string): Uint32Array {
	const key = new Uint32Array(KEY_WORDS);
	for (let i = 0; i < KEY_WORDS; i++)
		key[i] = Number.parseInt(hex.slice(i * WORD_DIGITS, (i + 1) * WORD_DIGITS), 16);
	return key;
}
