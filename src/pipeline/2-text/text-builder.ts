import type { Passage } from '#domain/figure.ts';

const SPACE = /[\s\u00a0]/u;
const SPACES = /[\s\u00a0]+/gu;

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
		text(text: string) {
			const words = text.trim();
			// Most pieces of a page are a line break between two tags, or words without a space.
			if (words === '' && text !== '') return hold(' ');
			if (!text.startsWith(words)) hold(' ');
			if (held) write(held);
			held = '';
			write(SPACE.test(words) ? words.replace(SPACES, ' ') : words);
			if (!text.endsWith(words)) hold(' ');
		},
		/** From `start` to what is written so far: white space held back is not part of it. */
		since: (start: number): Passage => ({ start, end: written.length }),
		toString: () => written
	};
}
