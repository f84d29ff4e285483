/** A stretch of a document as it is compared, and where each of its characters stands in the source. */
export interface Folded {
	text: string;
	at: readonly number[];
}

const GLOSS = /^\([a-z\u00e0-\u01ff]{1,7}\)/iu;

/**
 * NFKC without spaces, and without the spelt-out sound that copies on hijacked mirrors put behind
 * each character (`公(gōng)`). Lines stay apart by one `\n`, empty ones go.
 */
export function fold(source: string, start = 0, end = source.length): Folded {
	let text = '';
	const at: number[] = [];
	let skipTo = 0;
	let han = false;
	for (let i = Math.max(0, start); i < end; i++) {
		if (i < skipTo) continue;
		const code = source.charCodeAt(i);
		if (code === 10 || code === 13) {
			if (text !== '' && !text.endsWith('\n')) {
				text += '\n';
				at.push(i);
			}
			han = false;
			continue;
		}
		if (isSpace(code)) continue;
		if (han && (code === 40 || code === 0xff08)) {
			const gloss = GLOSS.exec(source.slice(i, i + 10).normalize('NFKC'));
			if (gloss) {
				skipTo = i + gloss[0].length;
				continue;
			}
		}
		han = code >= 0x3400 && code < 0xa000;
		const folded =
			han || code < 0x80 ? source[i]! : source[i]!.normalize('NFKC').replace(/\s/gu, '');
		text += folded;
		for (let n = 0; n < folded.length; n++) at.push(i);
	}
	return { text, at };
}

/** Where `folded.text.slice(start, end)` stands in the source. */
export const passageOf = ({ at }: Folded, start: number, end: number) => ({
	start: at[start] ?? 0,
	end: (at[end - 1] ?? -1) + 1
});

const isSpace = (code: number) =>
	code <= 32 ||
	code === 0xa0 ||
	code === 0x3000 ||
	code === 0xfeff ||
	(code >= 0x2000 && code <= 0x200f);

/** The same without lines, for sentences that a page breaks. */
export function joinLines({ text, at }: Folded): Folded {
	if (!text.includes('\n')) return { text, at };
	return { text: text.replaceAll('\n', ''), at: at.filter((_, i) => text[i] !== '\n') };
}
