import type { Passage } from '#domain/figure.ts';

/** A stretch of a document as it is compared, and where each of its characters stands in the source. */
export interface Folded {
	text: string;
	at(index: number): number;
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const LINE_FEED = 10;
const RETURN = 13;
const GLOSS = /^[(（][a-z\u00e0-\u01ff]{1,7}[)）]/iu;

/**
 * NFKC of each character, without spaces, and without the spelt-out sound that copies on hijacked
 * mirrors put behind each character (`公(gōng)`). Lines stay apart by one `\n`, empty ones go.
 */
export function fold(source: string, from = 0, to = source.length): Folded {
	const start = Math.max(0, from);
	const end = Math.min(to, source.length);
	const codes = new Uint16Array(Math.max(0, end - start));
	const at = new Uint32Array(codes.length);
	let length = 0;
	let last = LINE_FEED;
	for (let i = start; i < end; i++) {
		let code = source.charCodeAt(i);
		if (!isHan(code)) {
			code = code === RETURN ? LINE_FEED : foldCode(code);
			if (code === 0 || (code === LINE_FEED && last === LINE_FEED)) continue;
			if (code === 40 && isHan(last)) {
				const gloss = GLOSS.exec(source.slice(i, i + 9));
				if (gloss) {
					i += gloss[0].length - 1;
					continue;
				}
			}
		}
		codes[length] = last = code;
		at[length++] = i;
	}
	return { text: utf16.decode(codes.subarray(0, length)), at: (index) => at[index]! };
}

/** The same without lines, for sentences that a page breaks. */
export const joinLines = ({ text, at }: Folded): Folded => ({
	text: text.replaceAll('\n', ''),
	at(index) {
		let broken = index;
		for (
			let line = text.indexOf('\n');
			line >= 0 && line <= broken;
			line = text.indexOf('\n', line + 1)
		)
			broken++;
		return at(broken);
	}
});

/** Where `folded.text.slice(start, end)` stands in the source; the stretch is not empty. */
export const passageOf = ({ at }: Folded, start: number, end: number): Passage => ({
	start: at(start),
	end: at(end - 1) + 1
});

const rare = new Map<number, number>();

/** One UTF-16 unit as NFKC has it, 0 for a space; what folds to several units stays as it is. */
function foldCode(code: number): number {
	if (code < 0x80) return code === LINE_FEED || code > 32 ? code : 0;
	if (code > 0x3000 && code < 0x3040) return code;
	if (code > 0xff00 && code < 0xff5f) return code - 0xfee0;
	let folded = rare.get(code);
	if (folded === undefined) {
		const normal = String.fromCharCode(code).normalize('NFKC');
		const space = normal.trim() === '' || (code >= 0x200b && code <= 0x200f);
		folded = space ? 0 : normal.length === 1 ? normal.charCodeAt(0) : code;
		rare.set(code, folded);
	}
	return folded;
}

const isHan = (code: number) => code >= 0x3400 && code < 0xa000;
