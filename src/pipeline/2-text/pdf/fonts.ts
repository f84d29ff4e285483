import type { Glyph } from './painting.ts';

/** Control characters, private use, what is no character, and the sign for one that is unknown. */
const NONSENSE = /^(?:[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]|)$/u;
/** Of a font's different characters so many are nonsense only if its codes are numbers of shapes. */
const MOST_NONSENSE = 0.1;
/** So many different Han characters show whether they are those of running text. */
const FEWEST_HAN = 12;
/** Of the Han characters of a text so many are among the most frequent 3,755 at the least. */
const FEWEST_FREQUENT = 0.4;
/** Letters of other scripts are no part of a Chinese text; codes that number shapes fall on them. */
const MOST_FOREIGN = 0.3;

/**
 * Tells of each character whether its font says what it is. Fonts without a map (ToUnicode) give the
 * numbers of shapes, which come out as control characters, as letters of any script, or as rare Han
 * characters; such a font is judged by all that the document prints in it.
 */
export function mappedBy(pages: readonly (readonly Glyph[])[]): (glyph: Glyph) => boolean {
	const printed = new Map<string, Set<string>>();
	for (const { font, text } of pages.flat()) {
		const texts = printed.get(font);
		if (texts) texts.add(text);
		else printed.set(font, new Set([text]));
	}
	const unmapped = new Set<string>();
	for (const [font, texts] of printed) if (isNonsense(texts)) unmapped.add(font);
	return ({ font, text }) => !unmapped.has(font) && !NONSENSE.test(text);
}

function isNonsense(texts: ReadonlySet<string>): boolean {
	const all = [...texts].filter((t) => t.trim() !== '' || NONSENSE.test(t));
	const share = (some: RegExp) => all.filter((t) => some.test(t)).length / Math.max(all.length, 1);
	if (share(NONSENSE) - share(/^\p{Co}$/u) >= MOST_NONSENSE) return true;
	if (share(FOREIGN) >= MOST_FOREIGN) return true;
	const han = all.filter((t) => /^\p{Script=Han}$/u.test(t));
	const frequent = frequentHan();
	return (
		han.length >= FEWEST_HAN &&
		han.filter((t) => frequent.has(t)).length < han.length * FEWEST_FREQUENT
	);
}

const FOREIGN =
	/^(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}])\p{L}/u;

let frequent: Set<string> | null = null;
/** The first level of GB 2312: rows 16 to 55, which hold the frequent characters. */
function frequentHan(): Set<string> {
	if (frequent) return frequent;
	const bytes: number[] = [];
	for (let row = 0xb0; row <= 0xd7; row++)
		for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
	frequent = new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
	return frequent;
}
