import { OBJECT_SIGN } from '../parts.ts';
import type { Box, Word } from './page.ts';

/** Words on one line as they are read. */
export interface PrintedLine extends Box {
	words: Word[];
	text: string;
	size: number;
	/** Between some of its words is more room than between words: columns, not a sentence. */
	parted: boolean;
}

/** Of the size of the font: less room than this belongs to the letters. */
const SPACE = 0.35;
const COLUMN = 1.5;
/** Digits that stand so far one upon the other are of two numbers. */
const OVER = 0.25;

/** The lines of some words from the top, each from the left. */
export function linesOf(words: readonly Word[]): PrintedLine[] {
	const lines: Word[][] = [];
	const sorted = [...words].sort((a, b) => a.bottom - b.bottom || a.left - b.left);
	for (const word of sorted) {
		const line = lines.at(-1);
		const last = line?.at(-1);
		// What stands lower by less than half a letter is on the same line.
		if (line && last && word.bottom - last.bottom < Math.min(word.size, last.size) / 2)
			line.push(word);
		else lines.push([word]);
	}
	return lines.map((line) => lineOf(line.sort((a, b) => a.left - b.left)));
}

function lineOf(words: Word[]): PrintedLine {
	let text = '';
	let parted = false;
	let last: Word | null = null;
	for (const word of words) {
		const room = last === null ? 0 : word.left - last.right;
		if (room > SPACE * word.size) text += ' ';
		else if (room < -OVER * word.size && TWO_NUMBERS.test(`${text.at(-1)}${word.text[0]}`))
			text += OBJECT_SIGN;
		if (room > COLUMN * word.size) parted = true;
		text += word.text;
		last = word;
	}
	return {
		words,
		text,
		parted,
		size: Math.max(...words.map((w) => w.size)),
		left: words[0]?.left ?? 0,
		right: Math.max(...words.map((w) => w.right)),
		top: Math.min(...words.map((w) => w.top)),
		bottom: Math.max(...words.map((w) => w.bottom))
	};
}

const TWO_NUMBERS = /^\d\d$/u;

/** The text of a cell. Digits on two lines stay apart: whether they are one number is not for us to say. */
export const cellText = (words: readonly Word[]): string =>
	linesOf(words)
		.map((line) => line.text)
		.reduce(
			(text, line) => text + (APART.test(`${text.at(-1) ?? ''}${line[0] ?? ''}`) ? ' ' : '') + line,
			''
		);
const APART = /^(?:[\d.,][\d.,]|[a-z][a-z])$/iu;
