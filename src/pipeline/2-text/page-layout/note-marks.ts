import { OBJECT_SIGN } from '../parts.ts';
import { around, type Word } from './page.ts';

/** What points to a note: a digit or two, a letter, a sign, in brackets or not. */
const MARK = /^[（([【［]?(?:注?[\d０-９]{1,2}|[a-z]|[*＊※†‡§①-⑳]{1,3}|注)[）)\]】］]?$/iu;
/** Of the size of what it stands beside. */
const SMALLER = 0.92;
const RAISED = 0.12;
const LOWERED = 0.08;
const BESIDE = 0.35;
/** Of the size, for signs as large as the number. */
const SHIFTED = { least: 0.2, most: 0.5 };
const DIGITS = /^[\d０-９]{1,2}$/u;

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
		// As large as the number, it may be a digit that was set badly.
		const isLarge = DIGITS.test(mark.text) && mark.size > SMALLER * base.size;
		const sign = isLarge ? OBJECT_SIGN : `（${mark.text.replace(/[（）()[\]【】［］]/gu, '')}）`;
		const text = before.text + sign;
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
	if (!isOff) return false;
	if (mark.size > SMALLER * size && !isShifted(mark, base, Math.abs(rise) / size)) return false;
	const room = Math.max(mark.left - base.right, base.left - mark.right);
	return room > -BESIDE * size && room < BESIDE * size;
}

/** Behind a word and off its line by more than a line set badly, by less than the next one; `shift` is of the size. */
const isShifted = (mark: Word, base: Word, shift: number): boolean =>
	mark.seen === undefined &&
	mark.left > base.left &&
	shift >= SHIFTED.least &&
	shift <= SHIFTED.most;
