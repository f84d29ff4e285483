import type { TableCell } from '#domain/table.ts';
import { type Line, partOfLine } from '../lines.ts';
import { cellAt, endsInNumber, splitRows } from '../row.ts';
import { ofEach, type Shape, share } from './shape.ts';

const GLUED = /^.*[^\d\s.,．，](?=\d)/u;
const GLUED_END = /[^\d\s.,．，]\d+(?:\.\d+)?\s*$/u;
const ONLY_DIGITS = /^\s*\d{15,}\s*$/u;

/** The cells of a row run together. A label and its digits are two cells here; how many numbers the digits are is for the form to say. */
export const glued: Shape = {
	id: 'G7',
	matches: (lines) =>
		share(lines, (l) => endsInNumber(l) && GLUED_END.test(l.text)) > 0.2 ||
		(lines.length < 12 && lines.some((l) => ONLY_DIGITS.test(l.text))),
	rows: (text, lines) =>
		splitRows(
			ofEach(lines, (l) => (l.isBlank ? [] : lineCells(text, l))),
			'lost'
		)
};

// `规章///`, `行政强制无`: not applicable, a sign a cell. The sign is asked for first: to look back from each of
// a hundred thousand digits takes minutes.
const NOTHING_END = /(?=[/／—–无不])(?<=\p{Script=Han}[）)]?\d*)(?:[/／—–]+|无|不适用)\s*$/u;

function lineCells(text: string, line: Line): TableCell[] {
	const end = NOTHING_END.exec(line.text);
	if (end === null) return labelAndDigits(text, line);
	const from = line.start + end.index;
	const before = partOfLine(line, 0, end.index);
	const signs = end[0].trim();
	return [
		...labelAndDigits(text, before),
		...(/^\p{Script=Han}/u.test(signs)
			? [cellAt(text, from, line.end)]
			: [...signs].map((_, i) => cellAt(text, from + i, from + i + 1)))
	];
}

function labelAndDigits(text: string, line: Line): TableCell[] {
	const label = GLUED.exec(line.text)?.[0];
	const whole = cellAt(text, line.start, line.end);
	if (label === undefined) return [whole];
	const digits = cellAt(text, line.start + label.length, line.end);
	return digits.printed.kind === 'words' && !/^\d+$/u.test(digits.text)
		? [whole]
		: [cellAt(text, line.start, line.start + label.length), digits];
}
