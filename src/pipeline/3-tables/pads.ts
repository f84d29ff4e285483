import { type Line, partOfLine } from './lines.ts';

/** Bare pipes, two at the least, behind a cell that is parted by spaces as well: `规章 | 5 | ||`. */
const PADS = / \|[ \t](\|{2,})[ \t]*$/u;
/** The same where one pipe is all that was missing. */
const PAD = / \|[ \t]\|+[ \t]*$/u;
const BLANK = /\|[ \t\u00a0]*\|/u;
const WRITTEN = /[^ \t\u00a0|]/u;

/** Whether a line has an empty place with a written one behind it; in two searches, since one pattern for both would go through a run of pipes from each of them. */
function hasInnerBlank({ text, pipes }: Line): boolean {
	if (pipes < 2) return false;
	const words = text.trimStart().replace(/^\|/u, '');
	const at = words.search(BLANK);
	return at !== -1 && WRITTEN.test(words.slice(at));
}

/**
 * Whether a converter dropped the empty cells of each row and made up the count with bare pipes at its
 * end, as trafilatura 1.7 to 2.0 does: what is printed behind a blank has moved to the left, and a
 * pipe at the end is the place of none. No row of such a table has a blank with a number behind it.
 */
export const arePadded = (lines: readonly Line[]): boolean =>
	lines.some((l) => l.pipes > 2 && PADS.test(l.text)) && !lines.some(hasInnerBlank);

export const isPad = ({ text, pipes }: Line): boolean => pipes > 1 && PAD.test(text);

/** The line up to the pipe that ends its last written cell. */
export function withoutPads(line: Line): Line {
	if (!isPad(line)) return line;
	let end = line.text.length;
	while (' \t|'.includes(line.text[end - 1] ?? '.')) end--;
	return partOfLine(line, 0, line.text.indexOf('|', end) + 1);
}
