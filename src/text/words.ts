/** Words of a text one after another, joined they are the text again. */
export type Segment = (text: string) => string[];

interface Segmenter {
	segment(text: string): Iterable<{ segment: string }>;
}

/** Browsers of before 2024 may lack it: there Chinese is cut character by character. */
const segmenter: Segmenter | null =
	typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

const CHARACTERS = /\p{Script=Han}|[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu;

/** The words of a text, Chinese among them, by the dictionary of the browser where it has one. */
export const wordsOf: Segment = (text) =>
	segmenter
		? Array.from(segmenter.segment(text), (one) => one.segment)
		: (text.match(CHARACTERS) ?? []);

/** What a reader wrote is looked for as so many terms at the most. */
const MOST_TERMS = 12;
/** Chinese up to so many characters is one term as it stands. */
const SHORT = 4;

/**
 * The terms that a text must hold: what stands between quotation marks as it is, all else by its words.
 * Chinese without blanks is cut into words, and where it cannot be, into pairs of characters that follow
 * each other; a word of one character is looked for with the one after it.
 */
export function termsOf(asked: string, segment: Segment = wordsOf): string[] {
	const quoted = /[“"「]([^”"」]+)[”"」]/gu;
	const phrases = [...asked.matchAll(quoted)].map(([, phrase = '']) => phrase.trim());
	const loose = asked
		.replace(quoted, ' ')
		.split(/[\s，。、；：,;:]+/u)
		.flatMap((piece) => (Array.from(piece).length <= SHORT ? [piece] : pieces(piece, segment)));
	return [...new Set([...phrases, ...loose].filter((term) => term !== ''))].slice(0, MOST_TERMS);
}

function pieces(text: string, segment: Segment): string[] {
	const words = segment(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
	if (words.every((word) => Array.from(word).length === 1)) return pairs(text);
	const found: string[] = [];
	let held = '';
	for (const word of words) {
		const whole = held + word;
		held = Array.from(whole).length === 1 ? whole : '';
		if (held === '') found.push(whole);
	}
	return held === '' ? found : [...found, held];
}

function pairs(text: string): string[] {
	const characters = Array.from(text);
	return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
}
