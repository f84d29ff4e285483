import type { Passage } from '#domain/figure.ts';
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
		lines.some((l) => valuesWithin(l.text).length >= SEVERAL_ROWS) ||
		(lines.length < 12 && lines.some((l) => ONLY_DIGITS.test(l.text))),
	rows: (text, lines) =>
		splitRows(
			ofEach(ofEach(lines, rowsWithin), (l) => (l.isBlank ? [] : lineCells(text, l))),
			'lost'
		)
};

// `规章///`, `行政强制无`: not applicable, a sign a cell. The sign is asked for first: to look back from each of
// a hundred thousand digits takes minutes.
const NOTHING_END = /(?=[/／—–无不])(?<=\p{Script=Han}[）)]?\d*)(?:[/／—–]+|无|不适用)\s*$/u;

/** So many labels with digits behind them are a table in one line; no sentence states as many. */
const SEVERAL_ROWS = 5;
const SHORTEST_TABLE = 40;
// Digits between a label's end and the beginning of the next; what a stop follows is that one's ordinal.
const WITHIN = /(?<=[\p{Script=Han}）)”"’'])\d+(?:\.\d+)?(?=(?:[.．、]\D)?)/gu;
/** A label of the form's tables or its beginning, and not the unit of a sentence. */
const NEXT_LABEL =
	/^(?:[（(][一二三四五六七八九][)）]|[一二三四五六七八九]、|第|信息内容|规|行政|其他|政府)/u;

/** Where the values of a line stand that is not over behind them: several rows without their breaks. */
function valuesWithin(line: string): Passage[] {
	if (line.length < SHORTEST_TABLE) return [];
	const found: Passage[] = [];
	for (const { 0: digits, index } of line.matchAll(WITHIN)) {
		const end = index + digits.length;
		const behind = line.slice(end, end + 4);
		if (/^[.．、]\D/u.test(behind)) {
			if (digits.length > 1) found.push({ start: index, end: end - 1 });
		} else if (behind === '' || NEXT_LABEL.test(behind)) found.push({ start: index, end });
	}
	return found;
}

/** A line for each row of one that holds several. */
function rowsWithin(line: Line): Line[] {
	const values = valuesWithin(line.text);
	if (values.length < SEVERAL_ROWS) return [line];
	let from = 0;
	const rows = values.map(({ end }) => {
		const row = partOfLine(line, from, end);
		from = end;
		return row;
	});
	return [...rows, partOfLine(line, from, line.text.length)];
}

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
	return digits.printed.kind === 'words'
		? [whole]
		: [cellAt(text, line.start, line.start + label.length), digits];
}
