import type { Passage } from '#domain/figure.ts';
import { UNPRINTED } from './unprinted.ts';

const SPACE = /\s/u;
const SPACES = /\s+/gu;
const ALL_UNPRINTED = new RegExp(UNPRINTED.source, 'gu');

/** Text under construction: white space is held back until words follow it, so that none is written twice. */
export function createTextBuilder() {
	let written = '';
	let last = '\n';
	let held: '' | ' ' | '\n' = '';

	const write = (text: string) => {
		written += text;
		last = text[text.length - 1] ?? last;
	};
	const hold = (space: ' ' | '\n') => {
		if (last !== '\n' && last !== '\t' && held !== '\n') held = space;
	};
	return {
		length: () => written.length,
		/** The last sign written; a line break at the beginning. */
		last: () => last,
		slice: ({ start, end }: Passage) => written.slice(start, end),
		newline: () => hold('\n'),
		/** Ends the line at once, since an empty row of cells must still be a line. */
		startRow() {
			held = '';
			if (last !== '\n') write('\n');
		},
		startNextCell() {
			held = '';
			write('\t');
		},
		text(given: string) {
			const text = UNPRINTED.test(given) ? given.replace(ALL_UNPRINTED, '') : given;
			const words = text.trim();
			// Most pieces of a page are a line break between two tags, or words without a space.
			if (words === '') return text === '' ? undefined : hold(' ');
			const isBare = words.length === text.length;
			if (!isBare && text[0] !== words[0]) hold(' ');
			if (held) write(held);
			held = '';
			write(SPACE.test(words) ? words.replace(SPACES, ' ') : words);
			if (!isBare && text.at(-1) !== words.at(-1)) hold(' ');
		},
		/** From `start` to what is written so far: white space held back is not part of it. */
		since: (start: number): Passage => ({ start, end: written.length }),
		toString: () => written
	};
}
