import type { Ruling, Word } from '../page-layout/page.ts';
import { OBJECT_SIGN } from '../parts.ts';
import type { Glyph } from './painting.ts';
import { withoutRadicals } from './radicals.ts';
import { boxOf } from './glyph-box.ts';

/** Of the size of the font: more room than this before a character, and it is not of the same word. */
const ROOM = 0.3;
/** A character drawn further back than this stands elsewhere. */
const BACK = -0.5;
/** Of the size: characters whose lines differ by more do not stand on one. */
const LEVEL = 0.1;
const ALIKE = 0.1;

/**
 * The words of a page as it is shown: characters that stand together on one line, in the order of
 * drawing. Between the columns of a narrow table there is little room, but a line.
 */
export function wordsOf(
	glyphs: readonly Glyph[],
	upright: readonly Ruling[],
	isMapped: (glyph: Glyph) => boolean
): Word[] {
	const words: Word[] = [];
	let run: Glyph[] = [];
	const close = () => {
		if (run.length > 0) words.push(wordOf(run, isMapped));
		run = [];
	};
	for (const glyph of glyphs) {
		if (isSpace(glyph.text)) {
			close();
			continue;
		}
		const last = run.at(-1);
		if (last && !(follows(last, glyph) && !isDivided(last, glyph, upright))) close();
		run.push(glyph);
	}
	close();
	return withoutOverprint(words);
}

const isSpace = (text: string): boolean => /^\s*$/u.test(text) && text !== '';

function follows(last: Glyph, next: Glyph): boolean {
	if (Math.abs(last.size - next.size) > ALIKE * last.size || last.isNote !== next.isNote)
		return false;
	const line = directionOf(last);
	if (dot(line, directionOf(next)) < 0.99) return false;
	const step: readonly [number, number] = [next.from[0] - last.to[0], next.from[1] - last.to[1]];
	const along = dot(line, step);
	const aside = Math.abs(line[0] * step[1] - line[1] * step[0]);
	return aside < LEVEL * last.size && along > BACK * last.size && along < ROOM * last.size;
}

const HAIR = 0.04;

function isDivided(last: Glyph, next: Glyph, upright: readonly Ruling[]): boolean {
	const [from, to] = [last.to[0], next.from[0]];
	if (to - from < HAIR * last.size) return false;
	const y = last.from[1] - last.size / 3;
	return upright.some((r) => r.left >= from && r.left <= to && r.top <= y && r.bottom >= y);
}

function directionOf({ from, to, up, size }: Glyph): readonly [number, number] {
	const [x, y] = [to[0] - from[0], to[1] - from[1]];
	const length = Math.hypot(x, y);
	return length > 0 ? [x / length, y / length] : [-up[1] / size, up[0] / size];
}

const dot = (a: readonly [number, number], b: readonly [number, number]): number =>
	a[0] * b[0] + a[1] * b[1];

function wordOf(run: readonly Glyph[], isMapped: (glyph: Glyph) => boolean): Word {
	const boxes = run.map(boxOf);
	return {
		text: run.map((g) => (isMapped(g) ? withoutRadicals(g.text) : OBJECT_SIGN)).join(''),
		size: Math.max(...run.map((g) => g.size)),
		left: Math.min(...boxes.map((b) => b.left)),
		right: Math.max(...boxes.map((b) => b.right)),
		top: Math.min(...boxes.map((b) => b.top)),
		bottom: Math.max(...boxes.map((b) => b.bottom))
	};
}

/** Letters made bold by printing them twice, a little apart, stand there once. */
function withoutOverprint(words: Word[]): Word[] {
	const met = new Map<string, Word[]>();
	return words.filter((word) => {
		const key = word.text;
		const near = met.get(key) ?? [];
		const twice = near.some(
			(w) =>
				Math.abs(w.left - word.left) < word.size * 0.15 &&
				Math.abs(w.top - word.top) < word.size * 0.15
		);
		near.push(word);
		met.set(key, near);
		return !twice;
	});
}
