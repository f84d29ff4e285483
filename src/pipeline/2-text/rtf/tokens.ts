/** A piece of an RTF file: a group's brace, a word of control with its number, a byte of text. */
export type Token =
	| { kind: 'open' }
	| { kind: 'close' }
	| { kind: 'word'; word: string; number: number | null }
	| { kind: 'byte'; byte: number };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const QUOTE = 0x27;
const SPACE = 0x20;
const MINUS = 0x2d;
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

const isLetter = (byte: number): boolean =>
	(byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const hexOf = (byte: number): number => {
	if (isDigit(byte)) return byte - 0x30;
	const letter = byte | 0x20;
	return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

/** The tokens of a file in order; `\'hh` is a byte, a sign of control is a word of one sign. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
	let at = 0;
	while (at < bytes.length) {
		const byte = bytes[at++] ?? 0;
		if (byte === OPEN) yield { kind: 'open' };
		else if (byte === CLOSE) yield { kind: 'close' };
		else if (byte === 0x0d || byte === 0x0a || byte === 0) continue;
		else if (byte !== BACKSLASH) yield { kind: 'byte', byte };
		else if (bytes[at] === QUOTE) {
			const [upper, lower] = [hexOf(bytes[at + 1] ?? 0), hexOf(bytes[at + 2] ?? 0)];
			at += 1;
			if (upper === -1 || lower === -1) continue;
			at += 2;
			yield { kind: 'byte', byte: upper * 16 + lower };
		} else if (!isLetter(bytes[at] ?? 0)) {
			const sign = String.fromCharCode(bytes[at] ?? 0);
			at++;
			yield { kind: 'word', word: sign, number: null };
		} else {
			const from = at;
			while (at < bytes.length && at - from < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at++;
			const word = String.fromCharCode(...bytes.subarray(from, at));
			const start = at;
			if (bytes[at] === MINUS) at++;
			while (at < bytes.length && at - start <= LONGEST_NUMBER && isDigit(bytes[at] ?? 0)) at++;
			const digits = String.fromCharCode(...bytes.subarray(start, at));
			const number = /\d/u.test(digits) ? Number(digits) : null;
			if (bytes[at] === SPACE) at++;
			// What follows is no text, whatever it looks like.
			if (word === 'bin') at += Math.max(0, number ?? 0);
			else yield { kind: 'word', word, number };
		}
	}
}
