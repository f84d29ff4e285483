import type { Line } from './lines.ts';
import { share } from './shapes/shape.ts';

/** Nothing but numbers, signs for none and pipes. */
const VALUES = /^[\d\s.,，/／|—–-]+$/u;

/** The rows of a table without a border whose lines were filled to a width, as html2text does: what broke off behind a pipe goes on with the line above; a pipe before it has an empty cell between. */
export function unwrapped(text: string, lines: readonly Line[]): readonly Line[] {
	if (share(lines, (l) => l.pipes > 0 && isOpen(l)) > MOST_BROKEN) return lines;
	const rows: Line[] = [];
	for (const line of lines) {
		const above = rows.at(-1);
		const goesOn =
			above !== undefined &&
			above.pipes > 0 &&
			isOpen(above) &&
			!isBordered(above) &&
			VALUES.test(line.text);
		if (goesOn) rows[rows.length - 1] = joined(text, above, line);
		else rows.push(line);
	}
	return rows;
}

/** Of more lines than this share it is the border, and no line is broken. */
const MOST_BROKEN = 0.6;

const isOpen = ({ text }: Line): boolean => text.trimEnd().endsWith('|');

const isBordered = ({ text }: Line): boolean => text.trimStart().startsWith('|');

const joined = (text: string, above: Line, below: Line): Line => ({
	...above,
	text: text.slice(above.start, below.end),
	end: below.end,
	pipes: above.pipes + below.pipes
});
