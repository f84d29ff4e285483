import { around, type Word } from './page.ts';

/** What points to a note: a digit or two, a letter, a sign, in brackets or not. */
const MARK = /^[（([【［]?(?:注?[\d０-９]{1,2}|[a-z]|[*＊※†‡§①-⑳]{1,3}|注)[）)\]】］]?$/iu;
/** Of the size of what it stands beside. */
const SMALLER = 0.92;
const RAISED = 0.12;
const LOWERED = 0.08;
const BESIDE = 0.35;

/**
 * The words, with signs raised or lowered beside them in brackets behind them: a note's mark is no
 * digit of the number that it stands at.
 */
export function withNoteMarks(words: readonly Word[]): Word[] {
	const bases = new Map<Word, Word>();
	for (const mark of words) {
		if (!MARK.test(mark.text)) continue;
		const base = words.find((word) => word !== mark && isMarkOf(mark, word));
		if (base) bases.set(mark, base);
	}
	if (bases.size === 0) return [...words];
	const marked = new Map<Word, Word>();
	for (const [mark, base] of bases) {
		const before = marked.get(base) ?? base;
		const text = `${before.text}（${mark.text.replace(/[（）()[\]【】［］]/gu, '')}）`;
		const { top, bottom } = base;
		marked.set(base, { ...before, ...around(before, mark), top, bottom, text });
	}
	return words.filter((word) => !bases.has(word)).map((word) => marked.get(word) ?? word);
}

function isMarkOf(mark: Word, base: Word): boolean {
	const rise = base.bottom - mark.bottom;
	const { size } = base;
	const isOff =
		rise > 0
			? rise >= RAISED * size && mark.bottom > base.top - BESIDE * size
			: -rise >= LOWERED * size && mark.top < base.bottom;
	if (!isOff || mark.size > SMALLER * size) return false;
	const room = Math.max(mark.left - base.right, base.left - mark.right);
	return room > -BESIDE * size && room < BESIDE * size;
}
