import type { TableCell } from '#domain/table.ts';
import type { Line } from '../lines.ts';
import { cellAt, endsInNumber, isPageNumber, isRule, printedIn, splitRows } from '../row.ts';
import { ofEach, type Shape } from './shape.ts';

/** Text of a PDF: labels and numbers of a row on one line, divided by spaces. Blanks leave no trace. */
export const spaced: Shape = {
	id: 'G8',
	matches: (lines) => {
		const ended = lines.filter(endsInNumber);
		const spacedOut = ended.filter((l) =>
			/\S\s+[\d０-９.,]+(?:\s+[\d０-９.,]+)*\s*$/u.test(l.text)
		);
		return (
			spacedOut.length > lines.length * 0.25 ||
			[...ended, ...lines.filter(endsInTenThousands)].some((l) => SEVERAL.test(l.text))
		);
	},
	rows: (text, lines) =>
		splitRows(
			ofEach(lines, (l) => (isRule(l) || isPageNumber(l) ? [] : lineCells(text, l))),
			'lost'
		)
};

const endsInTenThousands = ({ text }: Line): boolean => text.trimEnd().endsWith('万');
// A mark, a numeral or ten thousands beside a number (2①, 零, 1.5222万) leaves it one.
const NUMBER = String.raw`[\d０-９][\d０-９,，.．]{0,14}(?:万|[^\s\p{Script=Han}]{0,4})`;
const IN_BRACKETS = String.raw`[\d０-９]{1,9}[〔【（([]\S{0,4}[〕】）)\]]`;
const LAST = String.raw`[\d０-９]+(?:[.．][\d０-９]{1,4}万)?`;
const SEVERAL = new RegExp(
	String.raw`(?:^|\s)[\d０-９]+(?:\s+(?:${NUMBER}|${IN_BRACKETS}|零)){1,30}\s+${LAST}\s*$`,
	'u'
);
// `1 .属于国家秘密`: the sign after its ordinal has come apart from it.
const AFTER_ORDINAL = /[ \t\u3000]+[.．、）)]/uy;
function isOrdinal(line: string, at: number): boolean {
	AFTER_ORDINAL.lastIndex = at;
	return AFTER_ORDINAL.test(line);
}

const TOKEN = /\S+/gu;

/** Words that follow each other are one label; each number is a cell. */
function lineCells(text: string, line: Line): TableCell[] {
	const cells: TableCell[] = [];
	let words: number | null = null;
	let wordsEnd = 0;
	const endWords = () => {
		if (words !== null) cells.push(cellAt(text, words, wordsEnd));
		words = null;
	};
	TOKEN.lastIndex = 0;
	for (let found = TOKEN.exec(line.text); found; found = TOKEN.exec(line.text)) {
		const [token] = found;
		const start = line.start + found.index;
		const end = start + token.length;
		if (printedIn(token).kind === 'words' || isOrdinal(line.text, end - line.start)) {
			words ??= start;
			wordsEnd = end;
		} else {
			endWords();
			cells.push(cellAt(text, start, end));
		}
	}
	endWords();
	return cells;
}
